import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callFromPage } from '../../lib/browser/frame/page-calls.ts';
import { answerCalls } from '../../lib/browser/shared/answer-calls.ts';
import { BACKGROUND_CALLS, type BackgroundCalls } from '../../lib/browser/shared/background-calls.ts';
import { callCard } from '../../lib/browser/shared/call-card.ts';
import { callBackground } from '../../lib/browser/shared/calls.ts';
import { CARD_CALLS, type CardCalls } from '../../lib/browser/shared/card-calls.ts';
import type { Contract, Handlers } from '../../lib/browser/shared/contract.ts';
import { replyCheck } from '../../lib/browser/shared/reply-check.ts';
import { MAX_QUERY } from '../../lib/lookup/question.ts';
import { FakeBrowser, OWN_ID, type Sender } from './fake-browser.ts';

const NAME = { kind: 'name', name: 'E_FAIL' };
const KEY = { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' };
const QUESTION = { code: NAME, likelyFamilies: ['win32'], products: [] };
const MENTION = {
  kind: 'code',
  text: '1603',
  start: 3,
  head: { ...KEY, meanings: 1, catalogued: true },
  context: 'Error 1603',
  at: 6,
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
function answer<Calls extends Contract>(to: 'background' | 'card', calls: Calls): unknown[] {
  const seen: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.keys(calls).map((name) => [
      name,
      async (ask: unknown) => {
        seen.push(ask);
        return name;
      },
    ]),
  );
  answerCalls(to, calls, handlers as unknown as Handlers<Calls>, listening.controller.signal);
  return seen;
}

const IGNORE = { entry: KEY, scope: 'site', isUndone: false };

describe('a message to the worker', () => {
  it.each<[call: keyof BackgroundCalls, ask: unknown]>([
    ['resolve', [QUESTION]],
    ['explain', QUESTION],
    ['entry', KEY],
    ['answer', 'a text'],
    ['ignore', { entry: KEY, scope: 'site', isUndone: false }],
    ['step', -1],
    ['loadDetector', null],
    ['loadMarks', null],
    ['counted', null],
  ])('%s is answered when a page of ours asks in the right shape', async (call, ask) => {
    answer('background', BACKGROUND_CALLS);
    expect(await browser.receive({ to: 'background', call, ask }, FRAME)).toEqual({ ok: true, value: call });
  });

  it.each<[who: string, sender: Sender]>([
    ['another extension', { ...FRAME, id: 'other' }],
    ['nobody', {}],
    ['a page of the extension, which has no need to', POPUP],
    ['a tab without a frame', { id: OWN_ID, tab: TAB }],
  ])('from %s is not answered', async (_, sender) => {
    const seen = answer('background', BACKGROUND_CALLS);
    const message = { to: 'background', call: 'loadMarks', ask: null };
    expect(await browser.receive(message, sender)).toBeUndefined();
    expect(seen).toEqual([]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'list', 'eval'])(
    'that calls %j is not answered',
    async (call) => {
      const seen = answer('background', BACKGROUND_CALLS);
      expect(await browser.receive({ to: 'background', call, ask: null }, FRAME)).toBeUndefined();
      expect(seen).toEqual([]);
    },
  );

  it.each<[what: string, call: keyof BackgroundCalls, ask: unknown]>([
    ['more questions than any page has', 'resolve', Array.from({ length: 50_001 }, () => QUESTION)],
    ['a question that is none', 'resolve', [QUESTION, {}]],
    ['a number that is none of 32 bits', 'explain', { ...QUESTION, code: { kind: 'value', value: 2 ** 32 } }],
    ['an endless name', 'explain', { ...QUESTION, code: { ...NAME, name: 'E'.repeat(100_000) } }],
    ['a family that is none', 'explain', { ...QUESTION, likelyFamilies: ['__proto__'] }],
    [
      'endless families',
      'explain',
      { ...QUESTION, likelyFamilies: Array.from({ length: 1000 }, () => 'win32') },
    ],
    ['a path in place of a name', 'entry', { ...KEY, name: 1 }],
    ['an endless text', 'answer', 'x'.repeat(MAX_QUERY + 1)],
    ['an endless name to ignore', 'ignore', { ...IGNORE, entry: { ...KEY, name: 'E'.repeat(100_000) } }],
    ['another scope', 'ignore', { ...IGNORE, scope: 'https://other.example' }],
    ['two steps at once', 'step', 2],
    ['a file to load', 'loadMarks', 'https://evil.example/x.js'],
    ['a number to show', 'counted', 7],
  ])('with %s is refused', async (_, call, ask) => {
    const seen = answer('background', BACKGROUND_CALLS);
    expect(await browser.receive({ to: 'background', call, ask }, FRAME)).toMatchObject({ ok: false });
    expect(seen).toEqual([]);
  });

  it('of any shape reaches no code that has not been told to expect it', async () => {
    const seen = answer('background', BACKGROUND_CALLS);
    const calls = fc.constantFrom(
      'resolve',
      'explain',
      'entry',
      'answer',
      'ignore',
      'step',
      'loadDetector',
      'loadMarks',
      'counted',
    );
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
          expect(
            ask === null || ask === 1 || ask === -1 || typeof ask === 'string' || Array.isArray(ask),
          ).toBe(true);
      }),
    );
  });
});

describe('a message to the script that shows cards', () => {
  it.each<[call: keyof CardCalls, ask: unknown]>([
    ['explainSelection', 'a text'],
    ['list', null],
    ['position', null],
    ['reveal', { index: 3, place: null }],
    ['reveal', { index: 3, place: { at: 4, of: 9 } }],
  ])('%s is answered when the popup or the worker asks', async (call, ask) => {
    answer('card', CARD_CALLS);
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
    const seen = answer('card', CARD_CALLS);
    expect(await browser.receive({ to: 'card', call: 'list', ask: null }, sender)).toBeUndefined();
    expect(seen).toEqual([]);
  });

  it.each<[what: string, call: keyof CardCalls, ask: unknown]>([
    ['no text', 'explainSelection', { toString: 'x' }],
    ['a place before the first', 'reveal', { index: -1, place: null }],
    ['no whole place', 'reveal', { index: 0.5, place: null }],
    ['no number', 'reveal', { index: '0', place: null }],
    ['markup for a place', 'reveal', { index: 0, place: { at: '<b>', of: 1 } }],
  ])('with %s is refused', async (_, call, ask) => {
    const seen = answer('card', CARD_CALLS);
    expect(await browser.receive({ to: 'card', call, ask }, POPUP)).toMatchObject({ ok: false });
    expect(seen).toEqual([]);
  });
});

describe('the reply of a page, whose process may have been taken over,', () => {
  const list = (mention: object) => ({ mentions: [mention], settled: true, stopped: null });

  it('is taken when it has its shape', async () => {
    browser.send = async () => ({ ok: true, value: list(MENTION) });
    expect(await callCard(1, 0)('list', null)).toEqual(list(MENTION));
  });

  it.each<[what: string, reply: unknown]>([
    ['markup in place of a text', list({ ...MENTION, text: { __html: '<img>' } })],
    ['an element of a view', list({ ...MENTION, context: { type: 'script', props: {} } })],
    ['a family that is none', list({ ...MENTION, head: { ...MENTION.head, family: '../x' } })],
    ['a number that is none', list({ ...MENTION, head: { ...MENTION.head, value: Number.NaN } })],
    ['no list', { mentions: 'all', settled: true, stopped: null }],
    ['a reason to have stopped that is none', { ...list(MENTION), stopped: 'whim' }],
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

describe('the reply of the worker', () => {
  const summary = { ...KEY, meanings: 1, catalogued: true };
  const detail = {
    ...KEY,
    aliases: [],
    header: 'winerror.h',
    derivation: '',
    note: '',
    catalogued: true,
    summary: 'It failed.',
    role: 'generic',
  };
  const reply = (value: unknown) => {
    browser.send = async () => ({ ok: true, value });
  };
  const fromCard = callBackground(replyCheck(BACKGROUND_CALLS));
  const question = { code: { kind: 'name', name: 'E_FAIL' }, likelyFamilies: [], products: [] } as const;

  it('is taken when it has its shape', async () => {
    reply([detail]);
    expect(await fromCard('explain', question)).toEqual([detail]);
    reply([summary, null]);
    expect(await callFromPage()('resolve', [question, question])).toEqual([summary, null]);
    reply(null);
    expect(await callFromPage()('loadMarks', null)).toBe(null);
  });

  it.each<[what: string, value: unknown]>([
    ['nothing', null],
    ['one meaning alone', detail],
    ['a text that is none', [{ ...detail, summary: { __html: '<img>' } }]],
    ['an article of another shape', [{ ...detail, article: { sections: 'all' } }]],
  ])('to the card is refused with %s', async (_, value) => {
    reply(value);
    await expect(fromCard('explain', question)).rejects.toThrow('another shape');
  });

  it.each<[what: string, value: unknown]>([
    ['nothing', null],
    ['a text', 'ERROR_INSTALL_FAILURE'],
    ['something in the place of an answer', [summary, 'ERROR_INSTALL_FAILURE']],
    ['a number that is none', [{ ...summary, value: '1603' }]],
  ])('to the page is refused with %s', async (_, value) => {
    reply(value);
    await expect(callFromPage()('resolve', [question])).rejects.toThrow('another shape');
  });

  it('to the page that is to load a script is nothing', async () => {
    reply('done');
    await expect(callFromPage()('loadDetector', null)).rejects.toThrow('another shape');
  });
});
