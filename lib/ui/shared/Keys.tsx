import type { JSX } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type WordKey, words } from '../../words/words.ts';

/** A command of the browser with the key that it really has; "" for none. */
export interface KeyOf {
  readonly command: string;
  readonly key: string;
}

/** The keys as the browser has assigned them, and the way to change them. */
export interface KeySource {
  /** Empty where the browser has no keys. */
  read(): Promise<readonly KeyOf[]>;
  /** Absent where only words can tell the way. */
  readonly change?: (() => void) | undefined;
}

/** What each command does, in the order in which they are shown. */
const COMMANDS: readonly (readonly [command: string, label: WordKey])[] = [
  ['next-code', 'commandNext'],
  ['previous-code', 'commandPrevious'],
  ['_execute_action', 'commandLookUp'],
  ['toggle-site', 'commandToggle'],
];

/** The keys as they are. */
export function Keys({ source }: { readonly source: KeySource }): JSX.Element | null {
  const [keys, setKeys] = useState<readonly KeyOf[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      void source.read().then(
        (found) => isCurrent && setKeys(found),
        () => {},
      );
    read();
    // They are changed on another page.
    window.addEventListener('focus', read);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', read);
    };
  }, [source]);
  if (keys.length === 0) return <p class="hint">{words('noKeys')}</p>;
  return (
    <>
      <dl class="keys">
        {COMMANDS.map(([command, label]) => (
          <div key={command}>
            <dt>{words(label)}</dt>
            <dd>
              <KeyCaps keys={keys.find((each) => each.command === command)?.key ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
      {source.change ? (
        <p>
          <button type="button" class="flat" onClick={source.change}>
            {words('changeKeys')}
          </button>
        </p>
      ) : (
        <p class="hint">{words('changeKeysHint')}</p>
      )}
    </>
  );
}

/** "Alt+Shift+E" as caps; Macs write their keys as signs without anything between them. */
function KeyCaps({ keys }: { readonly keys: string }): JSX.Element {
  if (keys === '') return <span class="hint">{words('keyNone')}</span>;
  const caps = keys.includes('+') ? keys.split('+') : [...keys];
  return (
    <>
      {caps.map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </>
  );
}
