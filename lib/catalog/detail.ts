import type { Catalog } from './catalog.ts';
import type { Reading, ReadingDetail } from './reading.ts';

/** Adds the texts of the entry to a reading; rejects when an asset can't be read. */
export async function withTexts(catalog: Catalog, reading: Reading): Promise<ReadingDetail> {
  const entry = reading.catalogued ? catalog.find(reading) : undefined;
  if (!entry) return { ...reading, summary: '', article: undefined };
  const [summary, article] = await Promise.all([catalog.summary(entry), catalog.article(entry)]);
  return { ...reading, summary, article };
}
