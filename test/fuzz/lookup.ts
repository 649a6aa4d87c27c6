import fc from 'fast-check';
import type { Meaning } from '../../lib/catalog/meaning.ts';
import type { Catalog } from '../../lib/catalog/read/catalog.ts';
import { meaningsOf } from '../../lib/catalog/read/meanings.ts';
import type { Code } from '../../lib/codes/code.ts';
import { FAMILIES, PRODUCT_FAMILIES } from '../../lib/codes/families.ts';
import { isUint32 } from '../../lib/codes/int32.ts';
import { meaningsIn } from '../../lib/lookup/answer.ts';
import { answer, withAllTexts } from '../../lib/lookup/ask.ts';
import { summarizeMeanings } from '../../lib/lookup/question.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { tablesCatalog } from './tables-catalog.ts';
import { fragment, text, uint32 } from './text.ts';

function insistMeanings(known: Catalog, meanings: readonly Meaning[]): void {
  for (const reading of meanings) {
    insist(FAMILIES.includes(reading.family), `${reading.family} is a family`);
    insist(isUint32(reading.value), `${reading.value} is a value`);
    if (reading.catalogued && reading.header)
      insist(known.find(reading) !== undefined, 'it is in the catalog');
  }
}

/** What people type: a part of a name, words of a summary, both misspelled, and anything else. */
const query = fc.oneof(
  text,
  fragment,
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'access',
          'denied',
          'instal',
          'the',
          'file',
          'not',
          'found',
          'E_',
          'err',
          'ö',
          'İ',
          '.*',
          '\\',
        ),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
  fc
    .tuple(fc.constantFrom('a', 'access', 'é', '7', '(', 'x y '), fc.integer({ min: 1, max: 3000 }))
    .map(([unit, times]) => unit.repeat(times)),
);

const code: fc.Arbitrary<Code> = fc.oneof(
  fc.record({
    kind: fc.constant('number' as const),
    value: uint32,
    form: fc.constantFrom('decimal', 'negative', 'hex', 'bare-hex'),
  }),
  fc.record({
    kind: fc.constant('name' as const),
    name: fc.oneof(fc.string(), fc.constantFrom('ERROR_ACCESS_DENIED', 'e_fail', '__proto__', 'constructor')),
  }),
);

export const LOOKUP = [
  fuzzed(
    'lookup: any query is answered',
    { few: 100, share: 12, known: ['access'.repeat(3000)] },
    query,
    async (any) => {
      const known = await tablesCatalog();
      const answered = await answer(known, any);
      switch (answered.kind) {
        case 'empty':
        case 'hint':
        case 'foreign':
          return;
        case 'search':
          insist(answered.hits.length <= 30, 'no more hits than anybody looks through');
          return insistMeanings(known, answered.hits);
        case 'code':
          insist(answered.meanings.length > 0, 'a code has a reading');
          insist((await withAllTexts(known, answered.meanings)).length > 0, 'and texts');
          return insistMeanings(known, answered.meanings);
        case 'codes':
          insist(answered.found.length > 1, 'one code is no list');
          for (const { text: written, count, meanings } of answered.found) {
            insist(written !== '' && count > 0 && meanings.length > 0, 'each code is written somewhere');
            insistMeanings(known, meanings);
          }
      }
    },
  ),
  fuzzed(
    'lookup: any question gives different entries, and the same ones again',
    { few: 30, share: 6 },
    query,
    async (any) => {
      const known = await tablesCatalog();
      const meanings = meaningsIn(await answer(known, any));
      insistSame(meaningsIn(await answer(known, any)), meanings, 'the same question has the same answer');
      insistMeanings(known, meanings);
    },
  ),
  fuzzed(
    'lookup: any code has sound meanings, hinted families first',
    { few: 300, share: 60 },
    fc.record({
      code,
      likelyFamilies: fc.uniqueArray(fc.constantFrom(...FAMILIES), { maxLength: 4 }),
      products: fc.constant([]),
    }),
    async (question) => {
      const known = await tablesCatalog();
      const meanings = meaningsOf(known, question.code, question.likelyFamilies);
      insistMeanings(known, meanings);
      const summary = summarizeMeanings(known, question);
      const [first] = meanings;
      // What means something only for a product that nobody speaks of here is no code.
      const isOfProduct = first !== undefined && PRODUCT_FAMILIES.includes(first.family);
      insistSame(
        summary?.meanings ?? 0,
        isOfProduct ? 0 : meanings.length,
        'the summary counts the meanings',
      );
      const isHinted = meanings.map(({ family }) => question.likelyFamilies.includes(family));
      insistSame(
        isHinted.toSorted((a, b) => Number(b) - Number(a)),
        isHinted,
        'hinted families come first',
      );
    },
  ),
];
