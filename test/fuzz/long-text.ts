import fc from 'fast-check';
import { detect } from '../../lib/detect/detect.ts';
import { fuzzed, insist } from './property.ts';
import { fragment } from './text.ts';

const SHORT = 48 * 1024;
const GROWTH = 8;

/** With this, work in proportion to the square of the length would show a factor of 64. */
const MOST = 4 * GROWTH;

const GRAIN_MS = 3;

/** The shortest of several runs, in milliseconds: what the work takes when nothing disturbs it. */
function cost(text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    detect(text);
    best = Math.min(best, performance.now() - start);
  }
  // A pause of the machine must not count as growth.
  return Math.max(best, GRAIN_MS);
}

/** Only for a test that runs alone: it compares times. */
export const LONG_TEXT = fuzzed(
  'detector: the cost of any text grows in proportion to its length',
  { few: 20, share: 1 },
  fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('') || ' '),
  (unit) => {
    const [short, long] = [SHORT, SHORT * GROWTH].map((length) =>
      unit.repeat(Math.ceil(length / unit.length)),
    );
    if (short === undefined || long === undefined) return;
    const isLinear = (runs: number) => cost(long, runs) / cost(short, runs + 1) < MOST;
    // What was disturbed is looked at again.
    insist(
      isLinear(1) || isLinear(3) || isLinear(6),
      `${JSON.stringify(unit)} costs in proportion to the length`,
    );
  },
);
