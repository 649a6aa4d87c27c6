/** No answer of a worker or a frame that is well takes as long, not even of one that has to be started for it. */
const PATIENCE_MS = 5000;

export const NO_REPLY = 'no reply';

/** Rejects when a promise has not settled in time; what comes of it later is of no interest. */
export function inTime<T>(promise: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(NO_REPLY)), ms);
    }),
  ]);
}
