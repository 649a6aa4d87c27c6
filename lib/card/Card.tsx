import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RelatedError } from '../catalog/article.ts';
import type { Reading, ReadingDetail } from '../catalog/reading.ts';
import { referenceUrl } from '../catalog/reference.ts';
import { FAMILY_TITLES } from '../codes/families.ts';
import type { FoundCode } from '../lookup/answer.ts';
import { Blocks, InlineText } from './ArticleText.tsx';
import { spellingsOf, ticketText, titleOf } from './ticket.ts';

/** What a card shows. */
export type CardState =
  | { readonly kind: 'loading'; readonly text: string }
  /** The catalog could not be read or the worker did not answer. */
  | { readonly kind: 'failed'; readonly text: string }
  /** The extension was updated under this page. */
  | { readonly kind: 'gone' }
  /** No known code; entries that come close, possibly none. */
  | { readonly kind: 'unknown'; readonly text: string; readonly near: readonly Reading[] }
  /** A text with several codes. */
  | { readonly kind: 'codes'; readonly found: readonly FoundCode[] }
  | { readonly kind: 'readings'; readonly text: string; readonly readings: readonly ReadingDetail[] };

export interface CardProps {
  readonly state: CardState;
  /** Present when there is a card to go back to. */
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly onEntry: (key: { readonly family: Reading['family']; readonly value: number }) => void;
  readonly onRetry: () => void;
  /** Puts text on the clipboard; resolves to whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** The card: what a code means, at a glance and in depth. */
export function Card(props: CardProps): JSX.Element {
  const { state, onBack, onClose } = props;
  return (
    <article class="card" aria-labelledby="errgloss-title">
      <div class="bar">
        {onBack && (
          <button type="button" class="quiet" onClick={onBack}>
            ← Back
          </button>
        )}
        <span class="spacer" />
        {onClose && (
          <button type="button" class="quiet" aria-label="Close" title="Close (Esc)" onClick={onClose}>
            ✕
          </button>
        )}
      </div>
      <Body {...props} key={bodyKey(state)} />
    </article>
  );
}

/** Another code gets a fresh body, so that folds and choices of the last one don't stay. */
function bodyKey(state: CardState): string {
  const first = state.kind === 'readings' ? state.readings[0] : undefined;
  return first ? `${first.family}:${first.value}` : state.kind;
}

function Body(props: CardProps): JSX.Element {
  const { state, onRetry, onEntry } = props;
  switch (state.kind) {
    case 'loading':
      return <Notice title={state.text} text="Looking it up…" />;
    case 'gone':
      return <Notice title="Errgloss was updated" text="Reload this page to use the new version." />;
    case 'failed':
      return (
        <Notice title={state.text} text="The catalog could not be read.">
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </Notice>
      );
    case 'unknown':
      return (
        <Notice title="No known code" text={`“${shorten(state.text)}” is no code that Errgloss knows.`}>
          {state.near.length > 0 && (
            <>
              <h3>Did you mean</h3>
              <ul class="plain">
                {state.near.map((reading) => (
                  <li key={`${reading.family}:${reading.value}`}>
                    <EntryButton name={reading.name} value={reading.value} onClick={() => onEntry(reading)} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      );
    case 'codes':
      return <Codes found={state.found} onEntry={onEntry} />;
    case 'readings':
      return <Readings {...props} readings={state.readings} />;
  }
}

function Notice(props: { title: string; text: string; children?: preact.ComponentChildren }): JSX.Element {
  return (
    <>
      <h2 id="errgloss-title">{shorten(props.title)}</h2>
      <p role="status">{props.text}</p>
      {props.children}
    </>
  );
}

function Codes({
  found,
  onEntry,
}: {
  found: readonly FoundCode[];
  onEntry: CardProps['onEntry'];
}): JSX.Element {
  return (
    <>
      <h2 id="errgloss-title">{found.length} codes</h2>
      <ul class="plain">
        {found.map(({ text, readings: [first] }) =>
          first ? (
            <li key={text}>
              {text}
              {' — '}
              <EntryButton name={first.name} value={first.value} onClick={() => onEntry(first)} />
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function Readings(props: CardProps & { readonly readings: readonly ReadingDetail[] }): JSX.Element | null {
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

function Glance({ reading, copy }: { reading: ReadingDetail; copy: CardProps['copy'] }): JSX.Element {
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
      <div class="actions">
        <CopyButton text={ticketText(reading)} copy={copy} />
        <ReferenceLink reading={reading} />
      </div>
    </>
  );
}

function CopyButton({ text, copy }: { text: string; copy: CardProps['copy'] }): JSX.Element {
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
  onEntry: CardProps['onEntry'];
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
  readonly onEntry: CardProps['onEntry'];
}): JSX.Element {
  return (
    <ul class="plain">
      {props.related.map((error) => (
        <li key={`${error.family}:${error.value}`}>
          <EntryButton name={error.name} value={error.value} onClick={() => props.onEntry(error)} />
          {' — '}
          <InlineText content={error.why} />
        </li>
      ))}
    </ul>
  );
}

function EntryButton(props: {
  readonly name: string;
  readonly value: number;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" class="link" onClick={props.onClick}>
      {props.name ? `${props.name} (${props.value})` : props.value}
    </button>
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
