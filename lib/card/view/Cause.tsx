import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { counted, words } from '../../words/words.ts';
import type { CauseLink, CauseView, LineList, QuotedLine } from '../facts/cause.ts';

export interface CauseProps {
  readonly view: CauseView;
  /** How a code of the chain is shown, with a way to its card. */
  readonly link: (link: CauseLink) => ComponentChildren;
  /** Goes to a line of the text; undefined for lines that there is no way to. */
  readonly wayTo?: ((line: QuotedLine) => (() => void) | undefined) | undefined;
  /** The heading's own level; those of its parts are one below. */
  readonly level?: 2 | 3;
  /** The DOM id of the heading, where something else is named by it. */
  readonly titleId?: string;
}

/** What a text says about a failure: the line that decides, the chain of its codes, and what only looks like it. */
export function Cause(props: CauseProps): JSX.Element {
  const { view, link, wayTo, level = 2 } = props;
  const ownId = useId();
  const id = props.titleId ?? ownId;
  const Heading = `h${level}` as const;
  const Part = level === 2 ? 'h3' : 'h4';
  return (
    <section class="cause" aria-labelledby={id}>
      <Heading id={id} class="cause-title">
        {view.title}
      </Heading>
      <p role="status" class="cause-status">
        {view.status} {view.sure && <span class={view.isCertain ? 'certain' : 'likely'}>{view.sure}</span>}
      </p>
      {view.line && <Line line={view.line} onGo={wayTo?.(view.line)} />}
      {view.chain.length > 0 && (
        <>
          <Part>{view.chainTitle}</Part>
          <ol class="cause-chain">
            {view.chain.map((one) => (
              <li key={`${one.key.family}:${one.key.value}`}>{link(one)}</li>
            ))}
          </ol>
        </>
      )}
      {view.elsewhere.length > 0 && (
        <>
          <Part>{words('elsewhereTitle')}</Part>
          <ul class="cause-where">
            {view.elsewhere.map((sentence) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Lines title={words('consequencesTitle')} list={view.consequences} wayTo={wayTo} />
      <Lines title={words('noiseTitle')} list={view.noise} wayTo={wayTo} />
    </section>
  );
}

function Line(props: { readonly line: QuotedLine; readonly onGo: (() => void) | undefined }): JSX.Element {
  const { line, onGo } = props;
  const quote = (
    <>
      <span class="line-number">{words('lineNumber', line.line)}</span> <bdi>{line.text}</bdi>
    </>
  );
  return onGo ? (
    <button type="button" class="cause-line" data-row title={words('causeGoTo', line.line)} onClick={onGo}>
      {quote}
    </button>
  ) : (
    <blockquote class="cause-line">{quote}</blockquote>
  );
}

/** Lines behind a fold; none where there are none. */
function Lines(props: Pick<CauseProps, 'wayTo'> & { readonly title: string; readonly list: LineList }) {
  const { title, list, wayTo } = props;
  const { count, lines } = list;
  if (count === 0) return null;
  const more = count - lines.length;
  return (
    <details class="cause-lines">
      <summary>
        {title} <small>{counted('fileLines', count)}</small>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.line}>
            <Line line={line} onGo={wayTo?.(line)} />
          </li>
        ))}
        {more > 0 && <li>{counted('moreLines', more)}</li>}
      </ul>
    </details>
  );
}
