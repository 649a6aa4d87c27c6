import type { JSX } from 'preact';
import type { ReadingDetail } from '../catalog/reading.ts';
import { anatomyOf } from '../codes/anatomy.ts';
import { FAMILY_TITLES } from '../codes/families.ts';
import { CopyButton, type CopyText } from './CopyButton.tsx';
import { spellingsOf, ticketMarkdown, ticketText, titleOf } from './ticket.ts';

/** Name, numbers and one sentence, with what a reader does most. */
export function Glance(props: {
  readonly reading: ReadingDetail;
  /** Without a heading, for what opened it says the name already. */
  readonly isNested: boolean;
  /** How many other readings the code has. */
  readonly others: number;
  readonly onOthers: () => void;
  readonly copy: CopyText;
  readonly onIgnore?: ((reading: ReadingDetail) => void) | undefined;
}): JSX.Element {
  const { reading, isNested, others, onOthers, copy, onIgnore } = props;
  const summary = summaryOf(reading);
  return (
    <>
      {!isNested && <h2 id="errgloss-title">{titleOf(reading)}</h2>}
      <p class="numbers">
        {spellingsOf(reading).map(({ label, text }) => (
          <span key={`${label} ${text}`} title={label}>
            {text}
          </span>
        ))}
      </p>
      <p class="origin">
        {FAMILY_TITLES[reading.family]}
        {reading.header && ` · ${reading.header}`}
        {reading.aliases.length > 0 && ` · also ${reading.aliases.join(', ')}`}
      </p>
      {reading.derivation !== FAMILY_TITLES[reading.family] && <p class="origin">{reading.derivation}</p>}
      {summary && <p class="summary">{summary}</p>}
      {reading.note && <p class="note">{reading.note}</p>}
      {others > 0 && (
        <p class="origin">
          <button type="button" class="link" onClick={onOthers}>
            {others === 1 ? 'It has one other meaning' : `It has ${others} other meanings`}
          </button>
        </p>
      )}
      <div class="actions">
        <CopyButton text={ticketText(reading)} label="Copy" copy={copy} />
        <CopyButton text={ticketMarkdown(reading)} label="Copy as Markdown" copy={copy} />
        {onIgnore && (
          <button type="button" title="Mark this code no more, on any page" onClick={() => onIgnore(reading)}>
            Not an error here
          </button>
        )}
      </div>
    </>
  );
}

/** The sentence of the entry; where there is none, what is known and what is not. */
function summaryOf(reading: ReadingDetail): string {
  if (reading.summary) return reading.summary;
  if (reading.catalogued) return reading.name ? 'Nobody has written an explanation of this code yet.' : '';
  return anatomyOf(reading.family, reading.value)
    ? 'This value is not in the catalog. Its parts tell where it comes from:'
    : 'This value is not in the catalog.';
}
