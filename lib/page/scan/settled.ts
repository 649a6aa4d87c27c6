import type { Annotator } from '../annotator.ts';

/** Resolves when annotation has caught up with the page. */
export function settled(annotator: Annotator): Promise<void> {
  if (annotator.isSettled) return Promise.resolve();
  return new Promise((resolve) => {
    const tell = () => {
      annotator.onSettled.delete(tell);
      resolve();
    };
    annotator.onSettled.add(tell);
  });
}
