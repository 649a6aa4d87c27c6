import fc from 'fast-check';
import type { BackgroundCalls } from '../../lib/browser/shared/background-calls.ts';
import { FAMILIES } from '../../lib/codes/families.ts';
import { text, uint32 } from './text.ts';

/** A message that a listener may get, as its parts. */
export interface Letter {
  readonly to: unknown;
  readonly call: unknown;
  readonly ask: unknown;
}

export const CALLS: readonly (keyof BackgroundCalls)[] = [
  'resolve',
  'explain',
  'entry',
  'answer',
  'ignore',
  'step',
  'loadDetector',
  'loadMarks',
  'counted',
];

const families = fc.constantFrom(...FAMILIES);
const question = fc.record({
  code: fc.oneof(
    fc.record({
      kind: fc.constant('number'),
      value: uint32,
      form: fc.constantFrom('decimal', 'negative', 'hex', 'bare-hex'),
    }),
    fc.record({
      kind: fc.constant('name'),
      name: fc.oneof(fc.string(), fc.constantFrom('E_FAIL', '__proto__', 'A'.repeat(201))),
    }),
  ),
  likelyFamilies: fc.array(families, { maxLength: 3 }),
  products: fc.array(fc.constantFrom('Outlook', 'Printing'), { maxLength: 2 }),
});
const entryKey = fc.record({ family: families, value: uint32, name: fc.string({ maxLength: 8 }) });

/** Asks of calls, right or with something else in the place of one of their parts. */
function asks(anything: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const whole: fc.Arbitrary<unknown> = fc.oneof(
    question,
    fc.array(question, { maxLength: 4 }),
    entryKey,
    text,
    fc.constant(null),
  );
  const odd = fc.record({
    code: fc.oneof(question, anything),
    likelyFamilies: fc.oneof(fc.array(anything), anything),
  });
  const bent = fc
    .tuple(
      fc.oneof(question, entryKey),
      fc.constantFrom('code', 'likelyFamilies', 'value', 'family', 'kind'),
      anything,
    )
    .map(([ask, key, value]) => ({ ...ask, [key]: value }));
  return fc.oneof(whole, odd, bent, fc.array(bent, { maxLength: 3 }), anything);
}

/** Letters whose parts are right, nearly so, or anything at all. */
export function letters(anything: fc.Arbitrary<unknown>): fc.Arbitrary<Letter> {
  return fc.record({
    to: fc.oneof(
      { weight: 8, arbitrary: fc.constant('background') },
      fc.constantFrom('card', 'Background', ['background']),
      anything,
    ),
    call: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...CALLS) },
      fc.constantFrom('list', 'toString', '__proto__', 'constructor', 'hasOwnProperty', ''),
      fc.array(fc.constantFrom(...CALLS), { minLength: 1, maxLength: 1 }),
      anything,
    ),
    ask: asks(anything),
  });
}
