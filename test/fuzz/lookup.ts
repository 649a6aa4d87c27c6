import fc from 'fast-check';
import type { Catalog } from '../../lib/catalog/catalog.ts';
import { readCode } from '../../lib/catalog/lookup.ts';
import type { Reading } from '../../lib/catalog/reading.ts';
import { search } from '../../lib/catalog/search.ts';
import type { Code } from '../../lib/codes/code.ts';
import { FAMILIES } from '../../lib/codes/families.ts';
import { isUint32 } from '../../lib/codes/int32.ts';
import { answer, withAllTexts } from '../../lib/lookup/answer.ts';
import { headOf } from '../../lib/lookup/question.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { tablesCatalog } from './tables-catalog.ts';
import { fragment, text, uint32 } from './text.ts';

function insistReadings(known: Catalog, readings: readonly Reading[]): void {
  for (const reading of readings) {
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
          return;
        case 'search':
          insist(answered.hits.length <= 30, 'no more hits than anybody looks through');
          return insistReadings(known, answered.hits);
        case 'code':
          insist(answered.readings.length > 0, 'a code has a reading');
          insist((await withAllTexts(known, answered.readings)).length > 0, 'and texts');
          return insistReadings(known, answered.readings);
        case 'codes':
          insist(answered.found.length > 1, 'one code is no list');
          for (const { text: written, count, readings } of answered.found) {
            insist(written !== '' && count > 0 && readings.length > 0, 'each code is written somewhere');
            insistReadings(known, readings);
          }
      }
    },
  ),
  fuzzed(
    'lookup: any search gives different entries',
    { few: 30, share: 6 },
    fc.record({ any: query, limit: fc.integer({ min: 0, max: 40 }) }),
    async ({ any, limit }) => {
      const known = await tablesCatalog();
      const hits = await search(known, any, limit);
      insist(hits.length <= limit, 'not more than asked for');
      insistSame(await search(known, any, limit), hits, 'the same search finds the same');
      insistReadings(known, hits);
      const keys = hits.map(({ family, value, name }) => `${family} ${value} ${name}`);
      insist(new Set(keys).size === keys.length, 'no entry twice');
    },
  ),
  fuzzed(
    'lookup: any code has sound readings, hinted families first',
    { few: 300, share: 60 },
    fc.record({ code, hints: fc.uniqueArray(fc.constantFrom(...FAMILIES), { maxLength: 4 }) }),
    async (question) => {
      const known = await tablesCatalog();
      const readings = readCode(known, question.code, question.hints);
      insistReadings(known, readings);
      insistSame(headOf(known, question)?.readings ?? 0, readings.length, 'the head counts the readings');
      const isHinted = readings.map(({ family }) => question.hints.includes(family));
      insistSame(
        isHinted.toSorted((a, b) => Number(b) - Number(a)),
        isHinted,
        'hinted families come first',
      );
    },
  ),
];
