import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callCard } from '../../lib/browser/shared/call-card.ts';
import { callBackground } from '../../lib/browser/shared/calls.ts';
import { replyCheck } from '../../lib/browser/shared/reply-check.ts';
import { FakeBrowser } from './fake-browser.ts';

const CLOSED = 'Error: the message channel closed before a response was received';

/** What becomes of one message: when it is answered, how it fails, or nothing at all. */
type Fate =
  | 'lost'
  | 'killed'
  | 'unanswered'
  | 'refused'
  | { readonly reply: string; readonly afterMs: number };

const callWorker = callBackground(replyCheck({ look: { ask: v.string(), reply: v.string() } }));
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
        throw new Error(CLOSED.slice('Error: '.length));
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

/** What a call comes to, its error among it, once everything that can happen has happened. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  const settled = call.then(
    (value) => value,
    (error: unknown) => String(error),
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
    [
      'kills the worker every time fails with what the browser says',
      ['killed', 'killed', 'killed'],
      CLOSED,
      3,
    ],
    ['is lost is sent again', ['lost', soon], 'answer', 2],
    ['is lost every time fails', never, 'Error: no reply', 3],
    ['nobody answers is sent again', ['unanswered', soon], 'answer', 2],
    ['nobody ever answers fails', ['unanswered', 'unanswered', 'unanswered'], 'Error: no reply', 3],
    [
      'the worker could not do fails with its error, and is not sent again',
      ['refused', soon],
      'Error: catalog/index.json: 404',
      1,
    ],
    ['is lost, then refused fails with that error', ['lost', 'refused'], 'Error: catalog/index.json: 404', 2],
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
    expect(await outcome(callWorker('look', 'E_FAIL'))).toBe(result);
    expect(sent).toBe(messages);
  });

  it('comes after the extension is gone is not sent', async () => {
    browser.isAlive = false;
    decree([]);
    expect(await outcome(callWorker('look', 'E_FAIL'))).toMatch(/^TypeError/);
    expect(sent).toBe(0);
  });

  it('is under way when the extension goes is not sent again', async () => {
    browser.send = async () => {
      sent++;
      browser.isAlive = false;
      throw new Error('Extension context invalidated.');
    };
    expect(await outcome(callWorker('look', 'E_FAIL'))).toBe('Error: Extension context invalidated.');
    expect(sent).toBe(1);
  });
});

describe('faults: a message to a page', () => {
  it.each<[what: string, fate: Fate, error: string]>([
    ['that is lost, or that the page is too busy for, fails in time', 'lost', 'Error: no reply'],
    ['whose tab is closed meanwhile fails', 'killed', CLOSED],
    ['that nobody answers fails', 'unanswered', 'Error: no reply'],
    ['that the page refuses fails', 'refused', 'Error: catalog/index.json: 404'],
    ['that is answered in another shape fails', soon, 'Error: reveal: a reply of another shape'],
    ['that is answered too late fails', { reply: 'late', afterMs: 7000 }, 'Error: no reply'],
  ])('%s, and is not sent again', async (_, fate, error) => {
    decree([fate]);
    expect(await outcome(callCard(1, 0)('reveal', { index: 3, place: null }))).toBe(error);
    expect(sent).toBe(1);
  });
});
