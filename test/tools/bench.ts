// `npm run bench -- [--json]`: what annotation costs a page and how fast the lookup is, measured in the browser.
import { type LookupTimes, measureLookup } from '../bench/lookup.ts';
import { measurePages, type PageTimes } from '../bench/page-engine.ts';
import { buildExtension, launchExtension } from './extension.ts';

const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
const times = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)}×`;

function* pageReport({ prose, log, markJs, longestTaskMs, script, byCodes, heapKbPer1000 }: PageTimes) {
  for (const [title, rows] of [
    ['a page without codes', prose],
    ['a log with codes', log],
  ] as const) {
    for (const { mb, scanMs, toWalk, toVisit } of rows) {
      yield `scan of ${title}, ${mb} MB: ${ms(scanMs)}, ${times(toWalk)} a bare walk that reads the text, ${times(toVisit)} one that does not`;
    }
  }
  for (const [title, { codes, markJsMs, oursMs, ratio }] of Object.entries(markJs)) {
    yield `mark.js ÷ ours, ${title}, ${codes} codes in 4 MB: ${ms(markJsMs)} ÷ ${ms(oursMs)} = ${times(ratio)}`;
  }
  yield `longest task on a page of 16 MB: ${ms(longestTaskMs)}`;
  yield `content script: ${script.bytes} bytes, ${script.gzipBytes} with gzip, evaluated in ${ms(script.evaluationMs)}`;
  for (const { codes, hitTestMs, mutationUs, bareMutationUs } of byCodes) {
    yield `with ${codes} codes: ${ms(hitTestMs)} to find the code under the pointer, ${mutationUs.toFixed(1)} µs for a change of the page (${bareMutationUs.toFixed(1)} µs without annotation)`;
  }
  yield `memory: ${heapKbPer1000.toFixed(0)} KB for 1000 codes`;
}

function* lookupReport(lookup: LookupTimes) {
  yield `lookup, cold: ${ms(lookup.coldMs)} from opening the page to the first result`;
  yield `worker: ${ms(lookup.coldWorkerMs)} to its first answer when it has to start, ${ms(lookup.warmWorkerMs)} after that`;
  const { median, p99, most } = lookup.keystrokeMs;
  yield `lookup, ${lookup.keystrokes} keystrokes: median ${ms(median)}, 99th percentile ${ms(p99)}, most ${ms(most)}`;
}

buildExtension();
const browser = await launchExtension({ headless: true });
try {
  const pages = await measurePages(browser.context);
  const lookup = await measureLookup(browser);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ pages, lookup }));
  else for (const line of [...pageReport(pages), ...lookupReport(lookup)]) console.log(line);
} finally {
  await browser.context.close();
}
