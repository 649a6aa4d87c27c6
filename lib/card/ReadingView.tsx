import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RelatedError } from '../catalog/article.ts';
import type { EntryKey } from '../catalog/entry.ts';
import type { ReadingDetail } from '../catalog/reading.ts';
import { referenceUrl } from '../catalog/reference.ts';
import { FAMILY_TITLES } from '../codes/families.ts';
import { Blocks, InlineText } from './ArticleText.tsx';
import { EntryButton } from './EntryButton.tsx';
import { spellingsOf, ticketText, titleOf } from './ticket.ts';

/** What the parts of a card may do. */
export interface ReadingActions {
  readonly onEntry: (key: EntryKey) => void;
  /** Puts text on the clipboard; resolves to whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** All readings of a code: the likeliest in full, the others folded. */
export function Readings(
  props: ReadingActions & { readonly readings: readonly ReadingDetail[] },
): JSX.Element | null {
  const [chosen, setChosen] = useState(0);
  const reading = props.readings[chosen] ?? props.readings[0];
  if (!reading) return null;
  return (
    <>
      <Glance reading={reading} copy={props.copy} />
      <Explanation reading={reading} onEntry={props.onEntry} />
      <Others readings={props.readings} chosen={reading} onChoose={setChosen} />
    </>
  );
}

function Glance({ reading, copy }: { reading: ReadingDetail; copy: ReadingActions['copy'] }): JSX.Element {
  return (
    <>
      <h2 id="errgloss-title">{titleOf(reading)}</h2>
      <p class="origin">
        {FAMILY_TITLES[reading.family]}
        {reading.header && ` · ${reading.header}`}
        {reading.aliases.length > 0 && ` · also ${reading.aliases.join(', ')}`}
      </p>
      {reading.derivation !== FAMILY_TITLES[reading.family] && <p class="derivation">{reading.derivation}</p>}
      <dl class="numbers">
        {spellingsOf(reading).map(({ label, text }) => (
          <div key={`${label} ${text}`}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="summary">
        {reading.summary || (reading.catalogued ? '' : 'This value is not in the catalog.')}
      </p>
      {reading.note && <p class="note">{reading.note}</p>}
      <div class="actions">
        <CopyButton text={ticketText(reading)} copy={copy} />
        <ReferenceLink reading={reading} />
      </div>
    </>
  );
}

function CopyButton({ text, copy }: { text: string; copy: ReadingActions['copy'] }): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const onClick = () => void copy(text).then((worked) => setOutcome(worked ? 'copied' : 'failed'));
  return (
    <>
      <button type="button" onClick={onClick}>
        Copy
      </button>
      <span role="status">
        {outcome === 'copied' && 'Copied'}
        {outcome === 'failed' && 'Could not copy'}
      </span>
    </>
  );
}

function ReferenceLink({ reading }: { readonly reading: ReadingDetail }): JSX.Element | null {
  const url = referenceUrl(reading);
  if (!url) return null;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      Microsoft’s reference
    </a>
  );
}

function Explanation({
  reading,
  onEntry,
}: {
  reading: ReadingDetail;
  onEntry: ReadingActions['onEntry'];
}): JSX.Element | null {
  const { article } = reading;
  if (!article) return null;
  const whatToTry = article.sections.find(({ title }) => title === 'What to try');
  const rest = article.sections.filter(({ title }) => title !== 'What to try' && title !== 'Summary');
  return (
    <>
      {whatToTry && (
        <section>
          <h3>What to try</h3>
          <Blocks blocks={whatToTry.blocks} />
        </section>
      )}
      {article.related.length > 0 && (
        <section>
          <h3>Related errors</h3>
          <Related related={article.related} onEntry={onEntry} />
        </section>
      )}
      {rest.map(({ title, blocks }) => (
        <details key={title}>
          <summary>{title}</summary>
          <Blocks blocks={blocks} />
        </details>
      ))}
      {article.faq.length > 0 && (
        <details>
          <summary>Questions</summary>
          {article.faq.map(({ question, answer }) => (
            <section key={question}>
              <h4>{question}</h4>
              <Blocks blocks={answer} />
            </section>
          ))}
        </details>
      )}
      <p class="reviewed">Reviewed {article.reviewed}</p>
    </>
  );
}

function Related(props: {
  readonly related: readonly RelatedError[];
  readonly onEntry: ReadingActions['onEntry'];
}): JSX.Element {
  return (
    <ul class="plain">
      {props.related.map((error) => (
        <li key={`${error.family}:${error.value} ${error.name}`}>
          <EntryButton name={error.name} value={error.value} onClick={() => props.onEntry(error)} />
          {' — '}
          <InlineText content={error.why} />
        </li>
      ))}
    </ul>
  );
}

function Others(props: {
  readonly readings: readonly ReadingDetail[];
  readonly chosen: ReadingDetail;
  readonly onChoose: (index: number) => void;
}): JSX.Element | null {
  if (props.readings.length < 2) return null;
  return (
    <details>
      <summary>Could also be</summary>
      <ul class="plain">
        {props.readings.map((reading, index) =>
          reading === props.chosen ? null : (
            <li key={`${reading.family}:${reading.value} ${reading.name}`}>
              <button type="button" class="link" onClick={() => props.onChoose(index)}>
                {titleOf(reading)}
              </button>
              {` — ${FAMILY_TITLES[reading.family]}. ${reading.summary}`}
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
