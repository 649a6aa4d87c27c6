import fc from 'fast-check';
import * as v from 'valibot';
import { answerCalls } from '../../lib/browser/shared/answer-calls.ts';
import { BACKGROUND_CALLS, type BackgroundCalls } from '../../lib/browser/shared/background-calls.ts';
import { CARD_CALLS } from '../../lib/browser/shared/card-calls.ts';
import type { Handlers } from '../../lib/browser/shared/contract.ts';
import { CALLS, letters } from './message.ts';
import { fuzzed, insist, insistSame } from './property.ts';

type Listener = Parameters<typeof chrome.runtime.onMessage.addListener>[0];

const OWN = 'errgloss';

/** Where messages to the background come from. */
const FRAME = { tab: { id: 1 } as chrome.tabs.Tab, frameId: 0 };
const GOOD = { to: 'background', call: 'answer', ask: 'error 5' };

/** Adds what answers calls to a made-up browser; gives the listener, and what the handlers were asked. */
function listening(fault: unknown): {
  listener: Listener;
  asked: [call: string, ask: unknown][];
  stop(): void;
} {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  Object.assign(globalThis, { chrome: { runtime: { id: OWN, onMessage } } });
  const asked: [string, unknown][] = [];
  const handle = (call: string) => (ask: unknown) => {
    asked.push([call, ask]);
    if (fault !== undefined && ask !== GOOD.ask) throw fault;
    return null as never;
  };
  const handlers = Object.fromEntries(CALLS.map((call) => [call, handle(call)]));
  const stop = new AbortController();
  answerCalls('background', BACKGROUND_CALLS, handlers as unknown as Handlers<BackgroundCalls>, stop.signal);
  const [listener] = listeners;
  insist(listener !== undefined, 'calls are listened to');
  return { listener, asked, stop: () => stop.abort() };
}

/** What a listener answers to one message: nothing, or one reply. */
async function replyTo(listener: Listener, message: unknown, id: string | undefined): Promise<unknown> {
  const replies: unknown[] = [];
  const promised: unknown = listener(message, { ...FRAME, ...(id === undefined ? {} : { id }) }, (reply) =>
    replies.push(reply),
  );
  const atOnce = replies.length;
  for (let turns = 0; promised === true && replies.length === 0 && turns < 20; turns++) await null;
  insist(replies.length <= 1, 'there is one reply at the most');
  insist(promised === true || replies.length === atOnce, 'a late reply was promised');
  insist(promised !== true || replies.length === 1, 'a promised reply comes');
  return replies[0];
}

/** What the right answer is, worked out from the message alone. */
function wanted(message: unknown, id: string | undefined): 'none' | 'refused' | 'handled' {
  if (id !== OWN || typeof message !== 'object' || message === null) return 'none';
  const { to, call, ask } = message as { to?: unknown; call?: unknown; ask?: unknown };
  const known = CALLS.find((name) => name === call);
  if (to !== 'background' || !known || !('ask' in message)) return 'none';
  return v.is(BACKGROUND_CALLS[known].ask, ask) ? 'handled' : 'refused';
}

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
});

/** The name of a call was once taken from whatever turns into it. */
const KNOWN = [
  { message: { to: 'background', call: ['resolve'], ask: [] }, id: OWN, fault: undefined },
  { message: { to: 'background', call: Object.create(null), ask: [] }, id: OWN, fault: undefined },
] as const;

export const MESSAGES = [
  fuzzed(
    'messages: only calls of the right shape are handled, and good ones go on being answered',
    { few: 400, share: 60, known: KNOWN },
    fc.record({
      message: fc.oneof({ weight: 6, arbitrary: letters(anything) }, anything),
      id: fc.constantFrom(OWN, OWN, OWN, 'other', '', undefined),
      fault: fc.constantFrom(undefined, undefined, 'text', new Error('fault')),
    }),
    async ({ message, id, fault }) => {
      const { listener, asked, stop } = listening(fault);
      const reply = await replyTo(listener, message, id);
      const right = wanted(message, id);
      insist(
        (reply === undefined) === (right === 'none'),
        `a message to be ${right} got ${JSON.stringify(reply)}`,
      );
      insist(
        asked.length === (right === 'handled' ? 1 : 0),
        'a handler gets what is to be handled, and nothing else',
      );
      const isOk = right === 'handled' && (fault === undefined || asked[0]?.[1] === GOOD.ask);
      if (right !== 'none') insist((reply as { ok: boolean }).ok === isOk, 'the reply says how it went');
      insistSame(await replyTo(listener, GOOD, OWN), { ok: true, value: null }, 'a good call after it');
      stop();
    },
  ),
  fuzzed(
    'messages: the schemas of calls accept or refuse, whatever comes',
    { few: 200, share: 40 },
    anything,
    (ask) => {
      for (const call of [...Object.values(CARD_CALLS), ...Object.values(BACKGROUND_CALLS)])
        for (const schema of [call.ask, call.reply])
          insist(typeof v.is(schema, ask) === 'boolean', 'a check says yes or no');
      const { reveal, explainSelection } = CARD_CALLS;
      insist(
        !v.is(reveal.ask, ask) || (Number.isInteger(ask.index) && ask.index >= 0),
        'a place in a list is one',
      );
      insist(!v.is(explainSelection.ask, ask) || typeof ask === 'string', 'a selection is text');
    },
  ),
];
