import type { Page } from 'playwright-core';
import { inTurn, type Subject } from './subjects.ts';

/** What tabs cost that nobody looks at. */
export interface BackgroundCost {
  /** Thread time of the callbacks of the extension in all tabs together, in milliseconds. */
  readonly oursMs: number;
  /** That of the pages' own scripts. */
  readonly pagesMs: number;
}

const TABS = 30;

/** How long the tabs are watched, in milliseconds. */
const WATCHED_MS = 8000;

/** On a known site; each tab adds twenty lines with a code ten times a second, or as often as the browser lets it. */
const SITE = 'https://learn.microsoft.com';
const PAGE = `<!doctype html><main></main><script>
const main = document.querySelector('main');
let count = 0;
function change() {
  for (let added = 0; added < 20; added++) {
    const line = document.createElement('p');
    line.textContent = 'step ' + count + ' ended with error ' + (1600 + (count++ % 60));
    main.append(line);
    if (main.childElementCount > 200) main.firstChild.remove();
  }
}
change();
setInterval(change, 100);
</script>`;

/** Annotated tabs in the background that change all the time: what the extension's part of their work is. */
export function measureBackground(subjects: readonly Subject[]): Promise<BackgroundCost[]> {
  return inTurn(subjects, async ({ browser: { context } }) => {
    await context.route(`${SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    const tabs: Page[] = [];
    try {
      for (let at = 0; at < TABS; at++) {
        const tab = await context.newPage();
        tabs.push(tab);
        await tab.goto(`${SITE}/${at}`);
        await tab.waitForFunction(() => CSS.highlights.size > 0);
      }
      const front = await context.newPage();
      tabs.push(front);
      await front.bringToFront();
      return costIn(await traceOf(front));
    } finally {
      for (const tab of tabs) await tab.close();
      await context.unroute(`${SITE}/**`);
    }
  });
}

/** What is read of an event in a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

async function traceOf(page: Page): Promise<readonly TraceEvent[]> {
  const running = page.context().browser();
  if (!running) throw new Error('the browser is gone');
  await running.startTracing(page, { categories: ['devtools.timeline'] });
  await new Promise((resolve) => {
    setTimeout(resolve, WATCHED_MS);
  });
  return JSON.parse(String(await running.stopTracing())).traceEvents;
}

function costIn(events: readonly TraceEvent[]): BackgroundCost {
  let [ours, pages] = [0, 0];
  for (const { name, tdur = 0, args } of events) {
    if (name !== 'FunctionCall') continue;
    const url = args?.data?.url ?? '';
    if (url.startsWith('chrome-extension:')) ours += tdur;
    else if (url.startsWith(SITE)) pages += tdur;
  }
  if (pages === 0) throw new Error('the tabs did nothing');
  return { oursMs: ours / 1000, pagesMs: pages / 1000 };
}
