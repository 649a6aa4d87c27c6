import { useLayoutEffect, useState } from 'preact/hooks';
import type { EntryKey } from '../../catalog/entry.ts';
import type { Meaning } from '../../catalog/meaning.ts';
import type { Answer, Besides } from '../../lookup/answer.ts';
import { type WordKey, words } from '../../words/words.ts';
import { isSameEntry } from '../popup/history.ts';
import type { LookupSource } from './lookup-source.ts';
import type { Result } from './Results.tsx';

/** What came of a query. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'results';
      readonly query: string;
      readonly answer: Answer;
      readonly results: readonly Result[];
    };

/**
 * The answer to what stands in the field, with `wanted` among its results. Until it is there the answer before it
 * holds. Another `attempt` asks anew.
 */
export function useAnswer(
  source: LookupSource,
  query: string,
  attempt: number,
  wanted: EntryKey | undefined,
): Found {
  const [found, setFound] = useState<Found>({ kind: 'nothing' });
  // Before the frame is painted: a keystroke and its results belong to one frame.
  useLayoutEffect(() => {
    let isCurrent = true;
    Promise.all([source.answer(query), wanted && source.entry(wanted)]).then(
      ([answer, entry]) =>
        isCurrent &&
        setFound({ kind: 'results', query, answer, results: withEntry(resultsOf(answer), entry) }),
      () => isCurrent && setFound({ kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, query, attempt, wanted]);
  return found;
}

/** An entry that was chosen by itself is there, whatever else its number or its words may mean. */
function withEntry(results: readonly Result[], entry: Meaning | undefined): readonly Result[] {
  const isThere = !entry || results.some(({ meaning }) => isSameEntry(meaning, entry));
  return isThere ? results : [{ meaning: entry }, ...results];
}

function resultsOf(answer: Answer): readonly Result[] {
  switch (answer.kind) {
    case 'empty':
    case 'hint':
    case 'foreign':
      return [];
    case 'code': {
      const { text, meanings, besides } = answer;
      return [
        ...meanings.map((meaning) => ({ meaning, written: { text } })),
        ...(besides?.meanings.map((meaning) => ({ meaning, remark: words(REMARKS[besides.why]) })) ?? []),
      ];
    }
    case 'codes':
      return answer.found.flatMap(({ text, count, meanings: [meaning] }) =>
        meaning ? [{ meaning, written: { text, count } }] : [],
      );
    case 'search':
      return answer.hits.map((meaning) => ({ meaning }));
  }
}

/** Why other codes are listed after those of the number. */
const REMARKS: Readonly<Record<Besides['why'], WordKey>> = {
  'begins so': 'remarkBegins',
  'other words': 'remarkWords',
};
