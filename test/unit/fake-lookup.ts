import type { EntryMemory } from '../../lib/ui/EntryCard.tsx';
import type { LookupSource } from '../../lib/ui/lookup-source.ts';
import { detailOf } from './readings.ts';

/** A lookup that knows one code, but for what a test wants to be otherwise. */
export function fakeLookup(more: Partial<LookupSource> = {}): LookupSource {
  return {
    answer: async (text) =>
      text === '' ? { kind: 'empty' } : { kind: 'code', text, readings: [detailOf()] },
    details: async (readings) => readings.map((reading) => detailOf(reading)),
    entry: async (key) => detailOf(key),
    summaries: async (keys) => keys.map(() => ''),
    ...more,
  };
}

/** A lookup that finds nothing to read. */
export const BROKEN: LookupSource = {
  answer: () => Promise.reject(new Error('no catalog')),
  details: () => Promise.reject(new Error('no catalog')),
  entry: () => Promise.reject(new Error('no catalog')),
  summaries: () => Promise.reject(new Error('no catalog')),
};

export const NO_MEMORY: EntryMemory = { isPinned: () => false, onPin: () => {}, onUsed: () => {} };
