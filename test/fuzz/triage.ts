import fc from 'fast-check';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import type { Place, Triage } from '../../lib/triage/answer.ts';
import { ALL_KINDS } from '../../lib/triage/kinds/all.ts';
import { startTriage, triage } from '../../lib/triage/triage.ts';
import { readCompiled } from '../unit/read-assets.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { line, text } from './text.ts';

let opened: ReturnType<typeof openCatalog> | undefined;

function catalog(): ReturnType<typeof openCatalog> {
  opened ??= openCatalog(readCompiled);
  return opened;
}

/** Lines of one kind, of another, and of none, as logs have them and as nobody expects them. */
const logLine = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...ALL_KINDS.flatMap(({ rules }) => rules.flatMap(({ yes }) => yes))),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ALL_KINDS.flatMap(({ rules }) => rules.flatMap(({ no }) => no))),
  },
  { weight: 2, arbitrary: line },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\r',
      '\uFEFF',
      '<![LOG[',
      ']LOG]!><time="" date="" component="a" type="3"',
    ),
  },
);

const log = fc
  .tuple(fc.array(logLine, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));

const anyText = fc.oneof({ weight: 4, arbitrary: log }, { weight: 1, arbitrary: text });

/** A place holds a whole line of the text, counted and cut as an editor does. */
function insistPlace(any: string, { line: number, start, text: found }: Place): void {
  const whole = any.split('\n')[number - 1];
  insist(whole !== undefined, `there is a line ${number}`);
  insist(found === whole.replace(/\r$/, ''), `line ${number} is quoted as it stands`);
  insist(
    any.startsWith(found, start) && (start === 0 || any[start - 1] === '\n'),
    `line ${number} begins at ${start}`,
  );
}

function insistSound(any: string, answer: Triage): void {
  const { deciding, reported, chain, noise, noiseCount, consequences, lineCount, sure, rule } = answer;
  const lines = any.split('\n');
  insist(lineCount === lines.length - (lines.at(-1) === '' ? 1 : 0), 'lines are counted');
  for (const place of [deciding, reported, ...chain.map((link) => link.place)])
    if (place) insistPlace(any, place);
  insist(
    (deciding === null) === (sure === 'unknown') && (deciding === null) === (rule === null),
    'no line, no claim',
  );
  insist(noise.length <= noiseCount, 'noise is counted');
  for (const remarks of [noise, consequences]) {
    let last = 0;
    for (const remark of remarks) {
      insist(remark.line > last && remark.line <= lineCount, 'remarks are in order');
      last = remark.line;
    }
  }
  for (const { value } of chain) insist(value > 0, 'success is no link');
}

export const TRIAGE = [
  fuzzed('triage: any text gives a sound answer', { few: 400, share: 100 }, anyText, async (any) => {
    insistSound(any, triage(await catalog(), any));
  }),
  fuzzed(
    'triage: where a text is cut changes nothing',
    { few: 300, share: 60 },
    fc.record({ any: anyText, cuts: fc.array(fc.nat(), { maxLength: 6 }) }),
    async ({ any, cuts }) => {
      const run = startTriage(await catalog());
      let from = 0;
      for (const cut of cuts.map((place) => place % (any.length + 1)).sort((a, b) => a - b)) {
        run.feed(any.slice(from, cut));
        from = cut;
      }
      run.feed(any.slice(from));
      insistSame(run.finish(), triage(await catalog(), any), 'the answer for the pieces');
    },
  ),
];
