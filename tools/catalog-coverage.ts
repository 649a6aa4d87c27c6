import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTexts } from '../lib/catalog/read/detail.ts';
import { meaningOfEntry, meaningsOf } from '../lib/catalog/read/meanings.ts';
import { readPage } from '../test/support/read-page.ts';
import { builtCatalog } from './build/catalog.ts';
import type { Labels } from './eval-score.ts';

/** What the cards of the codes on labelled pages have to say. */
export interface Coverage {
  readonly mentions: number;
  readonly withSummary: number;
  /** With an article, its own or a borrowed one. */
  readonly withArticle: number;
  /** The codes without an article, those that are met most often first: `FAMILY:VALUE NAME` and how often. */
  readonly missing: readonly (readonly [code: string, mentions: number])[];
}

/** Reads the pages of a folder with labels as the extension does, and looks at the card of each labelled mention. */
export async function coverageOf(dir: string): Promise<Coverage> {
  const catalog = await builtCatalog();
  const labels = JSON.parse(readFileSync(join(dir, 'labels.json'), 'utf8')) as Labels;
  const missing = new Map<string, number>();
  const counts = { mentions: 0, withSummary: 0, withArticle: 0 };
  for (const { page, labels: wanted } of labels) {
    const { mentions } = await readPage(readFileSync(join(dir, page), 'utf8'));
    const required = wanted.filter(({ label }) => label === 'y');
    const isRequired = ({ start, text }: { start: number; text: string }) =>
      required.some((label) => start < label.start + label.text.length && label.start < start + text.length);
    for (const { family, value, name } of mentions.filter(isRequired)) {
      const entry = catalog.byValue(family, value).find((each) => each.name === name);
      // The parts of an upgrade result are no entries, and have a card all the same.
      const meaning = entry
        ? meaningOfEntry(entry)
        : meaningsOf(catalog, { kind: 'number', value, form: 'hex' }, [family], []).find(
            (each) => each.family === family,
          );
      const detail = meaning && (await withTexts(catalog, meaning));
      counts.mentions++;
      if (detail?.summary) counts.withSummary++;
      if (detail?.article) counts.withArticle++;
      else {
        const code = `${family}:${value} ${name}`;
        missing.set(code, (missing.get(code) ?? 0) + 1);
      }
    }
  }
  return { ...counts, missing: [...missing].sort(([, a], [, b]) => b - a) };
}
