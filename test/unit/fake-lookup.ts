import type { EntryMemory } from '../../lib/ui/lookup/EntryCard.tsx';
import type { LookupSource } from '../../lib/ui/lookup/lookup-source.ts';
import { detailOf } from './readings.ts';

/** A lookup that knows one code, but for what a test wants to be otherwise. */
export function fakeLookup(more: Partial<LookupSource> = {}): LookupSource {
  return {
    answer: async (text) =>
      text === '' ? { kind: 'empty' } : { kind: 'code', text, meanings: [detailOf()] },
    details: async (meanings) => meanings.map((reading) => detailOf(reading)),
    entry: async (key) => detailOf(key),
    lines: async (keys) => keys.map(() => ({ summary: '', role: 'specific' as const })),
    saveNote: async () => 'stored',
    ...more,
  };
}

/** A lookup that finds nothing to read. */
export const BROKEN: LookupSource = {
  answer: () => Promise.reject(new Error('no catalog')),
  details: () => Promise.reject(new Error('no catalog')),
  entry: () => Promise.reject(new Error('no catalog')),
  lines: () => Promise.reject(new Error('no catalog')),
  saveNote: () => Promise.reject(new Error('storage is damaged')),
};

export const NO_MEMORY: EntryMemory = { isSaved: () => false, onSave: () => {}, onUsed: () => {} };
