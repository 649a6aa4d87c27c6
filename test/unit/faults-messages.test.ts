import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { callBackground } from '../../lib/browser/calls.ts';
import { callCard } from '../../lib/browser/page-replies.ts';
import { FakeBrowser } from './fake-browser.ts';

/** What becomes of one message: when it is answered, how it fails, or nothing at all. */
type Fate =
  | 'lost'
  | 'killed'
  | 'unanswered'
  | 'refused'
  | { readonly reply: string; readonly afterMs: number };

const browser = new FakeBrowser();
let sent = 0;

beforeEach(() => {
  vi.useFakeTimers();
  browser.isAlive = true;
  browser.install();
  sent = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Gives each message its fate, in order. */
function decree(fates: readonly Fate[]): void {
  browser.send = async () => {
    const fate = fates[sent++];
    switch (fate) {
      case undefined:
        throw new Error('one message too many');
      case 'lost':
        return new Promise(() => {});
      case 'killed':
        throw new Error('the message channel closed before a response was received');
      case 'unanswered':
        return undefined;
      case 'refused':
        return { ok: false, error: 'catalog/index.json: 404' };
      default:
        await new Promise((resolve) => {
          setTimeout(resolve, fate.afterMs);
        });
        return { ok: true, value: fate.reply };
    }
  };
}

/** What a call comes to, once everything that can happen has happened. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  const settled = call.then(
    (value) => value,
    () => 'failed',
  );
  const hung = new Promise((resolve) => {
    setTimeout(() => resolve('hung'), 60_000);
  });
  const first = Promise.race([settled, hung]);
  await vi.advanceTimersByTimeAsync(60_000);
  return first;
}

const soon = { reply: 'answer', afterMs: 20 };
const never = ['lost', 'lost', 'lost'] as const;

describe('faults: a message to the worker that', () => {
  it.each<[what: string, fates: readonly Fate[], result: string, messages: number]>([
    ['is answered is sent once', [soon], 'answer', 1],
    ['kills the worker is sent again', ['killed', soon], 'answer', 2],
    ['kills the worker twice is sent a third time', ['killed', 'killed', soon], 'answer', 3],
    ['kills the worker every time fails', ['killed', 'killed', 'killed'], 'failed', 3],
    ['is lost is sent again', ['lost', soon], 'answer', 2],
    ['is lost every time fails', never, 'failed', 3],
    ['nobody answers is sent again', ['unanswered', soon], 'answer', 2],
    ['the worker could not do is sent again', ['refused', soon], 'answer', 2],
    ['the worker can never do fails', ['refused', 'refused', 'refused'], 'failed', 3],
    [
      'is answered late, after another was sent, has that answer',
      [{ reply: 'late', afterMs: 6000 }, 'lost'],
      'late',
      2,
    ],
    [
      'is answered twice has the first answer',
      [
        { reply: 'first', afterMs: 6000 },
        { reply: 'second', afterMs: 3000 },
      ],
      'first',
      2,
    ],
    ['is lost, killed and answered has the answer', ['lost', 'killed', soon], 'answer', 3],
  ])('%s', async (_, fates, result, messages) => {
    decree(fates);
    const call = callBackground<BackgroundCalls>();
    expect(await outcome(call('loadMarks', null))).toBe(result);
    expect(sent).toBe(messages);
  });

  it('comes after the extension is gone is not sent', async () => {
    browser.isAlive = false;
    decree([]);
    expect(await outcome(callBackground<BackgroundCalls>()('loadMarks', null))).toBe('failed');
    expect(sent).toBe(0);
  });

  it('is under way when the extension goes is not sent again', async () => {
    browser.send = async () => {
      sent++;
      browser.isAlive = false;
      throw new Error('Extension context invalidated.');
    };
    expect(await outcome(callBackground<BackgroundCalls>()('loadMarks', null))).toBe('failed');
    expect(sent).toBe(1);
  });
});

describe('faults: a message to a page', () => {
  it.each<[what: string, fate: Fate]>([
    ['that is lost, or that the page is too busy for, fails in time', 'lost'],
    ['whose tab is closed meanwhile fails', 'killed'],
    ['that nobody answers fails', 'unanswered'],
    ['that the page refuses fails', 'refused'],
    ['that is answered in another shape fails', soon],
    ['that is answered too late fails', { reply: 'late', afterMs: 7000 }],
  ])('%s, and is not sent again', async (_, fate) => {
    decree([fate]);
    expect(await outcome(callCard(1, 0)('reveal', 3))).toBe('failed');
    expect(sent).toBe(1);
  });
});
