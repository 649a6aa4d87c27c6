import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** An event of the browser that a test fires itself. */
export class FakeEvent<Args extends readonly unknown[]> {
  readonly #listeners = new Set<(...args: Args) => unknown>();
  readonly addListener = (listener: (...args: Args) => unknown) => void this.#listeners.add(listener);
  readonly removeListener = (listener: (...args: Args) => unknown) => void this.#listeners.delete(listener);
  readonly hasListeners = () => this.#listeners.size > 0;

  fire(...args: Args): unknown[] {
    return [...this.#listeners].map((listener) => listener(...args));
  }
}

type Area = 'sync' | 'local' | 'session';

/** A storage area that can fail. It takes a turn for everything, as a real one does, so that two can get in each other's way. */
class FaultyArea {
  readonly setAccessLevel = vi.fn(async (_: object) => {});
  readonly #area: chrome.storage.StorageArea;
  writes = 0;
  isBroken = false;
  isFull = false;

  constructor(area: Area) {
    this.#area = fakeBrowser.storage[area];
  }

  get onChanged() {
    return this.#area.onChanged;
  }

  readonly get = async (key: string): Promise<Record<string, unknown>> => {
    await turn();
    if (this.isBroken) throw new Error('storage is damaged');
    return structuredClone(await this.#area.get<Record<string, unknown>>(key));
  };

  readonly set = async (items: Record<string, unknown>): Promise<void> => {
    await turn();
    if (this.isBroken) throw new Error('storage is damaged');
    if (this.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    this.writes++;
    await this.#area.set(items);
  };

  readonly remove = async (key: string): Promise<void> => {
    await turn();
    await this.#area.remove(key);
  };

  /** What is stored under a key, whatever is wrong with the area. */
  async stored(key: string): Promise<unknown> {
    return (await this.#area.get<Record<string, unknown>>(key))[key];
  }

  /** Stores something as if it had been there before. */
  async put(key: string, value: unknown): Promise<void> {
    await this.#area.set({ [key]: value });
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export const OWN_ID = 'errgloss';

export type Sender = Partial<chrome.runtime.MessageSender>;

/** Functions and events in the place of the browser's, by the part of it that they belong to. */
export type Parts = Readonly<Record<string, object>>;

/** The browser as WXT fakes it, with what that lacks for us, and with the faults that a browser can have. */
export class FakeBrowser {
  readonly sync = new FaultyArea('sync');
  readonly local = new FaultyArea('local');
  readonly session = new FaultyArea('session');
  /** What the browser's policy holds. */
  managed: Readonly<Record<string, unknown>> = {};
  readonly #onManaged = new FakeEvent<[Record<string, chrome.storage.StorageChange>]>();
  readonly permissions = { onAdded: new FakeEvent<[]>(), onRemoved: new FakeEvent<[]>() };
  /** What becomes of a message to the background, and of one to a frame. */
  send: (message: unknown) => Promise<unknown> = () => Promise.reject(new Error('nobody is there'));
  /** False once the extension was updated, disabled or removed: browsers then take the functions away. */
  isAlive = true;
  /** Where its own files are. */
  origin = `chrome-extension://${OWN_ID}`;

  /** Takes the place of the browser for a test; `parts` come before what is there, or are missing elsewhere. */
  install(parts: Parts = {}): this {
    fakeBrowser.reset();
    vi.stubGlobal('chrome', this.#chrome(parts));
    return this;
  }

  /** Changes the policy as it comes from the browser, with word of it. */
  setManaged(values: Readonly<Record<string, unknown>>): void {
    const keys = new Set([...Object.keys(this.managed), ...Object.keys(values)]);
    this.managed = values;
    this.#onManaged.fire(Object.fromEntries([...keys].map((key) => [key, { newValue: values[key] }])));
  }

  /** A message as it comes in: the reply, or undefined when nobody answers. */
  async receive(message: unknown, sender: Sender): Promise<unknown> {
    return new Promise((resolve, reject) => {
      fakeBrowser.runtime.onMessage
        .trigger(message, sender, resolve)
        .then((answers: readonly unknown[]) => answers.includes(true) || resolve(undefined), reject);
    });
  }

  #chrome(parts: Parts): object {
    const browser = this;
    const { sync, local, session, permissions } = browser;
    const { action, tabs, windows, runtime } = fakeBrowser;
    const sendMessage = (message: unknown) => browser.send(structuredClone(message));
    const faked: Parts = {
      action,
      windows,
      permissions,
      storage: {
        sync,
        local,
        session,
        managed: { get: async () => structuredClone(browser.managed), onChanged: browser.#onManaged },
      },
      tabs: { ...tabs, sendMessage: (_tabId: number, message: unknown) => sendMessage(message) },
    };
    const names = new Set([...Object.keys(faked), ...Object.keys(parts)]);
    return {
      ...Object.fromEntries([...names].map((name) => [name, { ...faked[name], ...parts[name] }])),
      get runtime() {
        if (!browser.isAlive) return undefined;
        const getURL = (path: string) => `${browser.origin}/${path}`;
        return { ...runtime, id: OWN_ID, getURL, sendMessage, ...parts['runtime'] };
      },
    };
  }
}
