import { isExtensionAlive } from './browser-event.ts';
import type { Addressee, Contract, Envelope, Outcome, ReplyCheck, Send } from './contract.ts';
import { NO_REPLY, withTimeout } from './timeout.ts';

/** A worker may be stopped in the middle of a call; it starts again when it is called again. */
const MAX_ATTEMPTS = 3;

const PAUSE_MS = 100;

/**
 * Calls to the background. A call without an answer, because the worker stopped or is silent for too long, is repeated:
 * handlers may safely run twice, and the first answer counts. A call that the worker refuses or fails is not repeated.
 * Rejects with the last error.
 */
export function callBackground<Calls extends Contract>(isReply: ReplyCheck<Calls>): Send<Calls> {
  return async (call, ask) => replyIn(await firstOutcome({ to: 'background', call, ask }), call, isReply);
}

async function firstOutcome(message: Envelope): Promise<Outcome> {
  const sent: Promise<Outcome>[] = [];
  for (let attempt = 1; ; attempt++) {
    sent.push(chrome.runtime.sendMessage(message).then(answered));
    try {
      return await withTimeout(Promise.any(sent));
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isExtensionAlive())
        throw (error as Partial<AggregateError>).errors?.at(-1) ?? error;
      // All attempts would fail at once with a worker that is just stopping.
      await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MS));
    }
  }
}

/** Calls to a script in one frame of a tab. Rejects when no such script runs there, or the frame says nothing for long. */
export function callFrame<Calls extends Contract>(
  to: Addressee,
  isReply: ReplyCheck<Calls>,
  tabId: number,
  frameId: number,
): Send<Calls> {
  return async (call, ask) => {
    const message: Envelope = { to, call, ask };
    const sent = chrome.tabs.sendMessage(tabId, message, { frameId }).then(answered);
    return replyIn(await withTimeout(sent), call, isReply);
  };
}

/** When nobody answers, some browsers reject and others resolve to nothing. */
function answered(outcome: Outcome | undefined): Outcome {
  if (!outcome) throw new Error(NO_REPLY);
  return outcome;
}

/** The reply in an outcome. Throws the error that the other side reports, and when the reply has another shape. */
function replyIn<Calls extends Contract, Name extends keyof Calls & string>(
  outcome: Outcome,
  call: Name,
  isReply: ReplyCheck<Calls>,
) {
  if (!outcome.ok) throw new Error(outcome.error);
  const { value } = outcome;
  if (!isReply(call, value)) throw new Error(`${call}: a reply of another shape`);
  return value;
}
