import type { JSX } from 'preact';
import { words } from '../../words/words.ts';

/** Where pages are annotated by themselves, as far as it concerns the page shown. */
export interface SiteState {
  /** "learn.microsoft.com"; undefined for pages that belong to no site, or to one we may not know. */
  readonly name: string | undefined;
  /** Whether the site is annotated by itself: chosen, and with the browser's access. */
  readonly isOn: boolean;
  readonly isEverywhere: boolean;
  /** The user has chosen that nothing is annotated by itself. */
  readonly isOnlyAsked: boolean;
  /** Whether the company has locked the switch of the site, or that of all sites. */
  readonly isLocked?: boolean;
  readonly isEverywhereLocked?: boolean;
  /** The last switch could not be stored. */
  readonly isUnsaved?: boolean;
}

export interface SiteSwitchesProps {
  readonly site: SiteState;
  readonly onSite: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
}

/** The switches for this site and for all sites. */
export function SiteSwitches({ site, onSite, onEverywhere }: SiteSwitchesProps): JSX.Element {
  return (
    <div class="switches">
      {site.name !== undefined && (
        <Switch
          id="site-switch"
          label={words('annotateSite', site.name)}
          isOn={site.isOn}
          isOff={site.isOnlyAsked || site.isLocked === true}
          onSwitch={onSite}
        />
      )}
      <Switch
        id="every-site-switch"
        label={words('annotateEverySite')}
        isOn={site.isEverywhere}
        isOff={site.isEverywhereLocked === true}
        onSwitch={onEverywhere}
      />
      {site.isUnsaved && (
        <p role="alert" class="failed">
          {words('couldNotSave')}
        </p>
      )}
      {site.isOnlyAsked && <p class="number">{words('onlyWhenAsked')}</p>}
      {(site.isLocked || site.isEverywhereLocked) && <p class="number">{words('managedSwitch')}</p>}
    </div>
  );
}

function Switch(props: {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly isOff?: boolean;
  readonly onSwitch: (on: boolean) => void;
}): JSX.Element {
  return (
    <label class="switch">
      <input
        id={props.id}
        type="checkbox"
        checked={props.isOn}
        disabled={props.isOff ?? false}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // It shows what holds, not what was asked for: the browser may still refuse.
          event.currentTarget.checked = props.isOn;
          props.onSwitch(wanted);
        }}
      />
      {props.label}
    </label>
  );
}
