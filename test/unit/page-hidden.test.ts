// @vitest-environment jsdom

import { describe, expect, it, vi } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';
import { settled } from '../../lib/page/scan/settled.ts';

/** The door to the document keeps the getter that it finds first. */
let isHidden = true;
Object.defineProperty(Document.prototype, 'hidden', { get: () => isHidden });

/** Enough for many slices, had there been any. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
};

function show(isShown: boolean): void {
  isHidden = !isShown;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a tab that nobody sees', () => {
  it('is not read, however much it changes, until somebody does', async () => {
    document.body.innerHTML = '<p>exit code 1603</p>';
    // After what took long a page is left alone for long, and patterns take long the first time.
    detect('exit code 1603');
    const stop = new AbortController();
    const resolve = vi.fn(async (questions: readonly unknown[]) => questions.map(() => null));
    const detector = vi.fn(async () => DETECTOR);
    const loaders = { detector, marks: async () => undefined };
    const annotator = new Annotator(resolve, loaders, 'balanced', stop.signal);
    for (let change = 0; change < 100; change++) {
      const line = document.createElement('p');
      line.textContent = `exit code ${1600 + change}`;
      document.body.append(line);
      await Promise.resolve();
    }
    await turns();
    expect(detector).not.toHaveBeenCalled();
    show(true);
    await settled(annotator);
    expect(resolve).toHaveBeenCalled();

    show(false);
    await turns();
    resolve.mockClear();
    document.body.insertAdjacentHTML('beforeend', '<p>exit code 1722</p>');
    await turns();
    expect(resolve).not.toHaveBeenCalled();
    show(true);
    await settled(annotator);
    expect(resolve).toHaveBeenCalledOnce();
    stop.abort();
  }, 20_000);
});
