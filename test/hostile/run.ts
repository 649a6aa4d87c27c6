import type { LongestTask } from '../bench/longest-task.ts';
import type { HostileBrowser } from './drive/browser.ts';
import { Frozen } from './drive/deadline.ts';
import { GIVEN_UP } from './drive/names.ts';
import { User } from './drive/user.ts';
import { keptOf } from './memory.ts';
import { type HostilePage, markedAt } from './page.ts';
import { type Visit, visitPage } from './visit.ts';

/** No task may take so much longer than on the same page under an observer that does nothing, in milliseconds. */
const BUDGET_MS = 16;

/** Frozen: the page answers no more. Stopped: Errgloss has given it up, and says so, where it may. */
export type Verdict = 'ok' | 'stopped' | 'faults' | 'frozen';

/** What one build did on one page. */
export interface Row {
  readonly name: string;
  readonly verdict: Verdict;
  /** What is wrong, each in a few words. */
  readonly faults: readonly string[];
  /** The longest task where Errgloss is on, and where an observer that does nothing is in its place: medians. */
  readonly on?: LongestTask;
  readonly off?: LongestTask;
  /** How many of the texts that must be marked are, and how many there are. */
  readonly marked: number;
  readonly wanted: number;
}

export interface RunOptions {
  readonly rounds: number;
  readonly scale: number;
}

/** Visits a page as often as it takes to judge a build by it. The browser is a new one where the page has frozen it. */
export async function judgePage(
  browser: HostileBrowser,
  page: HostilePage,
  { rounds, scale }: RunOptions,
): Promise<Row> {
  const wanted = markedAt(page, scale).length;
  let stage = 'off';
  try {
    const off = await visitPage(browser, page, { mode: 'off', scale });
    stage = 'on';
    const { visit: on, faults, isStopped } = await look(browser, page, scale, off);
    const isHurried = on.missing.length > 0 || !on.listing.isSettled;
    const [onTasks, offTasks]: [LongestTask[], LongestTask[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const options = { scale, isHurried, isTimed: true };
      onTasks.push(...taskOf(await visitPage(browser, page, { ...options, mode: 'on' })));
      offTasks.push(...taskOf(await visitPage(browser, page, { ...options, mode: 'off' })));
    }
    const [onTask, offTask] = [median(onTasks), median(offTasks)];
    const more = onTask && offTask ? onTask.ms - offTask.ms : 0;
    if (more > BUDGET_MS) faults.push(`blocks ${Math.round(more)} ms`);
    stage = 'on, closed';
    const kept = await keptOf(browser, page, scale);
    if (kept) faults.push(kept);
    const marked = wanted - on.missing.length;
    const verdict = faults.length > 0 ? 'faults' : isStopped ? 'stopped' : 'ok';
    const tasks = onTask && offTask ? { on: onTask, off: offTask } : {};
    return { name: page.name, verdict, faults, ...tasks, marked, wanted };
  } catch (error) {
    await browser.restart();
    const verdict = error instanceof Frozen ? 'frozen' : 'faults';
    return { name: page.name, verdict, faults: [`${stage}: ${firstLine(error)}`], marked: 0, wanted };
  }
}

function firstLine(error: unknown): string {
  return String(error).split('\n', 1)[0]?.slice(0, 200) ?? '';
}

interface Look {
  readonly visit: Visit;
  readonly faults: string[];
  readonly isStopped: boolean;
}

/** The visit in which everything but the time is looked at. */
async function look(browser: HostileBrowser, page: HostilePage, scale: number, off: Visit): Promise<Look> {
  const faults: string[] = [];
  let isStopped = false;
  const visit = await visitPage(browser, page, {
    mode: 'on',
    scale,
    async use(tab, seen) {
      const user = new User(tab, browser);
      if (seen.missing.length > 0 && page.mayGiveUp)
        isStopped = GIVEN_UP.test((await user.popup(GIVEN_UP)).text);
      if (page.says) {
        const { state, text } = await user.popup(page.says);
        if (!page.says.test(text)) faults.push(`popup (${state}) says “${text.replaceAll('\n', ' ')}”`);
      }
      if (page.steps) faults.push(...(await page.steps(user)));
    },
  });
  faults.unshift(...faultsIn(page, visit, off, isStopped));
  for (const error of await browser.workerErrors()) faults.push(`worker: ${firstLine(error)}`);
  for (const request of browser.requests) faults.push(`asked for ${request}`);
  return { visit, faults, isStopped };
}

/** What is wrong with a page, compared with the same page without Errgloss. */
export function faultsIn(page: HostilePage, on: Visit, off: Visit, isStopped: boolean): string[] {
  const faults: string[] = [];
  const { texts, isSettled } = on.listing;
  if (!isSettled) faults.push('never settles');
  if (on.missing.length > 0 && !isStopped) faults.push(`not marked: ${shortList(on.missing)}`);
  const wrong = texts.filter((text) => page.unmarked?.includes(text));
  if (wrong.length > 0) faults.push(`marked: ${shortList(wrong)}`);
  if (!page.isUnseen && texts.length > 0 && on.drawn === 0) faults.push('nothing underlined');
  const errors = [...off.errors];
  for (const error of on.errors) {
    const known = errors.indexOf(error);
    if (known >= 0) errors.splice(known, 1);
    else faults.push(`throws ${firstLine(error)}`);
  }
  if (on.markup !== off.markup) faults.push(`changes the page: ${firstDifference(on.markup, off.markup)}`);
  return faults;
}

function shortList(texts: readonly string[]): string {
  const some = texts.slice(0, 3).join(', ');
  return texts.length > 3 ? `${some} and ${texts.length - 3} more` : some;
}

function firstDifference(on: string, off: string): string {
  let at = 0;
  while (at < on.length && on[at] === off[at]) at++;
  const from = Math.max(0, at - 20);
  return `“${on.slice(from, at + 60)}” for “${off.slice(from, at + 60)}”`;
}

function taskOf({ longestTask }: Visit): readonly LongestTask[] {
  return longestTask ? [longestTask] : [];
}

function median(tasks: readonly LongestTask[]): LongestTask | undefined {
  return tasks.toSorted((a, b) => a.ms - b.ms)[tasks.length >> 1];
}
