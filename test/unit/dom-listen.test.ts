// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { listen } from '../../lib/dom/listen.ts';

/** Observers are told after the change. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

it('a listener hears once of each event, whatever comes into the document, and nothing when it is over', async () => {
  const stop = new AbortController();
  const onClick = vi.fn();
  listen(document, 'click', onClick, stop.signal);
  document.append(document.createComment('the root is the same'));
  await turn();
  document.dispatchEvent(new Event('click'));
  expect(onClick).toHaveBeenCalledOnce();
  stop.abort();
  document.dispatchEvent(new Event('click'));
  expect(onClick).toHaveBeenCalledOnce();
});

it('a listener comes back with the next root element', async () => {
  const stop = new AbortController();
  const onClick = vi.fn();
  listen(document, 'click', onClick, stop.signal);
  document.removeEventListener('click', onClick);
  document.documentElement.replaceWith(document.createElement('html'));
  await turn();
  document.dispatchEvent(new Event('click'));
  expect(onClick).toHaveBeenCalledOnce();
  stop.abort();
});

it('a listener whose time is over before it begins hears nothing', () => {
  const onClick = vi.fn();
  listen(document, 'click', onClick, AbortSignal.abort());
  document.dispatchEvent(new Event('click'));
  expect(onClick).not.toHaveBeenCalled();
});
