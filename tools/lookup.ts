// `npm run lookup -- [--json] QUERY…`: prints the readings of each query, as the popup finds them, and what to try for
// the likeliest.
import { plainSteps } from '../lib/card/copied/thread.ts';
import { entryHex } from '../lib/catalog/entry.ts';
import type { MeaningDetail } from '../lib/catalog/meaning.ts';
import { withTexts } from '../lib/catalog/read/detail.ts';
import { FAMILY_TITLES } from '../lib/codes/families.ts';
import { meaningsIn } from '../lib/lookup/answer.ts';
import { answer } from '../lib/lookup/ask.ts';
import { words } from '../lib/words/words.ts';
import '../test/support/english.ts';
import { builtCatalog } from './build/catalog.ts';

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
  const readings = await Promise.all(meaningsIn(found).map((reading) => withTexts(catalog, reading)));
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
  const instead =
    found.kind === 'foreign' ? `: ${words('foreign', words(`foreign_${found.system}`))}` : ': nothing found';
  console.log(`${query}${readings.length === 0 ? instead : ''}`);
  for (const reading of readings) {
    const title = reading.name || FAMILY_TITLES[reading.family];
    console.log(`  ${title} (${reading.value}, ${entryHex(reading)}) — ${reading.derivation}`);
    for (const text of [reading.summary, reading.note]) if (text) console.log(`      ${text}`);
    const steps = reading === readings[0] ? plainSteps(reading) : [];
    if (steps.length > 0) console.log(`      What to try${lender(reading)}`);
    for (const step of steps) console.log(`        ${step}`);
  }
}

/** Whose steps they are, where they are another code's for the same condition. */
function lender({ same }: MeaningDetail): string {
  if (!same?.lendsArticle) return '';
  return ` (as for ${same.name || `${FAMILY_TITLES[same.family]} ${entryHex(same)}`})`;
}
