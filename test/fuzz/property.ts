import fc from 'fast-check';

/** Which cases to run: as many as asked for, from a seed; with a path, the one case that failed before. */
export interface Run {
  readonly cases: number;
  readonly seed: number;
  readonly path?: string | undefined;
}

/** A case in which a property doesn't hold, with what it takes to see it again. */
export interface Failure {
  readonly seed: number;
  readonly path: string;
  /** The smallest case found, as text. */
  readonly example: string;
  readonly message: string;
}

export interface Outcome {
  readonly cases: number;
  readonly failure?: Failure;
}

/** A property that is defined once and run in two sizes: a few cases in every test run, many in the long one. */
export interface Fuzzed {
  readonly name: string;
  /** Cases in every test run. */
  readonly few: number;
  /** Its part of the cases of the long run, against the parts of the others. */
  readonly share: number;
  run(run: Run): Promise<Outcome>;
}

export interface Sizes<T> {
  readonly few: number;
  readonly share: number;
  /** Cases in which it once did not hold; they are run each time. */
  readonly known?: readonly T[];
}

/** `check` throws where the property doesn't hold for a case. */
export function fuzzed<T>(
  name: string,
  { few, share, known = [] }: Sizes<NoInfer<T>>,
  cases: fc.Arbitrary<T>,
  check: (one: T) => void | Promise<void>,
): Fuzzed {
  return {
    name,
    few,
    share,
    async run({ cases: wanted, seed, path }) {
      const property = fc.asyncProperty(cases, async (one) => check(one));
      const details = await fc.check(property, {
        seed,
        // A path counts the known cases too.
        examples: known.map((one): [T] => [one]),
        ...(path === undefined ? { numRuns: wanted + known.length } : { path, numRuns: 1 }),
      });
      if (!details.failed) return { cases: details.numRuns };
      return {
        cases: details.numRuns,
        failure: {
          seed,
          path: details.counterexamplePath ?? '',
          example: fc.stringify(details.counterexample?.[0]),
          message: String(details.errorInstance instanceof Error ? details.errorInstance.message : ''),
        },
      };
    },
  };
}

/** Throws unless the condition holds. `what` says in words what should be. */
export function insist(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Throws unless both look the same as JSON. */
export function insistSame(found: unknown, wanted: unknown, what: string): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${what}: found ${left}, wanted ${right}`);
}
