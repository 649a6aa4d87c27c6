import type { ComponentChildren, JSX } from 'preact';
import type { MeaningDetail } from '../../catalog/meaning.ts';
import { language, type WordKey, words } from '../../words/words.ts';
import { ticketChoices } from '../copied/ticket.ts';
import { kindTitle } from '../facts/titles.ts';
import type { UnmarkScope } from '../mount/request.ts';
import { EntryButton } from '../parts/EntryButton.tsx';
import { PageWords, plainWords } from '../parts/page-words.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { Bar, type BarProps } from './Bar.tsx';
import { Codes, type FoundCodes } from './Codes.tsx';
import { ReportLinks } from './Foot.tsx';
import { type MeaningActions, Meanings } from './Meanings.tsx';

/** What a card shows. */
export type CardState =
  | { readonly kind: 'loading'; readonly text: string }
  /** The catalog could not be read or the worker did not answer. */
  | { readonly kind: 'failed'; readonly text: string }
  /** What the user has chosen could not be stored. */
  | { readonly kind: 'unsaved'; readonly text: string }
  /** The extension was updated under this page. */
  | { readonly kind: 'gone' }
  /** The code is underlined no more, as wished; it can be undone. */
  | {
      readonly kind: 'unmarked';
      readonly text: string;
      readonly scope: UnmarkScope;
      readonly onUndo: () => void;
    }
  /** No known code; entries that come close, possibly none. */
  | {
      readonly kind: 'unknown';
      readonly text: string;
      readonly near: readonly MeaningDetail[];
      /** The other system whose code it may be. */
      readonly instead?: string;
    }
  /** A text with several codes. */
  | ({ readonly kind: 'codes' } & FoundCodes)
  | {
      readonly kind: 'meanings';
      readonly text: string;
      readonly meanings: readonly MeaningDetail[];
      /** Ids of the detector's rules that decided, for a code of the page. */
      readonly reasons?: readonly string[];
    };

/** `onBack` is present when there is a card to go back to. */
export interface CardProps extends MeaningActions, BarProps {
  readonly state: CardState;
  readonly onRetry: () => void;
}

/** The card: what a code means, at a glance and in depth. */
export function Card(props: CardProps): JSX.Element {
  const { state, copy, onBack, onClose, floating, stepping } = props;
  const first = state.kind === 'meanings' ? state.meanings[0] : undefined;
  return (
    <article class="card" lang={language()} aria-labelledby="errgloss-title">
      <Bar
        kind={first ? kindTitle(first) : ''}
        copying={first && { choices: ticketChoices(first), copy }}
        onBack={onBack}
        onClose={onClose}
        floating={floating}
        stepping={stepping}
        key={bodyKey(state)}
      />
      <Body {...props} key={`body ${bodyKey(state)}`} />
    </article>
  );
}

/** Another code gets a fresh body, so that folds and choices of the last one don't stay. */
function bodyKey(state: CardState): string {
  const first = state.kind === 'meanings' ? state.meanings[0] : undefined;
  return first ? `${first.family}:${first.value} ${first.name}` : state.kind;
}

function Body(props: CardProps): JSX.Element {
  const { state, onRetry, onEntry } = props;
  switch (state.kind) {
    case 'loading':
      return <Notice title={state.text} text={words('lookingUp')} />;
    case 'gone':
      return <Notice title={words('goneTitle')} text={words('goneText')} />;
    case 'unsaved':
      return <Notice title={state.text} text={words('unsaved')} />;
    case 'unmarked':
      return (
        <Notice title={state.text} text={words(`unmarked_${state.scope}`)}>
          <button type="button" class="button" onClick={state.onUndo}>
            {words('undo')}
          </button>
        </Notice>
      );
    case 'failed':
      return (
        <Notice title={state.text} text={words('catalogFailed')}>
          <button type="button" class="button" onClick={onRetry}>
            {words('tryAgain')}
          </button>
        </Notice>
      );
    case 'unknown':
      return <Unknown {...state} onEntry={onEntry} />;
    case 'codes':
      return <Codes {...props} {...state} />;
    case 'meanings':
      return (
        <Meanings
          meanings={state.meanings}
          written={state.text}
          reasons={state.reasons}
          onEntry={onEntry}
          copy={props.copy}
          onUnmark={props.onUnmark}
          noteEditor={props.noteEditor}
          isUnmarkable={props.isUnmarkable}
        />
      );
  }
}

function Notice(props: {
  readonly title: string;
  readonly text: ComponentChildren;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="glance">
      <h2 id="errgloss-title">
        <PageWords text={props.title} />
      </h2>
      <p role="status">{props.text}</p>
      {props.children}
    </div>
  );
}

type UnknownState = Extract<CardState, { kind: 'unknown' }>;

function Unknown(props: UnknownState & Pick<CardProps, 'onEntry'>): JSX.Element {
  const { text, near, instead, onEntry } = props;
  const sentence: WordKey = instead ? 'unknownForeign' : 'unknownText';
  return (
    <>
      <Notice
        title={words('unknownTitle')}
        text={<Sentence of={sentence} places={[<PageWords key="text" text={text} />, instead]} />}
      >
        {near.length > 0 && (
          <>
            <h3>{words('didYouMean')}</h3>
            <ul class="plain near">
              {near.map((meaning) => (
                <li key={`${meaning.family}:${meaning.value} ${meaning.name}`}>
                  <EntryButton entry={meaning} onClick={() => onEntry(meaning)} />
                  {meaning.summary && <span class="why">{meaning.summary}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {!instead && (
        <footer class="foot">
          <ReportLinks code={plainWords(text)} />
        </footer>
      )}
    </>
  );
}
