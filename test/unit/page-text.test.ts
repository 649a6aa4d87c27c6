// @vitest-environment jsdom
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { NEAR_AFTER, NEAR_BEFORE, PRECEDING_REACH } from '../../lib/detect/page-context.ts';
import { Ancestors } from '../../lib/page/text/ancestors.ts';
import { Chunk, type ChunkSource, chunksOf } from '../../lib/page/text/chunk.ts';
import { ChunksBelow } from '../../lib/page/text/chunks-below.ts';
import { inlineContextAt, lineBefore } from '../../lib/page/text/inline-context.ts';
import { JoinedText } from '../../lib/page/text/joined-text.ts';
import { mayStandAlone, surroundingsOf } from '../../lib/page/text/surroundings.ts';
import { textsBelow } from '../../lib/page/text/texts-below.ts';
import { Windows } from '../../lib/page/text/windows.ts';

afterEach(() => document.body.replaceChildren());

function setBody(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** Everything that a source has. */
function textOf(source: ChunkSource): string {
  return textsIn(source).join('');
}

/** The same, chunk by chunk. */
function textsIn(source: ChunkSource): string[] {
  const texts: string[] = [];
  for (let chunk = source.next(); chunk; chunk = source.next()) texts.push(chunk.text);
  return texts;
}

describe('a chunk of text', () => {
  const nodes = ['error ', '1603', ' and 5'].map((text) => document.createTextNode(text));
  const chunk = new Chunk(nodes.map(({ data }) => data).join(''), () => nodes);

  it('finds the place of a character, forwards and backwards', () => {
    expect(chunk.pointAt(10)).toEqual({ node: nodes[2], offset: 0 });
    expect(chunk.pointAt(7)).toEqual({ node: nodes[1], offset: 1 });
    expect(chunk.pointAt(0)).toEqual({ node: nodes[0], offset: 0 });
  });

  it('finds the offset of a place; that of a foreign one is the end', () => {
    expect(nodes.map((node) => chunk.offsetOf({ node, offset: 1 }))).toEqual([1, 7, 11]);
    expect(chunk.offsetOf({ node: document.createTextNode('5'), offset: 0 })).toBe(16);
  });
});

describe('a long text', () => {
  it('is looked through in parts that overlap, whatever the page does in between', () => {
    const data = Array.from({ length: 9000 }, (_, index) => `word${index}`).join(' ');
    const node = document.createTextNode(data);
    const walk = new Windows(chunksOf([node], ''));
    const own: string[] = [];
    for (let window = walk.next(); window; window = walk.next()) {
      const [begin, point] = [window.begin, window.pointAt(window.begin)];
      expect(data.startsWith(window.text.slice(begin), point?.offset)).toBe(true);
      own.push(window.text.slice(own.length === 0 ? 0 : begin + 64));
      expect(window.offsetOf({ node, offset: point?.offset ?? -1 })).toBe(begin);
    }
    expect(own.length).toBeGreaterThan(2);
    expect(own.join('')).toBe(data);
  });

  it('is a chunk by itself, so that it is not copied', () => {
    const long = 'word '.repeat(10_000);
    const texts = ['error ', '1603 ', long, 'and ', '5'].map((text) => new Text(text));
    const chunks = ['error 1603 ', long, 'and 5'];
    expect(textsIn(chunksOf(texts, ''))).toEqual(chunks);
    document.body.append(...texts);
    expect(textsIn(new ChunksBelow(document.body, { byNodes: true })).filter(Boolean)).toEqual(chunks);
  });

  it('of the page is taken as it was when its first part was looked at', () => {
    document.body.append('x '.repeat(600), '1603');
    const walk = new Windows(new ChunksBelow(document.body));
    walk.next();
    const last = document.body.lastChild;
    document.body.replaceChildren('other');
    const window = walk.next();
    const point = window?.pointAt(window.text.indexOf('1603'));
    expect(point?.node).toBe(last);
  });
});

describe('windows of a text', () => {
  it('get shorter where looks take long, and longer where they do not', () => {
    const windows = new Windows(chunksOf([new Text('word '.repeat(40_000))], ''));
    const length = () => (windows.next()?.text.length ?? 0) - 200;
    windows.next();
    const lengths = [10, 10, 0.5, 0, 0].map((ms) => {
      windows.hasTaken(ms);
      return length();
    });
    expect(lengths).toEqual([512, 256, 256, 512, 1024]);
  });
});

describe('what is left alone', () => {
  it('is known of thousands of texts at any depth by little more than one way up', () => {
    let deepest: Element = document.body;
    for (let depth = 0; depth < 1000; depth++) deepest = deepest.appendChild(document.createElement('i'));
    const texts = Array.from({ length: 200 }, () => deepest.appendChild(new Text('5')));
    const parent = vi.fn((node: Node) => node.parentNode);
    const ancestors = new Ancestors(() => false, parent);
    expect(texts.some((text) => ancestors.above(text))).toBe(false);
    expect(parent.mock.calls.length).toBeLessThan(2 * 1000);
  });

  it('is also what stands deeper than any page for people', () => {
    const endless: Node = new Text('5');
    expect(
      new Ancestors(
        () => false,
        () => endless.cloneNode(),
      ).above(endless),
    ).toBe(true);
  });
});

describe('the texts of a page', () => {
  /** 500 items in lists of ten, more than one chunk has. */
  function setLists(): void {
    const list = (at: number) =>
      `<ul>${Array.from({ length: 10 }, (_, i) => `<li>${at * 10 + i};`).join('')}</ul>`;
    setBody(Array.from({ length: 50 }, (_, at) => list(at)).join(''));
  }

  it('go on close by when the place where the walk paused is removed', () => {
    setLists();
    const source = new ChunksBelow(document.body);
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
    const source = new ChunksBelow(document.body);
    source.next();
    source.pause();
    setBody('<p>error 1603</p>');
    source.resume();
    expect(textOf(source)).toBe('error 1603');
  });

  it('are no more than there are when they are asked for late', () => {
    setBody('<p>error 1603</p><p>and more</p>');
    // A slow walk would go on node by node, and have them at once.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const chunk = new ChunksBelow(document.body, { byNodes: false }).next();
    document.querySelector('p:last-child')?.remove();
    expect(chunk?.text).toContain('and more');
    expect(chunk?.nodes.map(({ data }) => data)).toEqual(['error 1603']);
  });

  it.each([
    '<p>a<b>b</b></p>c<table><tr><th>d</th></tr></table><!-- e -->f',
    '',
    '<i></i>',
    `<pre>${'line<!-- -->'.repeat(2000)}</pre>end`,
  ])('are the same gone through node by node: %s', (html) => {
    setBody(html);
    const byNodes = new ChunksBelow(document.body, { byNodes: true });
    expect(textOf(byNodes)).toBe(document.body.textContent);
    const byElements = new ChunksBelow(document.body);
    expect(textOf(byElements)).toBe(document.body.textContent);
    expect(byNodes.hasHeaders).toBe(byElements.hasHeaders);
  });

  it('come in bounded chunks where any number of nodes lies between two elements', () => {
    document.body.append(...Array.from({ length: 3000 }, (_, at) => new Text(`line ${at};`)));
    const source = new ChunksBelow(document.body, { byNodes: true });
    const sizes: number[] = [];
    for (let chunk = source.next(); chunk; chunk = source.next()) sizes.push(chunk.nodes.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3000);
  });

  it('go by nodes from where elements take too long, and nothing is lost', () => {
    setLists();
    const now = vi.spyOn(performance, 'now');
    now.mockImplementation(() => now.mock.calls.length * 100);
    // Another document, since this one is remembered.
    const other = document.implementation.createHTMLDocument();
    other.body.append(...document.body.cloneNode(true).childNodes);
    const text = textOf(new ChunksBelow(other.body));
    now.mockRestore();
    expect(text).toBe(document.body.textContent);
  });

  it('are those of a whole document too', () => {
    setBody('<p>a<b>b</b></p>c');
    expect([...textsBelow(document)].map(({ data }) => data.trim()).filter(Boolean)).toEqual(['a', 'b', 'c']);
  });
});

describe('a number by itself', () => {
  it.each([
    ['<dl><dt id="here">1603</dt><dd>It failed.</dd></dl>', true],
    ['<table><tr><td id="here">1603</td><td>It failed.</td></tr></table>', true],
    ['<table><tr><td id="here">1603</td><td>2</td><td>3</td></tr></table>', false],
  ])('is a term or not: %s', (html, isTerm) => {
    setBody(html);
    expect(surroundingsOf(document.querySelector('#here')?.firstChild ?? undefined).isTerm).toBe(isTerm);
  });

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

describe('the text around a place', () => {
  it('ends at a cut: what lies beyond does not stand beside it', () => {
    const [first, long, last] = ['error 1603', ` ${'word '.repeat(919)}`, '268435706'].map(
      (text) => new Text(text),
    );
    if (!first || !long || !last) throw new Error('there are three');
    document.body.append(first, long, last);
    const { joined } = inlineContextAt({ node: last, offset: 0 });
    expect(joined.nodes).toEqual([long, last]);
    expect(joined.text).not.toContain('error');
    expect(joined.text).toMatch(/word 268435706$/);
  });

  it.each(['1', '22', 'four', 'a word of some length '])('holds all that has a say, cut into %j', (piece) => {
    const texts = Array.from({ length: 3 * (NEAR_BEFORE + NEAR_AFTER) }, () => new Text(piece));
    const node = texts[texts.length / 2] ?? new Text();
    document.body.append(...texts);
    const { joined, to } = inlineContextAt({ node, offset: 0 });
    const start = joined.offsetOf({ node, offset: 0 });
    expect(start).toBeGreaterThanOrEqual(NEAR_BEFORE + 100);
    expect(joined.text.length - to).toBeGreaterThanOrEqual(
      texts.at(-1) === joined.nodes.at(-1) ? 0 : NEAR_AFTER,
    );
  });

  it('holds a bounded number of texts without a character', () => {
    const texts = Array.from({ length: 20_000 }, () => new Text(''));
    const node = new Text('1603');
    document.body.append(...texts.slice(10_000), node, ...texts.slice(0, 10_000));
    expect(inlineContextAt({ node, offset: 0 }).joined.nodes.length).toBeLessThan(7000);
  });
});

describe('a joined text', () => {
  const [first, second] = [new Text('ERROR_'), new Text('ACCESS')];
  const joined = new JoinedText();
  joined.append(first, 0, 6);
  joined.appendBreak();
  joined.append(second, 2, 6);

  it('leads to the places of its texts and back', () => {
    expect(joined.text).toBe('ERROR_\nCESS');
    expect(joined.startPoint(5)).toEqual({ node: first, offset: 5 });
    expect(joined.startPoint(8)).toEqual({ node: second, offset: 3 });
    expect(joined.offsetOf({ node: second, offset: 3 })).toBe(8);
    expect(joined.offsetOf({ node: new Text('5'), offset: 1 })).toBe(0);
    expect(joined.startPoint(-1)).toBeUndefined();
    expect(joined.endPoint(0)).toBeUndefined();
  });
});

it('the line before a text has the breaks that the page shows', () => {
  setBody('<p>Setup<br><b>error</b> <i id="here">1603</i></p>');
  const node = document.querySelector('#here')?.firstChild;
  expect(node && lineBefore(node as Text)).toBe('Setup\nerror ');
});

it('the texts below a text are the text', () => {
  const text = new Text('1603');
  expect([...textsBelow(text)]).toEqual([text]);
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
