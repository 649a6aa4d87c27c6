import { render } from 'preact';
import { annotateOwnPage } from '../../lib/browser/windows/own-page.ts';
import { SETTINGS_STORE } from '../../lib/browser/windows/settings-store.ts';
import { wearTheme } from '../../lib/ui/shared/theme.ts';
import { Practice } from '../../lib/ui/welcome/Practice.tsx';

annotateOwnPage();
wearTheme(await SETTINGS_STORE.read());
render(<Practice />, document.body);
