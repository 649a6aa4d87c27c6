// `npm run lookup -- [--json] QUERY…`: prints the readings of each query, as the popup finds them.
import { withTexts } from '../../lib/catalog/detail.ts';
import { entryHex } from '../../lib/catalog/entry.ts';
import type { Reading } from '../../lib/catalog/reading.ts';
import { FAMILY_TITLES } from '../../lib/codes/families.ts';
import { type Answer, answer } from '../../lib/lookup/answer.ts';
import { builtCatalog } from './catalog-build.ts';

function readingsOf(found: Answer): readonly Reading[] {
  switch (found.kind) {
    case 'empty':
      return [];
    case 'code':
      return found.readings;
    case 'codes':
      return found.found.flatMap(({ readings: [first] }) => (first ? [first] : []));
    case 'search':
      return found.hits;
  }
}

/** Queries may begin with a minus sign, so only `--json` itself is an option. */
const args = process.argv.slice(2);
const isJson = args[0] === '--json';
const queries = args.slice(isJson ? 1 : 0).filter((query, index) => !(index === 0 && query === '--'));
if (queries.length === 0) {
  console.error('usage: npm run lookup -- [--json] QUERY…');
  process.exit(2);
}
const catalog = await builtCatalog();
for (const query of queries) {
  const found = await answer(catalog, query);
  const readings = await Promise.all(readingsOf(found).map((reading) => withTexts(catalog, reading)));
  if (isJson) {
    const rows = readings.map(({ family, value, name, aliases, derivation, summary }) => ({
      family,
      value,
      name,
      names: name ? [name, ...aliases] : [],
      derivation,
      summary,
    }));
    console.log(JSON.stringify({ query, readings: rows }));
    continue;
  }
  console.log(`${query}${readings.length === 0 ? ': nothing found' : ''}`);
  for (const reading of readings) {
    const title = reading.name || FAMILY_TITLES[reading.family];
    console.log(`  ${title} (${reading.value}, ${entryHex(reading)}) — ${reading.derivation}`);
    for (const text of [reading.summary, reading.note]) if (text) console.log(`      ${text}`);
  }
}
