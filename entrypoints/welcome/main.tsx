import { render } from 'preact';
import { KNOWN_SITES } from '../../lib/browser/known-sites.ts';
import { SETTINGS_STORE } from '../../lib/browser/settings-store.ts';
import { SITE_ACCESS } from '../../lib/browser/site-access.ts';
import { Welcome } from '../../lib/ui/Welcome.tsx';

const initial = await SETTINGS_STORE.read();
render(
  <Welcome
    initial={initial}
    store={SETTINGS_STORE}
    access={SITE_ACCESS}
    knownSites={KNOWN_SITES}
    optionsUrl="options.html"
  />,
  document.body,
);
