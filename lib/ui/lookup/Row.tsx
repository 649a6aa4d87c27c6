import type { ComponentChildren, JSX } from 'preact';
import { Name } from '../../card/parts/Name.tsx';
import { matchedParts } from './matched-parts.ts';

/** What every line about a code says: its name, small labels, its number, and a sentence about it. */
export function RowText(props: {
  readonly name: string;
  readonly number: string;
  readonly labels?: ComponentChildren;
  readonly sentence?: string | undefined;
  /** What was asked; its words are set off. */
  readonly query: string;
}): JSX.Element {
  const { name, number, labels, sentence, query } = props;
  return (
    <>
      <span class="name">
        {/* Labels may stand on a line of their own, rather than break the name. */}
        <Matched text={name} query={query} /> {labels}
      </span>{' '}
      <span class="number">
        <Matched text={number} query={query} />
      </span>{' '}
      <span class="sentence" title={sentence}>
        <Matched text={sentence ?? ''} query={query} />
      </span>
    </>
  );
}

/** A text with the words of a query in bold. */
function Matched({ text, query }: { readonly text: string; readonly query: string }): JSX.Element {
  if (query === '') return <Name text={text} />;
  return (
    <>
      {matchedParts(text, query).map((part, index) =>
        part.isMatch ? (
          <mark key={index}>
            <Name text={part.text} />
          </mark>
        ) : (
          <Name key={index} text={part.text} />
        ),
      )}
    </>
  );
}
