import type { JSX } from 'preact';
import type { Reading, ReadingDetail } from '../catalog/reading.ts';
import { Bar, type BarProps } from './Bar.tsx';
import { Codes, type FoundCodes } from './Codes.tsx';
import { EntryButton } from './EntryButton.tsx';
import { type ReadingActions, Readings } from './ReadingView.tsx';

/** What a card shows. */
export type CardState =
  | { readonly kind: 'loading'; readonly text: string }
  /** The catalog could not be read or the worker did not answer. */
  | { readonly kind: 'failed'; readonly text: string }
  /** What the reader has chosen could not be stored. */
  | { readonly kind: 'unsaved'; readonly text: string }
  /** The extension was updated under this page. */
  | { readonly kind: 'gone' }
  /** No known code; entries that come close, possibly none. */
  | { readonly kind: 'unknown'; readonly text: string; readonly near: readonly Reading[] }
  /** A text with several codes. */
  | ({ readonly kind: 'codes' } & FoundCodes)
  | { readonly kind: 'readings'; readonly text: string; readonly readings: readonly ReadingDetail[] };

/** `onBack` is present when there is a card to go back to. */
export interface CardProps extends ReadingActions, BarProps {
  readonly state: CardState;
  readonly onRetry: () => void;
}

/** The card: what a code means, at a glance and in depth. */
export function Card(props: CardProps): JSX.Element {
  const { state, onBack, onClose, floating } = props;
  return (
    <article class="card" aria-labelledby="errgloss-title">
      <Bar onBack={onBack} onClose={onClose} floating={floating} />
      <Body {...props} key={bodyKey(state)} />
    </article>
  );
}

/** Another code gets a fresh body, so that folds and choices of the last one don't stay. */
function bodyKey(state: CardState): string {
  const first = state.kind === 'readings' ? state.readings[0] : undefined;
  return first ? `${first.family}:${first.value} ${first.name}` : state.kind;
}

function Body(props: CardProps): JSX.Element {
  const { state, onRetry, onEntry } = props;
  switch (state.kind) {
    case 'loading':
      return <Notice title={state.text} text="Looking it up…" />;
    case 'gone':
      return <Notice title="Errgloss was updated" text="Reload this page to use the new version." />;
    case 'unsaved':
      return <Notice title={state.text} text="The browser could not save this. Nothing was changed." />;
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
                  <li key={`${reading.family}:${reading.value} ${reading.name}`}>
                    <EntryButton name={reading.name} value={reading.value} onClick={() => onEntry(reading)} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      );
    case 'codes':
      return <Codes {...props} {...state} />;
    case 'readings':
      return (
        <Readings readings={state.readings} onEntry={onEntry} copy={props.copy} onIgnore={props.onIgnore} />
      );
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

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
