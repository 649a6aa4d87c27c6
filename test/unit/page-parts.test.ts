// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NEAR_AFTER, NEAR_BEFORE } from '../../lib/detect/scene.ts';
import { PRECEDING_REACH } from '../../lib/detect/surroundings.ts';
import { sectionAround } from '../../lib/page/block-around.ts';
import { Changes } from '../../lib/page/changes.ts';
import { type Mark, Marks } from '../../lib/page/marks.ts';
import { RunWalk } from '../../lib/page/run-walk.ts';
import { runInSlices } from '../../lib/page/scheduler.ts';
import { Stretch, type StretchSource, stretchOf } from '../../lib/page/stretch.ts';
import { StretchesBelow } from '../../lib/page/stretches.ts';
import { mayStandAlone, surroundingsOf } from '../../lib/page/surroundings.ts';
import { textsBelow } from '../../lib/page/texts-below.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function setBody(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** Everything that a source has. */
function textOf(source: StretchSource): string {
  let text = '';
  for (let stretch = source.next(); stretch; stretch = source.next()) text += stretch.text;
  return text;
}

describe('work in slices', () => {
  it('waits while nobody sees the page', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const step = vi.fn(() => step.mock.calls.length < 3);
    const work = runInSlices(step, () => {}, new AbortController().signal);
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(step).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await work;
    expect(step).toHaveBeenCalledTimes(3);
  });

  it('is over when it is given up before anybody has seen the page', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const step = vi.fn(() => true);
    const stop = new AbortController();
    const work = runInSlices(step, () => {}, stop.signal);
    stop.abort();
    await work;
    expect(step).not.toHaveBeenCalled();
  });

  it('gives the page its turn between two slices', async () => {
    let isPagesTurn = false;
    setTimeout(() => {
      isPagesTurn = true;
    });
    const now = vi.spyOn(performance, 'now');
    // Each look at the clock finds a slice over.
    now.mockImplementation(() => now.mock.calls.length * 100);
    const seen: boolean[] = [];
    const step = () => seen.push(isPagesTurn) < 2;
    await runInSlices(step, () => {}, new AbortController().signal);
    expect(seen).toEqual([false, true]);
  });
});

describe('changes of a page', () => {
  it('that are too many are not kept one by one, and the next ones are', () => {
    const changes = new Changes();
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { childList: true });
    document.body.append(...Array.from({ length: 20_001 }, () => document.createTextNode('5')));
    document.body.append('6');
    for (const record of observer.takeRecords()) changes.note(record);
    expect(changes.isEmpty).toBe(false);
    expect(changes.take()).toBeUndefined();
    expect(changes.isEmpty).toBe(true);
    document.body.replaceChildren();
    observer.takeRecords();
    document.body.append('7');
    for (const record of observer.takeRecords()) changes.note(record);
    expect(
      changes
        .take()
        ?.sections.flat()
        .map(({ data }) => data),
    ).toEqual(['7']);
  });
});

describe('a stretch of text', () => {
  const nodes = ['error ', '1603', ' and 5'].map((text) => document.createTextNode(text));
  const stretch = new Stretch(nodes.map(({ data }) => data).join(''), () => nodes);

  it('finds the place of a character, forwards and backwards', () => {
    expect(stretch.pointAt(10)).toEqual({ node: nodes[2], offset: 0 });
    expect(stretch.pointAt(7)).toEqual({ node: nodes[1], offset: 1 });
    expect(stretch.pointAt(0)).toEqual({ node: nodes[0], offset: 0 });
  });

  it('finds the offset of a place; that of a foreign one is the end', () => {
    expect(nodes.map((node) => stretch.offsetOf({ node, offset: 1 }))).toEqual([1, 7, 11]);
    expect(stretch.offsetOf({ node: document.createTextNode('5'), offset: 0 })).toBe(16);
  });
});

describe('a long text', () => {
  it('is looked through in parts that overlap, whatever the page does in between', () => {
    const data = Array.from({ length: 9000 }, (_, index) => `word${index}`).join(' ');
    const node = document.createTextNode(data);
    const walk = new RunWalk(stretchOf([node], ''));
    const own: string[] = [];
    for (let run = walk.next(); run; run = walk.next()) {
      const [begin, point] = [run.begin, run.pointAt(run.begin)];
      expect(data.startsWith(run.text.slice(begin), point?.offset)).toBe(true);
      own.push(run.text.slice(own.length === 0 ? 0 : begin + 24));
      expect(run.offsetOf({ node, offset: point?.offset ?? -1 })).toBe(begin);
    }
    expect(own.length).toBeGreaterThan(2);
    expect(own.join('')).toBe(data);
  });

  it('of the page is taken as it was when its first part was looked at', () => {
    document.body.append('x '.repeat(20_000), '1603');
    const walk = new RunWalk(new StretchesBelow(document.body));
    walk.next();
    const last = document.body.lastChild;
    document.body.replaceChildren('other');
    const run = walk.next();
    const point = run?.pointAt(run.text.indexOf('1603'));
    expect(point?.node).toBe(last);
  });
});

describe('the texts of a page', () => {
  /** 500 items in lists of ten, more than one stretch has. */
  function setLists(): void {
    const list = (at: number) =>
      `<ul>${Array.from({ length: 10 }, (_, i) => `<li>${at * 10 + i};`).join('')}</ul>`;
    setBody(Array.from({ length: 50 }, (_, at) => list(at)).join(''));
  }

  it('go on close by when the place where the walk paused is removed', () => {
    setLists();
    const source = new StretchesBelow(document.body);
    const first = source.next()?.text ?? '';
    source.pause();
    const place = Number(first.split(';').at(-2));
    const items = [...document.querySelectorAll('li')];
    items[place + 1]?.remove();
    items[place]?.remove();
    source.resume();
    const rest = textOf(source);
    expect(rest).toContain(`${place + 2};`);
    expect(rest).toContain('499;');
    expect(rest).not.toContain('0;1;');
  });

  it('are read again from the top when everything is new', () => {
    setLists();
    const source = new StretchesBelow(document.body);
    source.next();
    source.pause();
    setBody('<p>error 1603</p>');
    source.resume();
    expect(textOf(source)).toBe('error 1603');
  });

  it('are no more than there are when they are asked for late', () => {
    setBody('<p>error 1603</p><p>and more</p>');
    const stretch = new StretchesBelow(document.body).next();
    document.querySelector('p:last-child')?.remove();
    expect(stretch?.text).toContain('and more');
    expect(stretch?.nodes.map(({ data }) => data)).toEqual(['error 1603']);
  });

  it('are those of a whole document too', () => {
    setBody('<p>a<b>b</b></p>c');
    expect([...textsBelow(document)].map(({ data }) => data.trim()).filter(Boolean)).toEqual(['a', 'b', 'c']);
  });
});

describe('a number by itself', () => {
  it.each<[html: string, isCode: boolean]>([
    ['<table><tr><th>Error code<tr><td>5</table>', true],
    ['<table><thead><tr><td>Error code</thead><tr><td>5</table>', true],
    ['<table><thead><tr><td>Count</thead><tr><td>5</table>', false],
    ['<table><tr><td>Error code<tr><td>no<td>5</table>', false],
    ['<table><thead><tr><td>Error code</thead><tr><td>no<td>5</table>', false],
    ['<p>ERROR_ACCESS_DENIED</p><p>5</p>', true],
    ['<p>some words</p><p>5</p>', false],
  ])('in %s is looked at: %j', (html, isCode) => {
    setBody(html);
    const node = [...textsBelow(document.body)].find(({ data }) => data.trim() === '5');
    expect(node && mayStandAlone(node)).toBe(isCode);
  });
});

describe('marks', () => {
  const markOver = (start: Text, end: Text): Mark => ({
    start: { node: start, offset: 0 },
    end: { node: end, offset: end.length },
    text: '',
    code: { kind: 'name', name: 'E_FAIL' },
    hints: [],
    head: { family: 'hresult', value: 0x80004005, name: 'E_FAIL', readings: 1, catalogued: true },
  });

  it('are found where a mark that ran through their text is no more', () => {
    const [first, middle, last] = ['80', '0040', '05'].map((text) => new Text(text));
    if (!first || !middle || !last) throw new Error('there are three');
    const marks = new Marks();
    const gone = markOver(first, last);
    marks.add(gone, [first, middle, last]);
    expect(marks.in(middle)).toEqual([gone]);
    marks.delete(gone);
    const mark = markOver(middle, middle);
    marks.add(mark, [middle]);
    expect(marks.at(middle, 1)).toBe(mark);
    expect(marks.in(middle)).toEqual([mark]);
    expect(marks.size).toBe(1);
  });

  it('that run into a text stand before those that begin in it, also when they come later', () => {
    const [first, second] = [new Text('as was told: ERROR_ACCESS'), new Text('_DENIED (5)')];
    const marks = new Marks();
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

describe('the text around a place', () => {
  it('ends at a cut: what lies beyond does not stand beside it', () => {
    const [first, long, last] = ['error 1603', ` ${'word '.repeat(919)}`, '268435706'].map(
      (text) => new Text(text),
    );
    if (!first || !long || !last) throw new Error('there are three');
    document.body.append(first, long, last);
    const { block } = sectionAround({ node: last, offset: 0 });
    expect(block.nodes).toEqual([long, last]);
    expect(block.text).not.toContain('error');
    expect(block.text).toMatch(/word 268435706$/);
  });

  it.each(['1', '22', 'four', 'a word of some length '])('holds all that has a say, cut into %j', (piece) => {
    const texts = Array.from({ length: 3 * (NEAR_BEFORE + NEAR_AFTER) }, () => new Text(piece));
    const node = texts[texts.length / 2] ?? new Text();
    document.body.append(...texts);
    const { block, to } = sectionAround({ node, offset: 0 });
    const start = block.offsetOf({ node, offset: 0 });
    expect(start).toBeGreaterThanOrEqual(NEAR_BEFORE + 100);
    expect(block.text.length - to).toBeGreaterThanOrEqual(
      texts.at(-1) === block.nodes.at(-1) ? 0 : NEAR_AFTER,
    );
  });

  it('holds a bounded number of texts without a character', () => {
    const texts = Array.from({ length: 20_000 }, () => new Text(''));
    const node = new Text('1603');
    document.body.append(...texts.slice(10_000), node, ...texts.slice(0, 10_000));
    expect(sectionAround({ node, offset: 0 }).block.nodes.length).toBeLessThan(7000);
  });
});

describe('what stands around a text', () => {
  const around = (html: string) => {
    setBody(html);
    const node = document.querySelector('#here')?.firstChild;
    return surroundingsOf(node ?? undefined);
  };

  it('is no more than can matter, however much there is', () => {
    const long = 'x'.repeat(5000);
    const { heading, preceding } = around(
      `<h2>Codes ${long}</h2>${`<p>${long}</p>`.repeat(9)}<p id="here">1603</p>`,
    );
    expect(heading).toBe(`Codes ${'x'.repeat(PRECEDING_REACH - 6)}`);
    expect(preceding).toBe(`${'x'.repeat(PRECEDING_REACH - 1)}\n`);
    const table = `<table><tr><th>${long}</th></tr><tr><td id="here">1603</td></tr></table>`;
    expect(around(table).header).toHaveLength(PRECEDING_REACH);
  });

  it.each([
    ['<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td id="here">2</td></tr></table>', 'B'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><script></script><td id="here">2</td></tr></table>',
      'B',
    ],
    [
      '<table><thead><tr><td>A</td><td>B</td></tr></thead><tbody><tr><td>1</td><td id="here">2</td></tr></tbody></table>',
      'B',
    ],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td id="here">2</td></tr></table>', ''],
    ['<table><tr><th>A</th><th id="here">B</th></tr></table>', ''],
    ['<table><tr><th>A</th></tr><tr><td>1</td><td id="here">2</td></tr></table>', ''],
    ['<p id="here">2</p>', ''],
  ])('has the header of a column: %s', (html, header) => expect(around(html).header).toBe(header));

  it('has no header for elements that only have the names of those of a table', () => {
    const [table, tr, td] = ['table', 'tr', 'td'].map((name) =>
      document.createElementNS('http://example.com/', name),
    );
    if (!table || !tr || !td) throw new Error('there are three');
    const head = tr.cloneNode();
    td.append('1603');
    table.append(head, tr);
    tr.append(td);
    document.body.append(table);
    expect(surroundingsOf(td.firstChild ?? undefined)).toMatchObject({ header: '', inTable: true });
  });
});
