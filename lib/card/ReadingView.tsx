import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EntryKey } from '../catalog/entry.ts';
import type { ReadingDetail } from '../catalog/reading.ts';
import { referenceUrl } from '../catalog/reference.ts';
import { FAMILY_TITLES } from '../codes/families.ts';
import { AnatomyView } from './Anatomy.tsx';
import type { CopyText } from './CopyButton.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Explanation } from './Explanation.tsx';
import { Glance } from './Glance.tsx';
import { correctionUrl } from './project.ts';
import { titleOf } from './ticket.ts';

/** What the parts of a card may do. */
export interface ReadingActions {
  readonly onEntry: (key: EntryKey) => void;
  readonly copy: CopyText;
  /** The reader says that this code is no error here; absent where nothing can be left unmarked. */
  readonly onIgnore?: ((reading: ReadingDetail) => void) | undefined;
}

/**
 * A code in three layers: at a glance, the explanation, the anatomy. The likeliest reading is shown in full, the
 * others each behind a line of their own. `isNested` inside another card, which has the heading.
 */
export function Readings(
  props: ReadingActions & { readonly readings: readonly ReadingDetail[]; readonly isNested?: boolean },
): JSX.Element | null {
  const [reading, ...others] = props.readings;
  const fold = useRef<HTMLDetailsElement>(null);
  if (!reading) return null;
  const showOthers = () => {
    if (!fold.current) return;
    fold.current.open = true;
    fold.current.querySelector('summary')?.focus();
    fold.current.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <Glance
        reading={reading}
        isNested={props.isNested === true}
        others={others.length}
        onOthers={showOthers}
        copy={props.copy}
        onIgnore={props.onIgnore}
      />
      {reading.article && <Explanation article={reading.article} onEntry={props.onEntry} />}
      {reading.catalogued ? (
        <details>
          <summary>Anatomy and spellings</summary>
          <AnatomyView reading={reading} copy={props.copy} />
        </details>
      ) : (
        <AnatomyView reading={reading} copy={props.copy} />
      )}
      {others.length > 0 && (
        <details ref={fold}>
          <summary>Could also be ({others.length})</summary>
          <ul class="plain">
            {others.map((other) => (
              <Other key={`${other.family}:${other.value} ${other.name}`} {...props} reading={other} />
            ))}
          </ul>
        </details>
      )}
      <Sources reading={reading} />
    </>
  );
}

/** One of the less likely readings: a line with its meaning, which opens the rest of it. */
function Other(props: ReadingActions & { readonly reading: ReadingDetail }): JSX.Element {
  const { reading, onEntry, copy } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Disclosure label={titleOf(reading)} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <Readings readings={[reading]} isNested onEntry={onEntry} copy={copy} />
      </Disclosure>
      {!isOpen && ` — ${FAMILY_TITLES[reading.family]}. ${reading.summary}`}
    </li>
  );
}

/** Where the words come from, and where to say that they are wrong. */
function Sources({ reading }: { readonly reading: ReadingDetail }): JSX.Element | null {
  const reference = referenceUrl(reading);
  if (!reading.catalogued) return null;
  return (
    <p class="sources">
      {reference && (
        <a href={reference} target="_blank" rel="noreferrer">
          Microsoft’s reference
        </a>
      )}
      <a href={correctionUrl(reading)} target="_blank" rel="noreferrer">
        Suggest a correction
      </a>
      {reading.article && <span>Reviewed {reading.article.reviewed}</span>}
    </p>
  );
}
