import { render } from 'preact';
import { KEYS } from '../../lib/browser/windows/assigned-keys.ts';
import { SITE_ACCESS } from '../../lib/browser/windows/granted-sites.ts';
import { annotateOwnPage } from '../../lib/browser/windows/own-page.ts';
import { SETTINGS_STORE } from '../../lib/browser/windows/settings-store.ts';
import { KNOWN_SITES } from '../../lib/settings/known-sites.ts';
import { Welcome } from '../../lib/ui/welcome/Welcome.tsx';

annotateOwnPage();
const initial = await SETTINGS_STORE.read();
render(
  <Welcome
    initial={initial}
    store={SETTINGS_STORE}
    access={SITE_ACCESS}
    knownSites={KNOWN_SITES}
    keys={KEYS}
    optionsUrl="options.html"
    practiceUrl="practice.html"
  />,
  document.body,
);
