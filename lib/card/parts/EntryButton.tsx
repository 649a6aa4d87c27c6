import type { JSX } from 'preact';
import { type EntryKey, entryNumber } from '../../catalog/entry.ts';
import { words } from '../../words/words.ts';
import { entryTitle } from '../facts/titles.ts';
import { Name } from './Name.tsx';

/** A link to another entry, inside the card. */
export function EntryButton(props: { readonly entry: EntryKey; readonly onClick: () => void }): JSX.Element {
  const { entry, onClick } = props;
  const number = entryNumber(entry);
  return (
    <button type="button" class="link" onClick={onClick}>
      <Name text={entry.name && number ? words('nameAndNumber', entry.name, number) : entryTitle(entry)} />
    </button>
  );
}
