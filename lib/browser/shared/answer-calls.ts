import * as v from 'valibot';
import { listen } from './browser-event.ts';
import type { Addressee, Contract, Envelope, Handlers, Outcome } from './contract.ts';

/**
 * Answers the calls addressed to this context until the signal aborts. Messages from other extensions, from senders that
 * may not call, of another shape or for another context get no answer.
 */
export function answerCalls<Calls extends Contract>(
  to: Addressee,
  calls: Calls,
  handlers: Handlers<Calls>,
  signal?: AbortSignal,
): void {
  const handle = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    answer: (outcome: Outcome) => void,
  ): boolean => {
    if (sender.id !== chrome.runtime.id || !isEnvelope(message) || message.to !== to) return false;
    if (!MAY_CALL[to](sender)) return false;
    const { call, ask } = message;
    const contract = Object.hasOwn(calls, call) ? calls[call] : undefined;
    const handler = handlers[call];
    if (!contract || !handler) return false;
    if (!v.is(contract.ask, ask)) {
      answer({ ok: false, error: `a ${call} call of another shape` });
      return false;
    }
    Promise.resolve()
      .then(() => handler(ask, sender))
      .then(
        (value) => answer({ ok: true, value }),
        (error: unknown) =>
          answer({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  listen(chrome.runtime.onMessage, handle, signal);
}

/** Who may call whom: frames in tabs call the background; the extension's pages and worker call the card's script. */
const MAY_CALL: Readonly<Record<Addressee, (sender: chrome.runtime.MessageSender) => boolean>> = {
  background: ({ tab, frameId }) => tab?.id !== undefined && frameId !== undefined,
  card: ({ tab, url }) => tab === undefined || url?.startsWith(chrome.runtime.getURL('')) === true,
};

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    'call' in message &&
    // As a key, any other value would be converted to a string: ["resolve"] to "resolve".
    typeof message.call === 'string' &&
    'ask' in message
  );
}
