import { render } from 'preact';
import { SETTINGS_STORE } from '../../lib/browser/windows/settings-store.ts';
import { wearTheme } from '../../lib/ui/shared/theme.ts';
import { News } from '../../lib/ui/welcome/News.tsx';

wearTheme(await SETTINGS_STORE.read());
render(<News version={chrome.runtime.getManifest().version} optionsUrl="options.html" />, document.body);
