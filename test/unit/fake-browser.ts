import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** A browser event that a test can fire. */
class FakeEvent<L extends Listener> {
  readonly listeners = new Set<L>();
  readonly addListener = (listener: L) => void this.listeners.add(listener);
  readonly removeListener = (listener: L) => void this.listeners.delete(listener);

  fire(...args: Parameters<L>): unknown[] {
    return [...this.listeners].map((listener) => listener(...args));
  }
}

type Changes = Record<string, { readonly newValue: unknown }>;

/** A storage area in memory. It takes a turn for everything, as a real one does, so that two can get in each other's way. */
class FakeArea {
  readonly content = new Map<string, unknown>();
  readonly onChanged = new FakeEvent<(changes: Changes) => void>();
  readonly setAccessLevel = vi.fn(async (_: object) => {});
  writes = 0;
  isBroken = false;
  isFull = false;

  readonly get = async (key: string): Promise<Record<string, unknown>> => {
    await turn();
    if (this.isBroken) throw new Error('storage is damaged');
    return this.content.has(key) ? { [key]: structuredClone(this.content.get(key)) } : {};
  };

  readonly set = async (items: Record<string, unknown>): Promise<void> => {
    await turn();
    if (this.isBroken) throw new Error('storage is damaged');
    if (this.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, value] of Object.entries(items)) {
      this.content.set(key, structuredClone(value));
      this.writes++;
      this.onChanged.fire({ [key]: { newValue: structuredClone(value) } });
    }
  };

  readonly remove = async (key: string): Promise<void> => {
    await turn();
    this.content.delete(key);
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export const OWN_ID = 'errgloss';

export type Sender = Partial<chrome.runtime.MessageSender>;

type MessageListener = (message: unknown, sender: Sender, reply: (response: unknown) => void) => boolean;

/** The parts of the browser that messages and storage need. */
export class FakeBrowser {
  readonly sync = new FakeArea();
  readonly local = new FakeArea();
  readonly session = new FakeArea();
  readonly onMessage = new FakeEvent<MessageListener>();
  /** What becomes of a message to the background, and of one to a frame. */
  send: (message: unknown) => Promise<unknown> = () => Promise.reject(new Error('nobody is there'));
  /** False once the extension was updated, disabled or removed: browsers then take the functions away. */
  isAlive = true;

  /** Takes the place of the browser for a test. */
  install(): this {
    vi.stubGlobal('chrome', this.#chrome());
    return this;
  }

  /** A message as it comes in: the reply, or undefined when nobody answers. */
  async receive(message: unknown, sender: Sender): Promise<unknown> {
    return new Promise((resolve) => {
      const isAnswered = this.onMessage.fire(message, sender, resolve).includes(true);
      if (!isAnswered) resolve(undefined);
    });
  }

  #chrome(): object {
    const browser = this;
    const { sync, local, session, onMessage } = browser;
    const sendMessage = (message: unknown) => browser.send(structuredClone(message));
    return {
      get runtime() {
        if (!browser.isAlive) return undefined;
        return {
          id: OWN_ID,
          getURL: (path: string) => `chrome-extension://${OWN_ID}/${path}`,
          onMessage,
          sendMessage,
        };
      },
      storage: { sync, local, session },
      tabs: { sendMessage: (_tabId: number, message: unknown) => sendMessage(message) },
    };
  }
}
