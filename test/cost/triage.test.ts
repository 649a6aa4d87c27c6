import { expect, test } from 'vitest';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import { ALL_KINDS } from '../../lib/triage/kinds/all.ts';
import { triage } from '../../lib/triage/triage.ts';
import { readCompiled } from '../unit/read-assets.ts';

const catalog = await openCatalog(readCompiled);

const SHORT = 64 * 1024;
const GROWTH = 8;

/** With this, work in proportion to the square of the length would show a factor of 64. */
const MAX_RATIO = 3 * GROWTH;

/** The shortest of several runs, in milliseconds. */
function cost(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    triage(catalog, text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Each kind's own lines again and again, on lines of their own and as one that never ends. */
const HOSTILE = ALL_KINDS.flatMap(({ id, rules }) => {
  const unit = rules.flatMap(({ yes }) => yes).join('\n');
  return [
    [`lines of ${id}`, `${unit}\n`],
    [`a line of ${id}`, unit.replaceAll('\n', ' ')],
  ] as const;
});

test.each(HOSTILE)('the cost of %s grows in proportion to the length', (_, unit) => {
  const short = unit.repeat(Math.ceil(SHORT / unit.length));
  const long = unit.repeat(Math.ceil((SHORT * GROWTH) / unit.length));
  triage(catalog, short);
  const base = Math.max(cost(short), 2);
  expect(cost(long) / base).toBeLessThan(MAX_RATIO);
});
