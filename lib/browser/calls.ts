import { inTime, NO_REPLY } from './patience.ts';

/** Calls that one context answers for another: what is asked, and what is replied. */
export type CallMap = Record<string, { readonly ask: unknown; readonly reply: unknown }>;

/** Makes a call and waits for its reply; rejects with the error the other side reports. */
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

/** A worker may be stopped in the middle of a call; it starts again when it is called again. */
const ATTEMPTS = 3;

const PAUSE_MS = 100;

/** False once the extension has been updated, disabled or removed under a page. */
export function isExtensionAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/**
 * Calls to the background, repeated when the worker stops before it replies, fails, or says nothing for long. Handlers
 * bear being asked twice, and whichever reply comes first is the reply.
 */
export function callBackground<Calls extends CallMap>(): Send<Calls> {
  return async <Name extends keyof Calls & string>(call: Name, ask: Calls[Name]['ask']) => {
    const replies: Promise<Calls[Name]['reply']>[] = [];
    for (let attempt = 1; ; attempt++) {
      try {
        replies.push(chrome.runtime.sendMessage(envelope('background', call, ask)).then(broughtBy));
        return await inTime(Promise.any(replies));
      } catch (error) {
        if (attempt >= ATTEMPTS || !isExtensionAlive()) throw error;
        // A worker that is just ending would fail all of them.
        await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MS));
      }
    }
  };
}

/** One check for each call of what the other side replies. */
export type ReplyChecks<Calls extends CallMap> = {
  readonly [Name in keyof Calls]: (reply: unknown) => reply is Calls[Name]['reply'];
};

/**
 * Calls to a script in one frame of a tab. Rejects when no such script runs there, when the frame says nothing for
 * long, and when the reply has another shape: what comes out of a page's process is not to be trusted.
 */
export function callTab<Calls extends CallMap>(
  to: Addressee,
  checks: ReplyChecks<Calls>,
  tabId: number,
  frameId = 0,
): Send<Calls> {
  return async (call, ask) => {
    const sent = chrome.tabs.sendMessage(tabId, envelope(to, call, ask), { frameId });
    const reply: unknown = await inTime(sent.then(broughtBy));
    if (!checks[call](reply)) throw new Error(`a reply to ${call} of another shape`);
    return reply;
  };
}

function envelope(to: Addressee, call: string, ask: unknown): Envelope {
  return { to, call, ask };
}

/** What a reply brings; throws what the other side reports, or that it has said nothing. */
function broughtBy<T>(reply: Reply | undefined): T {
  if (!reply?.ok) throw new Error(reply?.error ?? NO_REPLY);
  return reply.value as T;
}

/**
 * Answers the calls addressed to this context until the signal aborts. Messages from other extensions, from whom such
 * calls don't come, of another shape or for somebody else are not answered.
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
    if (!MAY_CALL[to](sender)) return false;
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
  signal?.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listener), {
    once: true,
  });
}

/** Who may call whom: frames of tabs the background, pages and worker of the extension the card's script. */
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
    // Another value would be taken for the name that it turns into: ["resolve"] for "resolve".
    typeof message.call === 'string' &&
    'ask' in message
  );
}
