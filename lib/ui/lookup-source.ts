import type { EntryKey } from '../catalog/entry.ts';
import type { Reading, ReadingDetail } from '../catalog/reading.ts';
import type { Answer } from '../lookup/answer.ts';

/** What the lookup asks; each call rejects when the catalog can't be read. */
export interface LookupSource {
  answer(text: string): Promise<Answer>;
  details(readings: readonly Reading[]): Promise<readonly ReadingDetail[]>;
  entry(key: EntryKey): Promise<Reading | undefined>;
  /** The summary of each entry, empty where there is none; without reading any article. */
  summaries(keys: readonly EntryKey[]): Promise<readonly string[]>;
}
