import { useEffect, useRef, useState } from 'preact/hooks';
import type { CauseFacts } from '../../card/facts/cause.ts';
import type { Triage } from '../../triage/answer.ts';
import type { CauseSource } from '../logs/cause-source.ts';
import { factsOf } from '../logs/use-cause.ts';
import type { LookupSource } from '../lookup/lookup-source.ts';
import type { PageText } from './page-text.ts';

/** What is known of the cause that a page tells of. */
export type PageCauseState =
  | { readonly kind: 'unasked' | 'reading' | 'closed' | 'failed' }
  | { readonly kind: 'too long'; readonly length: number }
  | { readonly kind: 'found'; readonly facts: CauseFacts };

/** The cause that a page tells of, once it is asked for; forgotten with the page. */
export interface PageCause {
  readonly state: PageCauseState;
  readonly find: () => void;
}

/** `page` is whatever stands for the page: with another one, another cause is to be found. */
export function usePageCause(
  causes: CauseSource | undefined,
  source: LookupSource,
  readText: (() => Promise<PageText>) | undefined,
  page: unknown,
): PageCause | undefined {
  const [known, setKnown] = useState<{ readonly page: unknown; readonly state: PageCauseState }>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  if (!causes || !readText) return undefined;
  const find = () => {
    reading.current?.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    const setState = (state: PageCauseState) => {
      if (!signal.aborted) setKnown({ page, state });
    };
    setState({ kind: 'reading' });
    findIn(causes, source, readText, signal).then(setState, () => setState({ kind: 'failed' }));
  };
  return { state: known && known.page === page ? known.state : UNASKED, find };
}

const UNASKED: PageCauseState = { kind: 'unasked' };

async function findIn(
  causes: CauseSource,
  source: LookupSource,
  readText: () => Promise<PageText>,
  signal: AbortSignal,
): Promise<PageCauseState> {
  const read = await readText();
  if (read.kind !== 'texts') return read;
  const found = await Promise.all(read.texts.map((text) => factsOf(causes, source, text, signal)));
  // Of several frames the one that says most; of equals the first, which is the page's own.
  const [best] = found.toSorted((a, b) => strength(b.triage) - strength(a.triage));
  return best ? { kind: 'found', facts: best } : { kind: 'closed' };
}

/** How much an answer says. */
function strength({ sure, chain }: Triage): number {
  const known = { certain: 3, likely: 2, unknown: 0 }[sure];
  return known || (chain.length > 0 ? 1 : 0);
}
