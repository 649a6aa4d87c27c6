/** A healthy worker or frame answers sooner, even one that has to be started first. */
const TIMEOUT_MS = 5000;

export const NO_REPLY = 'no reply';

/** Rejects when a promise has not settled in time; its later outcome is ignored. */
export function withTimeout<T>(promise: Promise<T>, ms = TIMEOUT_MS): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(NO_REPLY)), ms);
    }),
  ]);
}
