import fc from 'fast-check';
import * as v from 'valibot';
import { BACKGROUND_CALLS } from '../../lib/browser/shared/background-calls.ts';
import { CALLS, type Letter, letters } from './message.ts';
import { fuzzed, insist, insistSame } from './property.ts';

/** Calls that run a script in the frame that asks: where that is the extension's own page, browsers refuse. */
const ABOUT_FRAMES: readonly unknown[] = ['loadDetector', 'loadMarks', 'counted'];

interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: unknown;
}

/** What the worker answers; undefined where it gives no answer. */
async function send(message: unknown): Promise<Reply | undefined> {
  return (await chrome.runtime.sendMessage(message)) ?? undefined;
}

/** What is sent arrives as JSON. */
function insistRight(message: Letter, reply: Reply | undefined): void {
  const known = CALLS.find((name) => name === message.call);
  const isForWorker = message.to === 'background' && known !== undefined && 'ask' in message;
  insist((reply === undefined) === !isForWorker, 'only calls to the background are answered');
  if (!known || !reply) return;
  if (!v.is(BACKGROUND_CALLS[known].ask, message.ask)) {
    insistSame(reply, { ok: false, error: `a ${known} call of another shape` }, 'another shape is refused');
    return;
  }
  if (ABOUT_FRAMES.includes(known)) {
    insist(reply.ok || typeof reply.error === 'string', 'a refusal is said in words');
    return;
  }
  insist(reply.ok, `a call of the right shape is answered, not refused: ${reply.error}`);
  insist(v.is(BACKGROUND_CALLS[known].reply, reply.value), 'the reply has its shape');
  if (known === 'resolve' && Array.isArray(message.ask))
    insist(
      Array.isArray(reply.value) && reply.value.length === message.ask.length,
      'one summary for each question',
    );
}

const GOOD = {
  to: 'background',
  call: 'resolve',
  ask: [{ code: { kind: 'name', name: 'E_FAIL' }, likelyFamilies: [], products: [] }],
};

export const WORKER_MESSAGES = fuzzed(
  'worker: any messages are answered rightly, and a good one after them',
  { few: 60, share: 12 },
  fc.array(letters(fc.jsonValue()), { minLength: 1, maxLength: 5 }),
  async (sent) => {
    const messages = sent.map((one) => JSON.parse(JSON.stringify(one)) as Letter);
    const replies = await Promise.all(messages.map(send));
    for (const [index, message] of messages.entries()) insistRight(message, replies[index]);
    const good = await send(GOOD);
    insist(
      good?.ok === true && JSON.stringify(good.value).includes('E_FAIL'),
      'a good call is still answered',
    );
  },
);
