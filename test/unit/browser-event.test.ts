import { afterEach, expect, it, vi } from 'vitest';
import { listen } from '../../lib/browser/shared/browser-event.ts';
import { FakeBrowser, FakeEvent } from './fake-browser.ts';

afterEach(() => vi.unstubAllGlobals());

it('an event of the browser is listened to until the signal aborts', () => {
  new FakeBrowser().install();
  const [event, handler, stop] = [new FakeEvent<[number]>(), vi.fn(), new AbortController()];
  listen(event, handler, stop.signal);
  event.fire(1);
  stop.abort();
  event.fire(2);
  expect(handler.mock.calls).toEqual([[1]]);
});

it('an event of the browser is not listened to once the signal has aborted', () => {
  new FakeBrowser().install();
  const event = new FakeEvent<[]>();
  listen(event, () => {}, AbortSignal.abort());
  expect(event.hasListeners()).toBe(false);
});

it('an event of a browser that has removed the extension is left alone', () => {
  const browser = new FakeBrowser().install();
  const removeListener = () => {
    throw new Error('Extension context invalidated.');
  };
  const stop = new AbortController();
  listen({ addListener: () => {}, removeListener }, () => {}, stop.signal);
  browser.isAlive = false;
  // What a listener of a signal throws is nobody's to catch, and fails the test.
  stop.abort();
});
