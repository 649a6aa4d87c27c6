import { useEffect, useState } from 'preact/hooks';
import type { CauseFacts } from '../../card/facts/cause.ts';
import { hasLogLines, isTelling } from '../../triage/telling.ts';
import type { LookupSource } from '../lookup/lookup-source.ts';
import type { CauseSource } from './cause-source.ts';

/** The answer about a text, with what the catalog says about its codes. */
export async function factsOf(
  causes: CauseSource,
  source: LookupSource,
  text: string,
  signal: AbortSignal,
): Promise<CauseFacts> {
  const triage = await causes.read(text, signal);
  return { triage, texts: await source.lines(triage.chain) };
}

/** A text that is still being typed is not read. */
const QUIET_MS = 100;

/** What a text says about its failure; undefined while that is not known, and for what is no log. */
export function useCause(
  causes: CauseSource | undefined,
  source: LookupSource,
  text: string,
): CauseFacts | undefined {
  const [known, setKnown] = useState<{ readonly text: string; readonly facts: CauseFacts }>();
  useEffect(() => {
    if (!causes || !hasLogLines(text)) return undefined;
    const reading = new AbortController();
    const start = () =>
      factsOf(causes, source, text, reading.signal).then(
        (facts) => !reading.signal.aborted && setKnown({ text, facts }),
        // The lookup says itself that the catalog can't be read.
        () => {},
      );
    const timer = setTimeout(start, QUIET_MS);
    return () => {
      clearTimeout(timer);
      reading.abort();
    };
  }, [causes, source, text]);
  return known?.text === text && isTelling(known.facts.triage) ? known.facts : undefined;
}
