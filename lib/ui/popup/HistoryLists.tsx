import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { entryTitle, familyTitle } from '../../card/facts/titles.ts';
import { Icon } from '../../card/parts/Icon.tsx';
import { Name } from '../../card/parts/Name.tsx';
import { type EntryKey, entryNumber } from '../../catalog/entry.ts';
import { counted, words } from '../../words/words.ts';
import type { History } from './history.ts';

/** So many recent entries leave room for the codes of the page; the others unfold. */
const RECENT_AT_FIRST = 3;

export interface HistoryListsProps {
  readonly history: History;
  readonly onOpen: (entry: EntryKey) => void;
  readonly onUnsave: (entry: EntryKey) => void;
  readonly onForget: (entry: EntryKey) => void;
  readonly onClear: (list: keyof History) => void;
}

/** What was saved and what was looked up lately; nothing at all as long as both are empty. */
export function HistoryLists({
  history,
  onOpen,
  onUnsave,
  onForget,
  onClear,
}: HistoryListsProps): JSX.Element {
  const [isUnfolded, setUnfolded] = useState(false);
  const recent = isUnfolded ? history.recent : history.recent.slice(0, RECENT_AT_FIRST);
  const hidden = history.recent.length - recent.length;
  return (
    <>
      <List
        id="pinned"
        title={words('savedTitle')}
        clearLabel={words('removeAll')}
        removeLabel={(name) => words('removeThis', name)}
        entries={history.pinned}
        onOpen={onOpen}
        onRemove={onUnsave}
        onClear={() => onClear('pinned')}
      />
      <List
        id="recent"
        title={words('recent')}
        clearLabel={words('clear')}
        removeLabel={(name) => words('removeThis', name)}
        entries={recent}
        onOpen={onOpen}
        onRemove={onForget}
        onClear={() => onClear('recent')}
      />
      {hidden > 0 && (
        <button type="button" class="flat" data-row onClick={() => setUnfolded(true)}>
          {counted('showMore', hidden)}
        </button>
      )}
    </>
  );
}

function List(props: {
  readonly id: string;
  readonly title: string;
  readonly clearLabel: string;
  readonly removeLabel: (name: string) => string;
  readonly entries: readonly EntryKey[];
  readonly onOpen: (entry: EntryKey) => void;
  readonly onRemove: (entry: EntryKey) => void;
  readonly onClear: () => void;
}): JSX.Element | null {
  const { id, entries, onOpen, onRemove } = props;
  if (entries.length === 0) return null;
  return (
    <section class="history" aria-labelledby={id}>
      <div class="heading">
        <h2 id={id}>{props.title}</h2>
        <button type="button" class="flat" aria-describedby={id} onClick={props.onClear}>
          {props.clearLabel}
        </button>
      </div>
      <ul class="rows">
        {entries.map((entry) => {
          const title = entryTitle(entry);
          const remove = (event: { readonly currentTarget: HTMLElement }) => {
            focusBeside(event.currentTarget);
            onRemove(entry);
          };
          return (
            <li key={`${entry.family}:${entry.value} ${entry.name}`} data-name={entry.name}>
              <button
                type="button"
                class="row"
                data-row
                onClick={() => onOpen(entry)}
                onKeyDown={(event) => {
                  if (event.key === 'Delete') remove(event);
                }}
              >
                <span class="name">
                  <Name text={title} />
                </span>{' '}
                <span class="number">{entry.name ? entryNumber(entry) : familyTitle(entry.family)}</span>
              </button>
              <button type="button" class="icon" aria-label={props.removeLabel(title)} onClick={remove}>
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** An entry that goes hands the focus to the same button of the next one, or of the one before. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  beside?.querySelector<HTMLElement>(`button.${button.classList[0]}`)?.focus();
}
