import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { EntryKey } from '../../catalog/entry.ts';
import type { MeaningDetail } from '../../catalog/meaning.ts';
import { words } from '../../words/words.ts';
import { kindTitle, titleOf } from '../facts/titles.ts';
import type { UnmarkScope } from '../mount/request.ts';
import type { CopyText } from '../parts/CopyButton.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { Name } from '../parts/Name.tsx';
import { AnatomyView } from './Anatomy.tsx';
import { MoreText, WhatToTry } from './Explanation.tsx';
import { Foot } from './Foot.tsx';
import { Glance } from './Glance.tsx';
import { type NoteEditor, OwnNote } from './OwnNote.tsx';

/** What the parts of a card may do. */
export interface MeaningActions {
  readonly onEntry: (key: EntryKey) => void;
  readonly copy: CopyText;
  /** The code is not to be underlined; absent where nothing is. */
  readonly onUnmark?: ((meaning: MeaningDetail, scope: UnmarkScope) => void) | undefined;
  /** The field of a note; absent where a page would see what is typed. */
  readonly noteEditor?: NoteEditor | undefined;
  /** False while a press could be one that a page has lured somebody into. */
  readonly isUnmarkable?: boolean | undefined;
}

/**
 * A code in three layers: at a glance with what to try, the rest of the explanation, its numbers and bits. The
 * likeliest meaning is shown in full, the others each behind a line of their own. `isNested` inside another card, which
 * has the heading.
 */
export function Meanings(
  props: MeaningActions & {
    readonly meanings: readonly MeaningDetail[];
    /** The code as it stands where it was read. */
    readonly written: string;
    readonly isNested?: boolean;
    /** Ids of the detector's rules that decided on the first meaning. */
    readonly reasons?: readonly string[] | undefined;
  },
): JSX.Element | null {
  const [meaning, ...others] = props.meanings;
  const [note, setNote] = useState(meaning?.ownNote ?? '');
  const [isNoting, setNoting] = useState(false);
  const notes = useRef<HTMLDivElement>(null);
  if (!meaning) return null;
  const { noteEditor } = props;
  const edit = noteEditor && (() => setNoting(true));
  const onEnd = (text: string) => {
    setNote(text);
    setNoting(false);
    // The field that had the focus is gone.
    notes.current?.focus();
  };
  const anatomy = <AnatomyView meaning={meaning} reasons={props.reasons} copy={props.copy} />;
  return (
    <>
      <div class="glance">
        <Glance
          meaning={meaning}
          written={props.written}
          isNested={props.isNested === true}
          onEntry={props.onEntry}
        />
        <div ref={notes} tabIndex={-1} class="notes">
          {isNoting && noteEditor?.(meaning, note, onEnd)}
          {note !== '' && !isNoting && <OwnNote text={note} onEdit={edit} />}
        </div>
        {meaning.article && <WhatToTry article={meaning.article} />}
        {!meaning.catalogued && anatomy}
      </div>
      <div class="folds">
        {others.length > 0 && (
          <details class="others">
            <summary>
              {words('couldAlsoBe')}
              <small>{others.length}</small>
            </summary>
            <ul class="plain">
              {others.map((other) => (
                <Other key={`${other.family}:${other.value} ${other.name}`} {...props} meaning={other} />
              ))}
            </ul>
          </details>
        )}
        {meaning.article && <MoreText article={meaning.article} onEntry={props.onEntry} />}
        {meaning.catalogued && (
          <details>
            <summary>{words('numbersAndBits')}</summary>
            {anatomy}
          </details>
        )}
      </div>
      <Foot
        meaning={meaning}
        onUnmark={props.onUnmark}
        isUnmarkable={props.isUnmarkable}
        onNote={note === '' && !isNoting ? edit : undefined}
      />
    </>
  );
}

/** One of the less likely meanings: a line that opens the rest of it. */
function Other(
  props: MeaningActions & { readonly written: string; readonly meaning: MeaningDetail },
): JSX.Element {
  const { meaning, written, onEntry, copy, noteEditor } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Disclosure label={<Name text={titleOf(meaning)} />} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <Meanings
          meanings={[meaning]}
          written={written}
          isNested
          onEntry={onEntry}
          copy={copy}
          noteEditor={noteEditor}
        />
      </Disclosure>
      {!isOpen && (
        <span class="why">
          {kindTitle(meaning)}
          {meaning.summary && ` · ${meaning.summary}`}
        </span>
      )}
    </li>
  );
}
