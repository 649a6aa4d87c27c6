import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { addCounts, COUNTS, isMeasuring } from '../../tools/coverage-store.ts';
import type { ExtensionBrowser } from './extension.ts';

/** How long to wait for a popup, or for something in it: a slow machine with counters in all code needs it. */
const TIMEOUT_MS = 40_000;

const GONE = 'the popup has closed';

interface Reply {
  readonly id: number;
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly data?: string };
  readonly error?: { readonly message: string };
}

/**
 * The popup of the toolbar button. Playwright does not show it as a page, so it is driven by the DevTools
 * protocol: expressions are evaluated in it.
 */
export class PopupView {
  readonly #session: CDPSession;
  readonly #targetId: string;
  readonly #sessionId: string;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #lastId = 0;
  #isGone = false;

  private constructor(session: CDPSession, targetId: string, sessionId: string) {
    this.#session = session;
    this.#targetId = targetId;
    this.#sessionId = sessionId;
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const reply = JSON.parse(message) as Reply;
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    // A popup closes whenever something else gets the focus, and then gives no answer.
    session.on('Target.detachedFromTarget', ({ sessionId: gone }) => {
      if (gone !== sessionId) return;
      this.#isGone = true;
      for (const [id, resolve] of this.#waiting) resolve({ id, error: { message: GONE } });
      this.#waiting.clear();
    });
  }

  /** Attaches to the popup that is open or about to open, or to the panel at the side; waits so long for it. */
  static async attach(
    { context, extensionId }: ExtensionBrowser,
    kind: 'popup' | 'sidepanel' = 'popup',
    timeoutMs = TIMEOUT_MS,
  ): Promise<PopupView> {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('the browser takes no debugging session');
    const targetId = await until(
      async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.find(({ url }) => url === `chrome-extension://${extensionId}/${kind}.html`)
          ?.targetId;
      },
      `the ${kind}`,
      timeoutMs,
    );
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new PopupView(session, targetId, sessionId);
  }

  /** The value of an expression in the popup; promises are awaited. Clicks in it count as the user's own. */
  async evaluate(expression: string): Promise<unknown> {
    const reply = await this.#send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    return reply.result?.result?.value;
  }

  /** Waits until an expression is truthy and returns its value. */
  async waitFor(expression: string, timeoutMs = TIMEOUT_MS): Promise<unknown> {
    const found = await until(
      async () => (await this.evaluate(expression)) || undefined,
      expression,
      timeoutMs,
    );
    // What follows may close the popup.
    await this.#takeCounts();
    return found;
  }

  async screenshot(path: string): Promise<void> {
    const reply = await this.#send('Page.captureScreenshot', { format: 'png' });
    await writeFile(path, Buffer.from(reply.result?.data ?? '', 'base64'));
  }

  async close(): Promise<void> {
    await this.#takeCounts();
    // It may be gone before it could answer, so its end is waited for and not its answer.
    this.evaluate('window.close()').catch(() => {});
    await until(async () => {
      const { targetInfos } = await this.#session.send('Target.getTargets');
      return targetInfos.every(({ targetId }) => targetId !== this.#targetId) || undefined;
    }, 'the popup to close');
    await this.#session.detach();
  }

  async #takeCounts(): Promise<void> {
    if (isMeasuring()) addCounts(await this.evaluate(COUNTS).catch(() => undefined));
  }

  async #send(method: string, params: object): Promise<Reply> {
    if (this.#isGone) throw new Error(GONE);
    const id = ++this.#lastId;
    const reply = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#session.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
    const answered = await reply;
    if (answered.error) throw new Error(answered.error.message);
    return answered;
  }
}

/** Asks again and again until there is an answer. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  what: string,
  timeoutMs = TIMEOUT_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
  throw new Error(`waited in vain for ${what}`);
}
