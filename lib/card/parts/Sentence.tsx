import type { ComponentChild, JSX } from 'preact';
import { sentenceParts } from '../../words/sentence.ts';
import type { WordKey } from '../../words/words.ts';

/** A sentence of the interface with elements in its places. */
export function Sentence(props: {
  readonly of: WordKey;
  readonly places: readonly ComponentChild[];
}): JSX.Element {
  const { of: key, places } = props;
  return (
    <>{sentenceParts(key, places.length).map((part) => (typeof part === 'number' ? places[part] : part))}</>
  );
}
