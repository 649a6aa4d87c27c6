import { render } from 'preact';
import { KEYS } from '../../lib/browser/windows/assigned-keys.ts';
import { CATALOG_STORE } from '../../lib/browser/windows/catalog-store.ts';
import { SITE_ACCESS } from '../../lib/browser/windows/granted-sites.ts';
import { NOTE_STORE } from '../../lib/browser/windows/note-store.ts';
import { POLICY_SOURCE } from '../../lib/browser/windows/policy-source.ts';
import { SETTINGS_STORE } from '../../lib/browser/windows/settings-store.ts';
import { KNOWN_SITES } from '../../lib/settings/known-sites.ts';
import { Options } from '../../lib/ui/options/Options.tsx';
import { words } from '../../lib/words/words.ts';

document.title = words('optionsTitle');
const [initial, initialPolicy] = await Promise.all([SETTINGS_STORE.read(), POLICY_SOURCE.read()]);
render(
  <Options
    initial={initial}
    initialPolicy={initialPolicy}
    store={SETTINGS_STORE}
    policies={POLICY_SOURCE}
    access={SITE_ACCESS}
    knownSites={KNOWN_SITES}
    keys={KEYS}
    catalogs={CATALOG_STORE}
    notes={NOTE_STORE}
  />,
  document.body,
);
