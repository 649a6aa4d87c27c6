// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Steadiness } from '../../lib/card/mount/steadiness.ts';

/** Tells an observer of covers what it sees, where the browser has any. */
let see: ((isVisible: boolean) => void) | undefined;

class CoverObserver {
  constructor(onChange: (entries: readonly { readonly isVisible: boolean }[]) => void) {
    see = (isVisible) => onChange([{ isVisible }]);
  }

  observe(): void {}

  disconnect(): void {
    see = undefined;
  }
}

class CoverEntry {
  get isVisible(): boolean {
    return true;
  }
}

const open = new Map<string, AbortController>();

/** What the last card has told of itself. */
let told: boolean[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  vi.stubGlobal('IntersectionObserver', CoverObserver);
  vi.stubGlobal('IntersectionObserverEntry', CoverEntry);
});

afterEach(() => {
  for (const controller of open.values()) controller.abort();
  open.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function card(): { host: HTMLElement; steadiness: Steadiness } {
  const host = document.createElement('div');
  document.body.append(host);
  const controller = new AbortController();
  open.set(`${open.size}`, controller);
  told = [];
  return { host, steadiness: new Steadiness(host, controller.signal, (isSteady) => told.push(isSteady)) };
}

describe('a card', () => {
  it('is steady when it has been seen for half a second, and not before', () => {
    const { steadiness } = card();
    see?.(true);
    vi.advanceTimersByTime(400);
    expect(steadiness.isSteady).toBe(false);
    vi.advanceTimersByTime(200);
    expect(steadiness.isSteady).toBe(true);
  });

  it.each<[string, (host: HTMLElement) => void]>([
    ['made transparent', (host) => host.style.setProperty('opacity', '0')],
    ['hidden', (host) => host.style.setProperty('visibility', 'hidden')],
    ['moved', (host) => vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(new DOMRect(9, 9, 9, 9))],
  ])('is not when it was %s, and not soon after that', (_, change) => {
    const { host, steadiness } = card();
    vi.advanceTimersByTime(1000);
    expect(steadiness.isSteady).toBe(true);
    change(host);
    expect(steadiness.isSteady).toBe(false);
    host.removeAttribute('style');
    vi.advanceTimersByTime(300);
    expect(steadiness.isSteady).toBe(false);
    vi.advanceTimersByTime(500);
    expect(steadiness.isSteady).toBe(true);
  });

  it('tells when it is, and when it is no more', () => {
    const { host } = card();
    vi.advanceTimersByTime(400);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(told).toEqual([true]);
    host.style.setProperty('opacity', '0');
    vi.advanceTimersByTime(100);
    expect(told).toEqual([true, false]);
  });

  it('is not while the browser tells that it is covered', () => {
    const { steadiness } = card();
    vi.advanceTimersByTime(1000);
    see?.(false);
    vi.advanceTimersByTime(1000);
    expect(steadiness.isSteady).toBe(false);
    see?.(true);
    expect(steadiness.isSteady).toBe(false);
    vi.advanceTimersByTime(600);
    expect(steadiness.isSteady).toBe(true);
  });

  it('is not when nobody has looked for a while', () => {
    const { steadiness } = card();
    vi.advanceTimersByTime(1000);
    for (const controller of open.values()) controller.abort();
    vi.advanceTimersByTime(1000);
    expect(steadiness.isSteady).toBe(false);
  });
});
