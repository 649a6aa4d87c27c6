import fc from 'fast-check';
import { type Code, codeKey } from '../../lib/codes/code.ts';
import { win32FromHresult } from '../../lib/codes/hresult.ts';
import { isUint32 } from '../../lib/codes/int32.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { Mention } from '../../lib/detect/mention.ts';
import { NEAR_BEFORE, type PageContext } from '../../lib/detect/page-context.ts';
import { findRepeats } from '../../lib/detect/repeats/find-repeats.ts';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';
import { tokenize } from '../../lib/detect/tokens.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { line, text } from './text.ts';

const pageContext: fc.Arbitrary<PageContext> = fc.record({
  header: fc.oneof(fc.constantFrom('', 'Error code', 'Value', 'Stop code'), line),
  inTable: fc.boolean(),
  row: line,
  isTerm: fc.boolean(),
  topic: line,
  heading: line,
  preceding: line,
});

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans lie in the text, each holds something, and none begins before the last one has ended. */
function insistInOrder(spans: readonly Span[], length: number): void {
  let last = 0;
  for (const { start, end } of spans) {
    insist(Number.isInteger(start) && Number.isInteger(end), 'offsets are whole numbers');
    insist(start >= last, `${start} is not before ${last}`);
    insist(end > start && end <= length, `${start}–${end} is in a text of ${length}`);
    last = end;
  }
}

function insistSound(any: string, mentions: readonly Mention[]): void {
  insistInOrder(mentions, any.length);
  for (const { code, start, end, statedValue } of mentions) {
    if (code.kind === 'number') insist(isUint32(code.value), 'a number has 32 bits');
    else insist(/^\w+$/.test(code.name), `${code.name} is a name`);
    insist(statedValue === undefined || Number.isSafeInteger(statedValue), 'a stated value is a number');
    insist(any.slice(start, end).trim() === any.slice(start, end), 'no white space at the ends of a mention');
  }
}

/** What is found in a text and the one before it, with offsets in the text. */
function mentionsAfter(before: string, text: string): Mention[] {
  return detect(before + text).map((mention) => ({
    ...mention,
    start: mention.start - before.length,
    end: mention.end - before.length,
  }));
}

/** Words that speak neither for nor against a number, in lines, longer than anything the detector looks back at. */
const UNRELATED = [
  'The cat sat on the mat and looked at the moon for a while.\n'.repeat(50),
  'Nothing of the kind was seen that evening\nby anybody who walked there.\n\n'.repeat(40),
  '\n'.repeat(2400),
] as const;
const unrelated = fc.constantFrom(...UNRELATED);

/** Words between codes, so many that some of what is said is too far away to count. */
const filler = fc.integer({ min: 1, max: 300 }).map((words) => 'word '.repeat(words));

/** The number of a code without the HRESULT that wraps it. */
function shortValue(code: Code): number | undefined {
  return code.kind === 'name' ? undefined : (win32FromHresult(code.value) ?? code.value);
}

export const DETECTOR = [
  fuzzed(
    'detector: spans are in range and in order',
    { few: 600, share: 190 },
    fc.record({ any: text, around: pageContext, isEager: fc.boolean() }),
    ({ any, around, isEager }) => {
      let asked = 0;
      const ask = () => {
        asked++;
        return around;
      };
      const mentions = detect(any, ask, isEager);
      insist(asked <= 1, 'the page context is asked for at the most once');
      insistSound(any, mentions);
      insistInOrder(tokenize(any), any.length);
      insistSame(
        detect(any, () => around, isEager),
        mentions,
        'the same text gives the same mentions',
      );
    },
  ),
  fuzzed('detector: being eager takes nothing away', { few: 200, share: 50 }, text, (any) => {
    const eager = new Set(detect(any, undefined, true).map(({ start, end }) => `${start} ${end}`));
    for (const { start, end } of detect(any)) insist(eager.has(`${start} ${end}`), `${start}–${end} is kept`);
  }),
  fuzzed(
    'detector: text far away changes nothing',
    { few: 150, share: 50 },
    fc.record({ any: line, before: unrelated, after: unrelated, other: unrelated }),
    ({ any, before, after, other }) => {
      const spans = (prefix: string, suffix: string) => mentionsAfter(prefix, `\n${any}\n${suffix}`);
      insistSame(spans(before, other), spans(other, after), 'mentions with another text far away');
    },
  ),
  fuzzed(
    'detector: a long text means the same wherever it stands in a longer one',
    { few: 150, share: 30 },
    fc.record({
      parts: fc.array(fc.oneof(line, filler), { maxLength: 8 }),
      before: fc.integer({ max: 3000, min: 0 }),
    }),
    ({ parts, before }) => {
      const text = parts.join('\n');
      const spansAfter = (length: number) => mentionsAfter(`${'-'.repeat(NEAR_BEFORE + length)}\n`, text);
      insistSame(spansAfter(before), spansAfter(0), `mentions ${before} characters further on`);
    },
  ),
  fuzzed(
    'detector: repeats overlap nothing and are of what was learned',
    { few: 200, share: 50 },
    fc.record({ first: text, later: text }),
    ({ first, later }) => {
      const repeats = new Repeats();
      const learned = detect(first).filter((mention) => repeats.learn(mention));
      const values = new Set(learned.map(({ code }) => shortValue(code)));
      const found = detect(later);
      const again = findRepeats(repeats, later, found);
      insistSound(
        later,
        [...found, ...again].sort((a, b) => a.start - b.start),
      );
      for (const { code } of again) insist(values.has(shortValue(code)), `${codeKey(code)} was learned`);
      const finder = repeats.finder(later);
      for (let at = finder.next(0), last = -1; at >= 0; at = finder.next(at + 1)) {
        insist(at > last && at < later.length, 'the finder goes on');
        last = at;
      }
    },
  ),
];
