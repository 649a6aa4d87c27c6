import type { JSX } from 'preact';
import type { Settings } from '../settings/settings.ts';
import type { SiteAccess } from './site-access.ts';
import { type SettingsStore, useSettings } from './use-settings.ts';
import { WhereChoice } from './WhereChoice.tsx';

export interface WelcomeProps {
  /** What is stored when the page opens. */
  readonly initial: Settings;
  readonly store: SettingsStore;
  readonly access: SiteAccess;
  /** Match patterns of the sites that are annotated from the start. */
  readonly knownSites: readonly string[];
  readonly optionsUrl: string;
}

/** What a new reader sees once: what Errgloss does, and where it shall do it. */
export function Welcome(props: WelcomeProps): JSX.Element {
  const { initial, store, access, knownSites, optionsUrl } = props;
  const { settings, save, outcome } = useSettings(store, access, initial);
  return (
    <main class="form">
      <h1>Errgloss explains Windows error codes where you read them</h1>
      <Example />
      <ul class="ways">
        <li>Rest the pointer on an underlined code to see what it means and what to try.</li>
        <li>Click the toolbar button to look up any code, name or log.</li>
        <li>Select text on a page and right-click it to have it explained.</li>
      </ul>
      <WhereChoice settings={settings} save={save} access={access} knownSites={knownSites} />
      <p>
        <a href={optionsUrl}>All options</a>
      </p>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </main>
  );
}

/** A sentence with a code, and the start of its card. What it says is compared with the catalog by a test. */
function Example(): JSX.Element {
  return (
    <section class="example" aria-label="Example">
      <p>
        “Setup stopped with error{' '}
        <span class="preview" data-underline="dotted">
          0x80070643
        </span>
        . What can I do?”
      </p>
      <div class="card">
        <h2>ERROR_INSTALL_FAILURE</h2>
        <p class="origin">HRESULT 0x80070643: facility Win32, code 1603</p>
        <p class="summary">
          The installation stopped because of a serious error. This code is general and does not name the
          cause.
        </p>
      </div>
    </section>
  );
}
