// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../lib/page/marks/mark.ts';
import { MarkIndex } from '../../lib/page/marks/mark-index.ts';
import { PageOrder } from '../../lib/page/marks/page-order.ts';

afterEach(() => document.body.replaceChildren());

function markIn(node: Text, offset = 0): Mark {
  return {
    kind: 'code',
    start: { node, offset },
    end: { node, offset: offset + 1 },
    text: node.data.charAt(offset),
    code: { kind: 'name', name: 'E_FAIL' },
    likelyFamilies: [],
    products: [],
    reasons: [],
    head: { family: 'hresult', value: 0x80004005, name: 'E_FAIL', meanings: 1, catalogued: true },
  };
}

describe('marks', () => {
  const markOver = (start: Text, end: Text): Mark => ({
    kind: 'code',
    start: { node: start, offset: 0 },
    end: { node: end, offset: end.length },
    text: '',
    code: { kind: 'name', name: 'E_FAIL' },
    likelyFamilies: [],
    products: [],
    reasons: [],
    head: { family: 'hresult', value: 0x80004005, name: 'E_FAIL', meanings: 1, catalogued: true },
  });

  it('are found where a mark that ran through their text is no more', () => {
    const [first, middle, last] = ['80', '0040', '05'].map((text) => new Text(text));
    if (!first || !middle || !last) throw new Error('there are three');
    const marks = new MarkIndex();
    const gone = markOver(first, last);
    marks.add(gone, [first, middle, last]);
    expect(marks.in(middle)).toEqual([gone]);
    marks.delete(gone);
    marks.delete(gone);
    const mark = markOver(middle, middle);
    marks.add(mark, [middle]);
    expect(marks.at(middle, 1)).toBe(mark);
    expect(marks.in(middle)).toEqual([mark]);
    expect(marks.size).toBe(1);
  });

  it('that run into a text stand before those that begin in it, also when they come later', () => {
    const [first, second] = [new Text('as was told: ERROR_ACCESS'), new Text('_DENIED (5)')];
    const marks = new MarkIndex();
    const within: Mark = { ...markOver(second, second), start: { node: second, offset: 9 } };
    const into: Mark = {
      ...markOver(first, second),
      start: { node: first, offset: 13 },
      end: { node: second, offset: 7 },
    };
    marks.add(within, [first, second]);
    marks.add(into, [first, second]);
    expect(marks.in(second)).toEqual([into, within]);
    expect(marks.at(second, 3)).toBe(into);
    expect(marks.at(second, 10)).toBe(within);
  });
});

describe('the order of marks in the page', () => {
  /** Texts in elements of their own, in page order. */
  function texts(count: number): Text[] {
    const all = Array.from({ length: count }, (_, index) => new Text(`${index}`));
    for (const text of all) document.body.appendChild(document.createElement('li')).append(text);
    return all;
  }

  it.each<[string, (marks: Mark[]) => Mark[]]>([
    ['in page order', (marks) => marks],
    ['backwards', (marks) => marks.toReversed()],
    ['from the middle', (marks) => [...marks.slice(20), ...marks.slice(0, 20)]],
    ['at random', (marks) => marks.toSorted((a, b) => Number(a.text) * 7 - (Number(b.text) % 3))],
  ])('is the same when they come %s', (_, shuffle) => {
    const marks = texts(50).map((text) => markIn(text));
    const order = new PageOrder();
    for (const mark of shuffle(marks)) order.add(mark);
    expect(order.all()).toEqual(marks);
  });

  it('costs one look before and one after for marks that come in page order', () => {
    const marks = texts(200).map((text) => markIn(text));
    const compare = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    const order = new PageOrder();
    for (const mark of marks) order.add(mark);
    expect(compare.mock.calls.length).toBeLessThanOrEqual(marks.length);
    // Those of a line that was read again in the middle.
    for (const mark of marks.slice(50, 60)) order.delete(mark);
    order.tidy();
    compare.mockClear();
    for (const mark of marks.slice(50, 60)) order.add(mark);
    expect(compare.mock.calls.length).toBeLessThan(40);
    expect(order.all()).toEqual(marks);
    compare.mockRestore();
  });

  it('puts a text of a shadow root where its host is', () => {
    const [first, last] = texts(2);
    const host = document.createElement('div');
    const inner = new Text('x');
    host.attachShadow({ mode: 'open' }).append(inner);
    first?.parentElement?.after(host);
    if (!first || !last) throw new Error('there are two');
    const order = new PageOrder();
    for (const text of [last, inner, first]) order.add(markIn(text));
    expect(order.all().map(({ start }) => start.node)).toEqual([first, inner, last]);
    // The host is moved with all that is in its root.
    document.body.append(host);
    order.repair();
    expect(order.all().map(({ start }) => start.node)).toEqual([first, last, inner]);
  });

  it('lets go of what was deleted', () => {
    const marks = texts(3).map((text) => markIn(text));
    const order = new PageOrder();
    for (const mark of marks) order.add(mark);
    for (const mark of marks.slice(1)) order.delete(mark);
    expect(order.size).toBe(1);
    expect(order.all()).toEqual(marks.slice(0, 1));
  });
});
