import type { JSX } from 'preact';
import type { EntryKey } from '../../catalog/entry.ts';
import { CATALOG_LANGUAGE } from '../../catalog/language.ts';
import type { MeaningDetail, SameMeaning } from '../../catalog/meaning.ts';
import { anatomyOf } from '../../codes/anatomy.ts';
import { words, wordsFor } from '../../words/words.ts';
import { derivationWords } from '../facts/derivation.ts';
import { numbersShown } from '../facts/numbers.ts';
import { roleLabel, sameTitle, titleOf } from '../facts/titles.ts';
import { Name } from '../parts/Name.tsx';
import { Sentence } from '../parts/Sentence.tsx';

/** Name, numbers and one sentence. */
export function Glance(props: {
  readonly meaning: MeaningDetail;
  /** The code as it stands where it was read. */
  readonly written: string;
  /** Without a heading, for what opened it says the name already. */
  readonly isNested: boolean;
  readonly onEntry: (key: EntryKey) => void;
}): JSX.Element {
  const { meaning, written, isNested, onEntry } = props;
  const { written: first, others } = numbersShown(meaning, written);
  const summary = summaryOf(meaning);
  const derivation = derivationWords(written, meaning);
  const note = noteOf(meaning);
  return (
    <>
      {!isNested && (
        <div class="title">
          <h2 id="errgloss-title">
            <Name text={titleOf(meaning)} />
          </h2>
          <RoleLabel meaning={meaning} />
        </div>
      )}
      <p class="numbers">
        {first && <b>{first}</b>}
        {others.map(({ label, text }) => (
          <span key={`${label} ${text}`} title={words(spellingKey(label))}>
            {text}
          </span>
        ))}
      </p>
      {summary && (
        <p class="summary" lang={meaning.summary ? CATALOG_LANGUAGE : undefined}>
          {summary}
        </p>
      )}
      {meaning.same && <Same same={meaning.same} onEntry={onEntry} />}
      {!meaning.same && derivation && <p class="chain">{derivation}</p>}
      {note && <p class="note">{note}</p>}
    </>
  );
}

/** Of a code that does not say what went wrong: what it says. */
export function RoleLabel({
  meaning,
}: {
  readonly meaning: Pick<MeaningDetail, 'role'>;
}): JSX.Element | null {
  const label = roleLabel(meaning.role);
  return label === '' ? null : <span class={`role ${meaning.role}`}>{label}</span>;
}

/** The key of the words for a way of writing a number. */
export function spellingKey(label: ReturnType<typeof numbersShown>['others'][number]['label']) {
  const keys = {
    Decimal: 'spellingDecimal',
    Hex: 'spellingHex',
    'Hex, 8 digits': 'spellingHexPadded',
    HRESULT: 'spellingHresult',
    'HRESULT, signed': 'spellingHresultSigned',
    'HRESULT, unsigned': 'spellingHresultUnsigned',
    Signed: 'spellingSigned',
  } as const;
  return keys[label];
}

/** "= Win32 5, ERROR_ACCESS_DENIED": another code for the same condition, and whether it lends its explanation. */
function Same(props: { readonly same: SameMeaning; readonly onEntry: (key: EntryKey) => void }): JSX.Element {
  const { same, onEntry } = props;
  const link = (
    <button type="button" class="link" onClick={() => onEntry(same)}>
      <Name text={sameTitle(same)} />
    </button>
  );
  return (
    <p class="chain">
      <Sentence of={sameKey(same)} places={[link]} />
    </p>
  );
}

function sameKey({ how, lendsArticle }: SameMeaning): 'secondOf' | 'secondOfLent' | 'sameAs' | 'sameAsLent' {
  if (how === 'beside') return lendsArticle ? 'secondOfLent' : 'secondOf';
  return lendsArticle ? 'sameAsLent' : 'sameAs';
}

/** The sentence of the entry; where there is none, what is known and what is not. */
function summaryOf({ summary, catalogued, name, family, value }: MeaningDetail): string {
  if (summary) return summary;
  if (catalogued) return name ? words('notExplained') : '';
  return anatomyOf(family, value) ? words('notInCatalogParts') : words('notInCatalog');
}

/** What to know before acting; not what the summary of a general code says already. */
function noteOf({ note, summary, role, family, value }: MeaningDetail): string {
  if (note === '' || (role === 'generic' && summary !== '')) return '';
  // What is said of the numbers that components share is said of many; the rest is said of one each.
  return wordsFor('note', `${family}_${value}`) || (family === 'hresult' && wordsFor('note', 'itf')) || note;
}
