import type { JSX } from 'preact';

/** Where pages are annotated by themselves, as far as it concerns the page shown. */
export interface SiteState {
  /** "learn.microsoft.com"; undefined for pages that belong to no site, or to one we may not know. */
  readonly name: string | undefined;
  /** Whether the site is annotated by itself: chosen, and with the browser's access. */
  readonly isOn: boolean;
  readonly isEverywhere: boolean;
  /** The reader has chosen that nothing is annotated by itself. */
  readonly isOnlyAsked: boolean;
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
          label={`Annotate ${site.name}`}
          isOn={site.isOn}
          isOff={site.isOnlyAsked}
          onSwitch={onSite}
        />
      )}
      <Switch
        id="every-site-switch"
        label="Annotate every site"
        isOn={site.isEverywhere}
        onSwitch={onEverywhere}
      />
      {site.isUnsaved && (
        <p role="alert" class="failed">
          The browser could not save this.
        </p>
      )}
      {site.isOnlyAsked && (
        <p class="number">Pages are annotated only when you ask, as chosen in the options.</p>
      )}
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
