import { describe, expect, it } from 'vitest';
import { compile, sentenceOf } from '../../lib/catalog/compile/compile.ts';
import { formatFamily, parseFamily } from '../../lib/catalog/source/tsv.ts';
import { readCatalog } from '../../tools/build/catalog.ts';

/** Each test reads and checks all of it. */
const TIMEOUT_MS = 60_000;

describe('the catalog of this project', { timeout: TIMEOUT_MS }, () => {
  it('has no problems and holds all system error codes 1300 to 1699 with summaries', async () => {
    const source = await readCatalog();
    const range = source.entries.filter(
      ({ family, value }) => family === 'win32' && value >= 1300 && value <= 1699,
    );
    expect(range.filter((entry) => sentenceOf(entry, source) !== '').length).toBeGreaterThanOrEqual(232);
    expect(new Set(range.map(({ header }) => header))).toEqual(new Set(['winerror.h']));
  });

  it('explains 1640 and 1645 in full', async () => {
    const { articles } = await readCatalog();
    for (const value of [1640, 1645]) {
      const [, article] =
        [...articles].find(([entry]) => entry.family === 'win32' && entry.value === value) ?? [];
      expect(article?.sections.map(({ title }) => title).filter((title) => title !== 'On screen')).toEqual([
        'Summary',
        'Technical meaning',
        'Error details',
        'Where it shows up',
        'What to try',
        'For developers',
      ]);
      expect(article?.related.length).toBeGreaterThan(1);
      expect(article?.faq.length).toBeGreaterThan(0);
    }
  });

  it('comes back from its files byte by byte', async () => {
    const source = await readCatalog();
    for (const family of new Set(source.entries.map((entry) => entry.family))) {
      const entries = source.entries.filter((entry) => entry.family === family);
      const again = parseFamily(family, `${family}.tsv`, formatFamily(entries));
      expect(again).toEqual({ entries, problems: [] });
    }
  });

  it('compiles to the same bytes every time', async () => {
    const source = await readCatalog();
    expect([...compile(source)]).toEqual([...compile(await readCatalog())]);
  });
});
