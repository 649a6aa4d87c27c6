import type { Triage } from './answer.ts';
import type { LogTime } from './time.ts';

/** Which of several texts has the cause that all began with, and how that is known. */
export interface FirstCause {
  /** Positions of all texts that state a cause, the first cause first. */
  readonly order: readonly number[];
  /** `only`: no other states one; `time`: by the times in the logs; `strength`: by how sure each is. */
  readonly by: 'only' | 'time' | 'strength';
}

/** Undefined where no text states a cause; a text that could not be read has no answer. */
export function firstCause(answers: readonly (Triage | undefined)[]): FirstCause | undefined {
  const causes = answers.flatMap((answer, index) => (answer?.deciding ? [{ index, answer }] : []));
  if (causes.length === 0) return undefined;
  if (causes.length === 1) return { order: causes.map(({ index }) => index), by: 'only' };
  const times = comparable(causes.map(({ answer }) => answer.time));
  const weights = times ?? causes.map(({ answer }) => (answer.sure === 'certain' ? 0 : 1));
  const order = causes
    .map(({ index }, at) => ({ index, weight: weights[at] ?? 0 }))
    .toSorted((a, b) => a.weight - b.weight);
  return { order: order.map(({ index }) => index), by: times ? 'time' : 'strength' };
}

/** One number for each time; undefined where they can't be compared. */
function comparable(times: readonly (LogTime | null)[]): number[] | undefined {
  const known = times.filter((time) => time !== null);
  const [first] = known;
  // Times of Greenwich and of a machine differ by an unknown number of hours.
  if (!first || known.length < times.length || known.some(({ isUtc }) => isUtc !== first.isUtc))
    return undefined;
  // A date that can be read in two ways is of the time of the other logs.
  const clear = known.find(({ readings }) => readings.length === 1)?.readings[0];
  return known.map(({ readings }) =>
    clear === undefined
      ? readings[0]
      : readings.reduce((a, b) => (Math.abs(b - clear) < Math.abs(a - clear) ? b : a)),
  );
}
