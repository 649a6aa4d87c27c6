// `npm run fuzz -- [--cases N] [--seed S] [--only NAME] [--path PATH]`: the long run of the fuzzed properties.
// With the seed and path of a failure, the one case that failed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FUZZED } from '../test/fuzz/all.ts';
import { fuzzedInBrowser } from '../test/fuzz/in-browser.ts';
import { LONG_TEXT } from '../test/fuzz/long-text.ts';
import type { Failure, Fuzzed } from '../test/fuzz/property.ts';
import '../test/support/english.ts';
import { buildExtension, type ExtensionBrowser, launchExtension } from '../test/support/extension.ts';

const OUTPUT = fileURLToPath(new URL('../.output/fuzz', import.meta.url));

/** So many cases of one seed; the next ones take the next seed, so that none is far from its beginning. */
const CHUNK = 1000;

/** Cases of all properties together. */
const CASES = 1_000_000;

interface Result {
  readonly name: string;
  readonly cases: number;
  readonly seconds: number;
  readonly failure?: Failure | undefined;
}

async function runLong({ name, run }: Fuzzed, cases: number, seed: number): Promise<Result> {
  const start = performance.now();
  let done = 0;
  let failure: Failure | undefined;
  for (let chunk = 0; done < cases && !failure; chunk++) {
    const outcome = await run({ cases: Math.min(CHUNK, cases - done), seed: seed + chunk });
    done += outcome.cases;
    ({ failure } = outcome);
  }
  return { name, cases: done, seconds: (performance.now() - start) / 1000, failure };
}

async function runAll(properties: readonly Fuzzed[]): Promise<Result[]> {
  const shares = properties.reduce((sum, { share }) => sum + share, 0);
  const results: Result[] = [];
  for (const one of properties) {
    const result =
      path === undefined
        ? await runLong(one, Math.ceil((wanted * one.share) / shares), seed)
        : { name: one.name, seconds: 0, ...(await one.run({ cases: 1, seed, path })) };
    results.push(result);
    tell(result);
  }
  return results;
}

function tell({ name, cases, seconds, failure }: Result): void {
  console.log(`${failure ? 'FAILED' : 'ok'}  ${cases} cases in ${seconds.toFixed(1)} s  ${name}`);
  if (!failure) return;
  console.log(`  ${failure.message}\n  ${failure.example}`);
  console.log(`  again: npm run fuzz -- --only '${name}' --seed ${failure.seed} --path ${failure.path}`);
}

function launchOnce(): Promise<ExtensionBrowser> {
  if (!launched) buildExtension();
  launched ??= launchExtension({ headless: true });
  return launched;
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: String(CASES) },
    seed: { type: 'string', default: String(Date.now() % 0x7fff_ffff) },
    only: { type: 'string', default: '' },
    path: { type: 'string' },
  },
});
const [wanted, seed, { only, path }] = [Number(values.cases), Number(values.seed), values];
if (!Number.isSafeInteger(wanted) || wanted < 1 || !Number.isInteger(seed)) {
  console.error('--cases and --seed are whole numbers');
  process.exit(1);
}
console.log(`seed ${seed}`);
let launched: Promise<ExtensionBrowser> | undefined;
const properties = [...FUZZED, LONG_TEXT, ...fuzzedInBrowser(launchOnce)].filter(({ name }) =>
  name.includes(only),
);
const results = await runAll(properties);
await (await launched)?.context.close();
const failures = results.flatMap(({ name, failure }) => (failure ? [{ name, ...failure }] : []));
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(join(OUTPUT, 'failures.json'), `${JSON.stringify({ seed, failures }, null, 2)}\n`);
const total = results.reduce((sum, { cases }) => sum + cases, 0);
console.log(`${total} cases, ${failures.length} properties failed`);
process.exit(failures.length > 0 || total === 0 ? 1 : 0);
