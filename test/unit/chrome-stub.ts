import { vi } from 'vitest';

/** An event of the browser that a test fires itself. */
export function event<A extends readonly unknown[]>() {
  const listeners = new Set<(...args: A) => unknown>();
  return {
    addListener: (listener: (...args: A) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: A) => unknown) => void listeners.delete(listener),
    fire: (...args: A) => [...listeners].map((listener) => listener(...args)),
    listeners,
  };
}

/** Takes the place of the browser, with as little as a test needs. */
export function stubChrome(parts: object): void {
  vi.stubGlobal('chrome', parts);
}
