import type { Place } from './answer.ts';
import type { StatedCode } from './codes.ts';
import type { Matched } from './match.ts';
import type { Rule } from './rule.ts';
import type { LogTime } from './time.ts';

/** A line that says something about the failure. */
export interface Sighting {
  readonly rule: Rule;
  readonly place: Place;
  readonly codes: readonly StatedCode[];
  /** Counts the records of a text that consists of them, such as events; 0 in any other. */
  readonly record: number;
  /** Seen after the log had begun to roll back. */
  readonly isAfterStop: boolean;
  readonly time: LogTime | null;
}

/** Of each rule the first and the last so many lines are kept: no text makes more work than that. */
const MAX_KEPT = 64;

/** A retry tells of the failure in the lines right above it, which may say it more than once. */
const MAX_RETRY_LINES = 20;

function isOfSameFailure(one: Sighting, last: Sighting): boolean {
  const isSame = one.codes.some(({ value }) => last.codes.some((other) => other.value === value));
  return one === last || (isSame && last.place.line - one.place.line <= MAX_RETRY_LINES);
}

/** The line says why something failed. */
function states({ says }: Rule): boolean {
  return says === 'cause' || says === 'detail';
}

/** One operation of a log, from its begin to the next one, with what has been seen of its failure. */
export class Episode {
  readonly #byRule = new Map<Rule, Sighting[]>();
  #hasStopped = false;
  #attemptLine = 0;

  /** Something is tried from this line on. */
  attempt(line: number): void {
    this.#attemptLine = line;
  }

  /** Takes back what the rule says has done no harm; where its line names a code, only a failure with that. */
  overcome({ overcomes }: Rule, codes: readonly StatedCode[]): void {
    const last = overcomes === 'last' ? this.#lastFailure(codes) : undefined;
    const isOvercome = (one: Sighting) => {
      if (overcomes === undefined) return one.place.line >= this.#attemptLine;
      if (overcomes !== 'last') return overcomes.includes(one.rule.id);
      return last !== undefined && isOfSameFailure(one, last);
    };
    for (const [rule, seen] of this.#byRule) {
      if (!states(rule)) continue;
      const kept = seen.filter((one) => !isOvercome(one));
      if (kept.length === 0) this.#byRule.delete(rule);
      else if (kept.length < seen.length) this.#byRule.set(rule, kept);
    }
  }

  #lastFailure(named: readonly StatedCode[]): Sighting | undefined {
    const isNamed = ({ codes }: Sighting) =>
      named.length === 0 || codes.some(({ value }) => named.some((other) => other.value === value));
    const lasts = [...this.#byRule].flatMap(([rule, seen]) =>
      states(rule) ? seen.filter(isNamed).slice(-1) : [],
    );
    return lasts.toSorted((a, b) => a.place.line - b.place.line).at(-1);
  }

  add({ rule, codes }: Matched, place: Place, record: number, time: LogTime | null): void {
    if (rule.says === 'stop') this.#hasStopped = true;
    const seen = this.#byRule.get(rule) ?? [];
    this.#byRule.set(rule, seen);
    if (seen.length >= 2 * MAX_KEPT) seen.splice(MAX_KEPT, 1);
    const isAfterStop = this.#hasStopped && rule.says !== 'stop';
    seen.push({ rule, place, codes, record, isAfterStop, time });
  }

  clear(): void {
    this.#byRule.clear();
    this.#hasStopped = false;
  }

  /** A line says that the operation as a whole failed. */
  get hasReport(): boolean {
    return [...this.#byRule.keys()].some(
      ({ says, wraps }) => says === 'result' || says === 'stop' || wraps === true,
    );
  }

  get isEmpty(): boolean {
    return this.#byRule.size === 0;
  }

  /** In the order of the text. */
  sightings(): Sighting[] {
    return [...this.#byRule.values()].flat().sort((a, b) => a.place.line - b.place.line);
  }
}
