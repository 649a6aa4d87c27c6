// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageMention, PageMention } from '../../lib/detect/mention.ts';
import {
  createHighlight,
  HighlightName,
  MESSAGE_NAME,
  OPEN_NAME,
  removeLeftovers,
} from '../../lib/page/marks/highlight-names.ts';
import type { Mark } from '../../lib/page/marks/mark.ts';
import { MarkLayer } from '../../lib/page/marks/mark-layer.ts';
import type { Confirmed } from '../../lib/page/scan/resolver.ts';
import { JoinedText } from '../../lib/page/text/joined-text.ts';

class FakeHighlight extends Set<Range> {
  priority = 0;

  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

/** Watches elements, and tells of them when a test says so. */
class FakeObserver {
  static watched = new Set<Element>();
  static tell: (records: readonly object[]) => void = () => {};

  constructor(onChange: (records: readonly object[]) => void) {
    FakeObserver.tell = onChange;
  }

  observe(element: Element): void {
    FakeObserver.watched.add(element);
  }

  unobserve(element: Element): void {
    FakeObserver.watched.delete(element);
  }

  disconnect(): void {
    FakeObserver.watched.clear();
  }
}

let registry: Map<string, FakeHighlight>;
let over: AbortController;

beforeEach(() => {
  registry = new Map();
  over = new AbortController();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  // What Vitest calls so is no target of events.
  vi.stubGlobal('window', new EventTarget());
});

afterEach(() => {
  over.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the names of highlights', () => {
  it('left by an earlier run are taken away, those of the page stay', () => {
    registry.set(MESSAGE_NAME, createHighlight() as unknown as FakeHighlight);
    registry.set(OPEN_NAME, new FakeHighlight());
    registry.set('of-the-page', new FakeHighlight());
    removeLeftovers();
    expect([...registry.keys()]).toEqual([OPEN_NAME, 'of-the-page']);
  });

  it.each([
    ['what the page had there comes back', false],
    ['what an earlier run had there does not', true],
  ])('are lent: %s', (_, isOurs) => {
    const before = isOurs ? createHighlight() : new FakeHighlight();
    registry.set(OPEN_NAME, before as FakeHighlight);
    const name = new HighlightName(OPEN_NAME);
    const own = createHighlight();
    name.set(own);
    name.set(own);
    expect(registry.get(OPEN_NAME)).toBe(own);
    name.clear();
    expect(registry.get(OPEN_NAME)).toBe(isOurs ? undefined : before);
  });
});

describe('the marks of a page', () => {
  const head = {
    family: 'win32',
    value: 5,
    name: 'ERROR_ACCESS_DENIED',
    meanings: 1,
    catalogued: true,
  } as const;

  function joinedOf(...parts: readonly string[]): JoinedText {
    const joined = new JoinedText();
    const line = document.body.appendChild(document.createElement('p'));
    for (const part of parts) {
      const text = new Text(part);
      line.appendChild(document.createElement('b')).append(text);
      joined.append(text, 0, text.length);
    }
    return joined;
  }

  function confirmed(joined: JoinedText, text: string, kind: PageMention['kind'] = 'code'): Confirmed {
    const start = joined.text.indexOf(text);
    const place = { start, end: start + text.length };
    const point = joined.startPoint(start);
    if (!point) throw new Error(`${text} is not there`);
    const message: MessageMention = { kind: 'message', ...place, ends: [place.end], besides: [] };
    const code = {
      kind: 'code',
      ...place,
      text,
      code: { kind: 'name', name: text },
      likelyFamilies: [],
      products: [],
      reasons: [],
    };
    return {
      joined,
      mention: kind === 'code' ? (code as unknown as PageMention) : message,
      start: point,
      head,
      revision: 1,
    };
  }

  function layer() {
    const dropped: Mark[] = [];
    return { dropped, layer: new MarkLayer((mark) => dropped.push(mark), over.signal) };
  }

  const texts = (marks: Iterable<Mark>) => [...marks].map(({ kind, text }) => `${kind} ${text}`);

  it('are codes rather than the messages around them', () => {
    const { layer: marks } = layer();
    const joined = joinedOf('Access is denied (0x5) here.');
    marks.add(confirmed(joined, '0x5'));
    marks.add(confirmed(joined, 'Access is denied (0x5) here.', 'message'));
    expect(texts(marks.marks.all())).toEqual(['code 0x5']);
  });

  it('are codes that come after a message and cover its start', () => {
    const { layer: marks, dropped } = layer();
    const joined = joinedOf('0x5 means: Access is denied.');
    marks.add(confirmed(joined, '0x5 means: Access is denied.', 'message'));
    marks.add(confirmed(joined, '0x5'));
    expect(texts(marks.marks.all())).toEqual(['code 0x5']);
    expect(texts(dropped)).toEqual(['message 0x5 means: Access is denied.']);
  });

  it('are codes rather than messages that they run into, and no more of these', () => {
    const { layer: marks, dropped } = layer();
    const joined = joinedOf('The name is ACCESS', '_DENIED is not set. All is lost.');
    marks.add(confirmed(joined, '_DENIED is not set.', 'message'));
    marks.add(confirmed(joined, 'All is lost.', 'message'));
    marks.add(confirmed(joined, 'ACCESS_DENIED'));
    expect(texts(marks.marks.inOrder())).toEqual(['code ACCESS_DENIED', 'message All is lost.']);
    expect(texts(dropped)).toEqual(['message _DENIED is not set.']);
  });

  it('are the first of two messages that overlap', () => {
    const { layer: marks } = layer();
    const joined = joinedOf('It failed. It ', 'failed again. Stop.');
    marks.add(confirmed(joined, 'It failed. It failed again.', 'message'));
    marks.add(confirmed(joined, 'failed again. Stop.', 'message'));
    expect(texts(marks.marks.all())).toEqual(['message It failed. It failed again.']);
  });

  it('are codes and messages beside each other, in one text or several', () => {
    const { layer: marks } = layer();
    const joined = joinedOf('Access is denied. 0x5 and 0x6', ' E_FAIL');
    marks.add(confirmed(joined, 'Access is denied.', 'message'));
    for (const code of ['0x5', '0x6', 'E_FAIL']) marks.add(confirmed(joined, code));
    expect(texts(marks.marks.inOrder())).toEqual([
      'message Access is denied.',
      'code 0x5',
      'code 0x6',
      'code E_FAIL',
    ]);
  });

  it('ask about a message by the name of its code, or by its number where it has none', () => {
    const { layer: marks } = layer();
    const joined = joinedOf('Access is denied. No sound.');
    marks.add(confirmed(joined, 'Access is denied.', 'message'));
    const nameless = { ...head, family: 'msi', value: 1904, name: '' } as const;
    marks.add({ ...confirmed(joined, 'No sound.', 'message'), head: nameless });
    expect([...marks.marks.all()].map(({ code }) => code)).toEqual([
      { kind: 'name', name: 'ERROR_ACCESS_DENIED' },
      { kind: 'number', value: 1904, form: 'decimal' },
    ]);
  });

  it('are not made of what has left the page', () => {
    const { layer: marks } = layer();
    const joined = joinedOf('0x5');
    const found = confirmed(joined, '0x5');
    marks.add({ ...found, mention: { ...found.mention, end: 0 } });
    document.body.replaceChildren();
    marks.add(found);
    expect(marks.marks.size).toBe(0);
  });

  it('are dropped with their text; what runs into it stays where only its own are meant', () => {
    const { layer: marks, dropped } = layer();
    const joined = joinedOf('0x8007', '0005 and 0x6');
    marks.add(confirmed(joined, '0x80070005'));
    marks.add(confirmed(joined, '0x6'));
    const second = joined.nodes[1] as Text;
    marks.dropIn(second, true);
    expect(texts(dropped)).toEqual(['code 0x6']);
    marks.dropIn(second);
    expect(texts(dropped)).toEqual(['code 0x6', 'code 0x80070005']);
  });

  it('are watched by a few elements, until nothing is left in these', () => {
    vi.useFakeTimers();
    const { layer: marks } = layer();
    const [first, second] = [joinedOf('0x5 and 0x6'), joinedOf('0x7')];
    for (const [joined, code] of [
      [first, '0x5'],
      [first, '0x6'],
      [second, '0x7'],
    ] as const)
      marks.add(confirmed(joined, code));
    expect(FakeObserver.watched.size).toBe(2);
    marks.dropIn(second.nodes[0] as Text);
    expect(FakeObserver.watched.size).toBe(2);
    vi.advanceTimersByTime(5000);
    expect(FakeObserver.watched.size).toBe(1);
    expect(marks.marks.size).toBe(2);
  });

  it('are watched in the whole body where there would be too many elements', () => {
    const { layer: marks } = layer();
    const sections = Array.from({ length: 1001 }, () => {
      const joined = joinedOf('0x5');
      marks.add(confirmed(joined, '0x5'));
      return joined;
    });
    expect(sections).toHaveLength(1001);
    expect(FakeObserver.watched.size).toBe(1001);
    expect(FakeObserver.watched.has(document.body)).toBe(true);
  });

  it('are underlined near the window, also where their element has no box of its own', () => {
    const { layer: marks } = layer();
    marks.highlighter.setLook('dotted');
    const joined = joinedOf('0x5');
    marks.add(confirmed(joined, '0x5'));
    const [element] = FakeObserver.watched;
    if (!(element instanceof HTMLElement)) throw new Error('nothing is watched');
    const record = (target: Element, isIntersecting: boolean, size = 0) => ({
      target,
      isIntersecting,
      boundingClientRect: { width: size, height: size },
    });
    const underlined = () => registry.get('errgloss-line-dotted')?.size;
    FakeObserver.tell([record(document.createElement('p'), true, 10)]);
    expect(underlined()).toBe(0);
    element.style.display = 'contents';
    FakeObserver.tell([record(element, false)]);
    expect([...FakeObserver.watched]).toEqual([element.parentElement]);
    FakeObserver.tell([record(document.body, true, 10)]);
    expect(underlined()).toBe(1);
    FakeObserver.tell([record(document.body, false, 10)]);
    expect(underlined()).toBe(0);
  });
});
