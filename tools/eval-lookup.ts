// `npm run eval-lookup -- FILE.tsv`: how well questions are answered, by the code that the popup runs. The file has
// columns "id kind query expect note"; `expect` is `family:value`, several with `|` between them, `any:N` for a value of
// any family, or `none`.
// `npm run eval-lookup -- --messages DIR [--count N] [--seed N]`: the same for official messages drawn from tables.
// With `--limit FIRST,FIVE` (percent) it fails below those shares.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Meaning } from '../lib/catalog/meaning.ts';
import type { Catalog } from '../lib/catalog/read/catalog.ts';
import { hresultFromWin32 } from '../lib/codes/hresult.ts';
import { meaningsIn } from '../lib/lookup/answer.ts';
import { answer } from '../lib/lookup/ask.ts';
import { builtCatalog, readCatalog } from './build/catalog.ts';
import { messageQuestions } from './eval-messages.ts';

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly query: string;
  /** What a right answer is, for people. */
  readonly expect: string;
  readonly isRight: (first: Meaning | undefined) => boolean;
}

interface Tally {
  readonly asked: number;
  readonly first: number;
  readonly five: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    messages: { type: 'string' },
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string', default: '0,0' },
  },
});

function callersPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

function readQuestions(path: string): Question[] {
  return readFileSync(callersPath(path), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [id = '', kind = '', query = '', expect = ''] = line.split('\t');
      const rights = expect.split('|');
      return { id, kind, query, expect, isRight: (meaning) => rights.some((right) => fits(right, meaning)) };
    });
}

/** A wrapped HRESULT may be answered by the code inside it, and the other way round. */
function fits(right: string, meaning: Meaning | undefined): boolean {
  if (right === 'none') return meaning === undefined;
  if (!meaning) return false;
  const [family, number] = right.split(':');
  const value = Number(number);
  if (family === 'any') return meaning.value === value;
  if (meaning.value === value) return meaning.family === family || meaning.value >= 0x1_0000;
  return family === 'hresult' && meaning.value < 0x1_0000 && hresultFromWin32(meaning.value) === value;
}

async function readMessages(dir: string): Promise<Question[]> {
  const { entries } = await readCatalog();
  return messageQuestions(entries, callersPath(dir), Number(values.count), Number(values.seed)).map(
    ({ kind, query, codes }, index) => ({
      id: String(index + 1),
      kind,
      query,
      expect: [...codes].slice(0, 3).join('|'),
      isRight: (meaning) => meaning !== undefined && codes.has(`${meaning.family}:${meaning.value}`),
    }),
  );
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1).padStart(5)}%`;
}

function report(kind: string, { asked, first, five }: Tally): void {
  console.log(
    `${kind.padEnd(20)} ${String(asked).padStart(5)}  first ${percent(first, asked)}  among five ${percent(five, asked)}`,
  );
}

async function ask(catalog: Catalog, questions: readonly Question[]): Promise<Tally> {
  const tallies = new Map<string, Tally>();
  const failures: string[] = [];
  for (const { id, kind, query, expect, isRight } of questions) {
    const meanings = meaningsIn(await answer(catalog, query));
    const isFirst = isRight(meanings[0]);
    const isAmong = isFirst || meanings.slice(0, 5).some(isRight);
    for (const key of [kind, 'all']) {
      const known = tallies.get(key) ?? { asked: 0, first: 0, five: 0 };
      tallies.set(key, {
        asked: known.asked + 1,
        first: known.first + Number(isFirst),
        five: known.five + Number(isAmong),
      });
    }
    if (isFirst) continue;
    const got = meanings.slice(0, 3).map(({ family, value, name }) => `${family}:${value} ${name}`);
    failures.push(
      `${isAmong ? 'later' : 'wrong'}  ${id} ${kind}: ${query}\n         asked for ${expect}, got ${got.join(', ') || 'nothing'}`,
    );
  }
  for (const [kind, tally] of tallies) if (kind !== 'all') report(kind, tally);
  const all = tallies.get('all') ?? { asked: 0, first: 0, five: 0 };
  report('all', all);
  if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
  return all;
}

const [path] = positionals;
if (!path && values.messages === undefined) {
  console.error(
    'usage: npm run eval-lookup -- FILE.tsv | --messages DIR [--count N] [--seed N] [--limit FIRST,FIVE]',
  );
  process.exit(2);
}
const questions =
  values.messages === undefined ? readQuestions(path ?? '') : await readMessages(values.messages);
const { asked, first, five } = await ask(await builtCatalog(), questions);
const [leastFirst = 0, leastFive = 0] = values.limit.split(',').map(Number);
if ((100 * first) / asked < leastFirst || (100 * five) / asked < leastFive) process.exitCode = 1;
