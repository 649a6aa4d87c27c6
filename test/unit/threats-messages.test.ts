import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKGROUND_CHECKS, type BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { type AskChecks, answerCalls, type CallMap, type Handlers } from '../../lib/browser/calls.ts';
import { PAGE_CHECKS, type PageCalls } from '../../lib/browser/page-calls.ts';
import { callCard } from '../../lib/browser/page-replies.ts';
import { LONGEST_QUERY } from '../../lib/lookup/question.ts';
import { FakeBrowser, OWN_ID, type Sender } from './fake-browser.ts';

const NAME = { kind: 'name', name: 'E_FAIL' };
const KEY = { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' };
const QUESTION = { code: NAME, hints: ['win32'] };
const MENTION = {
  text: '1603',
  start: 3,
  head: { ...KEY, readings: 1, catalogued: true },
  context: 'Error 1603',
};

const TAB = { id: 7, index: 0 } as chrome.tabs.Tab;
const FRAME: Sender = { id: OWN_ID, tab: TAB, frameId: 0, url: 'https://forum.example/' };
const POPUP: Sender = { id: OWN_ID, url: `chrome-extension://${OWN_ID}/popup.html` };

let browser: FakeBrowser;
const listening = { controller: new AbortController() };

beforeEach(() => {
  browser = new FakeBrowser().install();
  listening.controller = new AbortController();
});

afterEach(() => {
  listening.controller.abort();
  vi.unstubAllGlobals();
});

/** Answers calls with what was called, and keeps what came through. */
function answer<Calls extends CallMap>(to: 'background' | 'card', checks: AskChecks<Calls>): unknown[] {
  const seen: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.keys(checks).map((name) => [
      name,
      async (ask: unknown) => {
        seen.push(ask);
        return name;
      },
    ]),
  );
  answerCalls<Calls>(to, checks, handlers as unknown as Handlers<Calls>, listening.controller.signal);
  return seen;
}

describe('a message to the worker', () => {
  it.each<[call: keyof BackgroundCalls, ask: unknown]>([
    ['resolve', [QUESTION]],
    ['explain', QUESTION],
    ['entry', KEY],
    ['answer', 'a text'],
    ['ignore', KEY],
    ['loadMarks', null],
    ['counted', null],
  ])('%s is answered when a page of ours asks in the right shape', async (call, ask) => {
    answer('background', BACKGROUND_CHECKS);
    expect(await browser.receive({ to: 'background', call, ask }, FRAME)).toEqual({ ok: true, value: call });
  });

  it.each<[who: string, sender: Sender]>([
    ['another extension', { ...FRAME, id: 'other' }],
    ['nobody', {}],
    ['a page of the extension, which has no need to', POPUP],
    ['a tab without a frame', { id: OWN_ID, tab: TAB }],
  ])('from %s is not answered', async (_, sender) => {
    const seen = answer('background', BACKGROUND_CHECKS);
    const message = { to: 'background', call: 'loadMarks', ask: null };
    expect(await browser.receive(message, sender)).toBeUndefined();
    expect(seen).toEqual([]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'list', 'eval'])(
    'that calls %j is not answered',
    async (call) => {
      const seen = answer('background', BACKGROUND_CHECKS);
      expect(await browser.receive({ to: 'background', call, ask: null }, FRAME)).toBeUndefined();
      expect(seen).toEqual([]);
    },
  );

  it.each<[what: string, call: keyof BackgroundCalls, ask: unknown]>([
    ['more questions than any page has', 'resolve', Array.from({ length: 50_001 }, () => QUESTION)],
    ['a question that is none', 'resolve', [QUESTION, {}]],
    ['a number that is none of 32 bits', 'explain', { ...QUESTION, code: { kind: 'value', value: 2 ** 32 } }],
    ['an endless name', 'explain', { ...QUESTION, code: { ...NAME, name: 'E'.repeat(100_000) } }],
    ['a family that is none', 'explain', { ...QUESTION, hints: ['__proto__'] }],
    ['endless hints', 'explain', { ...QUESTION, hints: Array.from({ length: 1000 }, () => 'win32') }],
    ['a path in place of a name', 'entry', { ...KEY, name: 1 }],
    ['an endless text', 'answer', 'x'.repeat(LONGEST_QUERY + 1)],
    ['an endless name to ignore', 'ignore', { ...KEY, name: 'E'.repeat(100_000) }],
    ['a file to load', 'loadMarks', 'https://evil.example/x.js'],
    ['a number to show', 'counted', 7],
  ])('with %s is refused', async (_, call, ask) => {
    const seen = answer('background', BACKGROUND_CHECKS);
    expect(await browser.receive({ to: 'background', call, ask }, FRAME)).toMatchObject({ ok: false });
    expect(seen).toEqual([]);
  });

  it('of any shape reaches no code that has not been told to expect it', async () => {
    const seen = answer('background', BACKGROUND_CHECKS);
    const calls = fc.constantFrom('resolve', 'explain', 'entry', 'answer', 'ignore', 'loadMarks', 'counted');
    const message = fc.oneof(
      fc.anything(),
      fc.record({
        to: fc.constant('background'),
        call: calls,
        ask: fc.anything({ withNullPrototype: true }),
      }),
      fc.record({ to: fc.anything(), call: fc.anything(), ask: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        await browser.receive(sent, FRAME);
        for (const ask of seen.splice(0))
          expect(ask === null || typeof ask === 'string' || Array.isArray(ask)).toBe(true);
      }),
    );
  });
});

describe('a message to the script that shows cards', () => {
  it.each<[call: keyof PageCalls, ask: unknown]>([
    ['explainSelection', 'a text'],
    ['list', null],
    ['position', null],
    ['reveal', 3],
  ])('%s is answered when the popup or the worker asks', async (call, ask) => {
    answer('card', PAGE_CHECKS);
    for (const sender of [POPUP, { ...POPUP, tab: TAB, frameId: 0 }, { id: OWN_ID }])
      expect(await browser.receive({ to: 'card', call, ask }, sender)).toEqual({ ok: true, value: call });
  });

  it.each<[who: string, sender: Sender]>([
    ['another frame', FRAME],
    ['another extension', { ...POPUP, id: 'other' }],
    [
      'a page that is named like ours',
      { ...FRAME, url: `https://evil.example/chrome-extension://${OWN_ID}/` },
    ],
  ])('from %s is not answered', async (_, sender) => {
    const seen = answer('card', PAGE_CHECKS);
    expect(await browser.receive({ to: 'card', call: 'list', ask: null }, sender)).toBeUndefined();
    expect(seen).toEqual([]);
  });

  it.each<[what: string, call: keyof PageCalls, ask: unknown]>([
    ['no text', 'explainSelection', { toString: 'x' }],
    ['a place before the first', 'reveal', -1],
    ['no whole place', 'reveal', 0.5],
    ['no number', 'reveal', '0'],
  ])('with %s is refused', async (_, call, ask) => {
    const seen = answer('card', PAGE_CHECKS);
    expect(await browser.receive({ to: 'card', call, ask }, POPUP)).toMatchObject({ ok: false });
    expect(seen).toEqual([]);
  });
});

describe('the reply of a page, whose process may have been taken over,', () => {
  const list = (mention: object) => ({ mentions: [mention], settled: true });

  it('is taken when it has its shape', async () => {
    browser.send = async () => ({ ok: true, value: list(MENTION) });
    expect(await callCard(1, 0)('list', null)).toEqual(list(MENTION));
  });

  it.each<[what: string, reply: unknown]>([
    ['markup in place of a text', list({ ...MENTION, text: { __html: '<img>' } })],
    ['an element of a view', list({ ...MENTION, context: { type: 'script', props: {} } })],
    ['a family that is none', list({ ...MENTION, head: { ...MENTION.head, family: '../x' } })],
    ['a number that is none', list({ ...MENTION, head: { ...MENTION.head, value: Number.NaN } })],
    ['no list', { mentions: 'all', settled: true }],
    ['nothing', null],
  ])('is refused with %s', async (_, value) => {
    browser.send = async () => ({ ok: true, value });
    await expect(callCard(1, 0)('list', null)).rejects.toThrow('another shape');
  });

  it('is refused whatever it is, unless it has its shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        browser.send = async () => ({ ok: true, value });
        await expect(callCard(1, 0)('position', null)).rejects.toThrow('another shape');
      }),
    );
  });
});
