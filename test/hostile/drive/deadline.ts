/** The page, or the browser for it, has not answered in time. */
export class Frozen extends Error {}

/**
 * How long a page may take for an answer, in milliseconds: longer than its longest block, for a page that is slow is
 * not one that is frozen.
 */
export const ANSWER_MS = 20_000;

/** The value of a promise; throws `Frozen` where it takes longer than `ms`. */
export async function inTime<T>(promise: Promise<T>, what: string, ms = ANSWER_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Frozen(`no answer in ${ms} ms: ${what}`)), ms);
  });
  // What comes of it after that is of interest to nobody.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
