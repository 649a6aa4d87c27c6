/** Calls that one context answers for another: what is asked, and what is replied. */
export type CallMap = Record<string, { readonly ask: unknown; readonly reply: unknown }>;

/** Makes a call and waits for its reply; rejects with `ContextGone` or the error the other side reports. */
export type Send<Calls extends CallMap> = <Name extends keyof Calls & string>(
  name: Name,
  ask: Calls[Name]['ask'],
) => Promise<Calls[Name]['reply']>;

/** One function for each call; `sender` tells which tab and frame asked. */
export type Handlers<Calls extends CallMap> = {
  readonly [Name in keyof Calls]: (
    ask: Calls[Name]['ask'],
    sender: chrome.runtime.MessageSender,
  ) => Calls[Name]['reply'] | Promise<Calls[Name]['reply']>;
};

/**
 * One check for each call, so that nothing of another shape reaches a handler. The background builds its checks
 * from schemas; the scripts in pages, which only the extension can call, use small ones of their own.
 */
export type AskChecks<Calls extends CallMap> = {
  readonly [Name in keyof Calls]: (ask: unknown) => ask is Calls[Name]['ask'];
};

/** Who a call is for: the background, or the card's script in a frame. */
export type Addressee = 'background' | 'card';

interface Envelope {
  readonly to: Addressee;
  readonly call: string;
  readonly ask: unknown;
}

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/** The extension was updated, disabled or removed under this page; nothing can be asked any more. */
export class ContextGone extends Error {}

/** A worker may be stopped in the middle of a call; it starts again when it is called again. */
const ATTEMPTS = 3;

/** False once the extension has been updated, disabled or removed under a page. */
export function isExtensionAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/** Calls to the background, repeated when the worker stops before it replies. */
export function callBackground<Calls extends CallMap>(): Send<Calls> {
  return async (call, ask) => {
    for (let attempt = 1; ; attempt++) {
      if (!isExtensionAlive()) throw new ContextGone();
      try {
        return unwrap(await chrome.runtime.sendMessage(envelope('background', call, ask)));
      } catch (error) {
        if (!isExtensionAlive()) throw new ContextGone();
        if (error instanceof CallFailed || attempt >= ATTEMPTS) throw error;
      }
    }
  };
}

/** Calls to a script in one frame of a tab; rejects when no such script runs there. */
export function callTab<Calls extends CallMap>(to: Addressee, tabId: number, frameId = 0): Send<Calls> {
  return async (call, ask) =>
    unwrap(await chrome.tabs.sendMessage(tabId, envelope(to, call, ask), { frameId }));
}

/** The other side got the call and could not do it. */
class CallFailed extends Error {}

function envelope(to: Addressee, call: string, ask: unknown): Envelope {
  return { to, call, ask };
}

function unwrap<T>(reply: Reply | undefined): T {
  if (reply === undefined) throw new Error('no reply');
  if (!reply.ok) throw new CallFailed(reply.error);
  return reply.value as T;
}

/**
 * Answers the calls addressed to this context until the signal aborts. Messages from other extensions, of
 * another shape or for somebody else are not answered.
 */
export function answerCalls<Calls extends CallMap>(
  to: Addressee,
  checks: AskChecks<Calls>,
  handlers: Handlers<Calls>,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    reply: (response: Reply) => void,
  ): boolean => {
    if (sender.id !== chrome.runtime.id || !isEnvelope(message) || message.to !== to) return false;
    const { call } = message;
    if (!Object.hasOwn(handlers, call)) return false;
    const { ask } = message;
    if (!checks[call as keyof Calls](ask)) {
      reply({ ok: false, error: `a ${call} call of another shape` });
      return false;
    }
    Promise.resolve()
      .then(() => handlers[call as keyof Calls](ask, sender))
      .then(
        (value) => reply({ ok: true, value }),
        (error: unknown) =>
          reply({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => chrome.runtime.onMessage?.removeListener(listener), { once: true });
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    'call' in message &&
    // Another value would be taken for the name that it turns into: ["resolve"] for "resolve".
    typeof message.call === 'string' &&
    'ask' in message
  );
}
