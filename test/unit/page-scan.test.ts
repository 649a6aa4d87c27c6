// @vitest-environment jsdom

import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';
import { Changes } from '../../lib/page/scan/changes.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';
import { digest, linesOf } from '../../lib/page/scan/digest.ts';
import type { Resolve } from '../../lib/page/scan/resolver.ts';
import { lookForRoots, RootFinder } from '../../lib/page/scan/roots.ts';
import { Scan } from '../../lib/page/scan/scan.ts';
import { readAll, Scanner } from '../../lib/page/scan/scanner.ts';
import { finishInSlices, runInSlices } from '../../lib/page/scan/slices.ts';
import { chunksOf } from '../../lib/page/text/chunk.ts';
import { ChunksBelow } from '../../lib/page/text/chunks-below.ts';
import { isHeavy } from '../../lib/page/text/heavy.ts';

afterEach(() => {
  isHidden = false;
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The door to the document keeps the getter that it finds first. */
let isHidden = false;
Object.defineProperty(Document.prototype, 'hidden', { get: () => isHidden });

describe('work in slices', () => {
  it('waits while nobody sees the page', async () => {
    isHidden = true;
    const step = vi.fn(() => step.mock.calls.length < 3);
    const work = runInSlices(step, () => {}, new AbortController().signal);
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(step).not.toHaveBeenCalled();
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await work;
    expect(step).toHaveBeenCalledTimes(3);
  });

  it('is over when it is given up before anybody has seen the page', async () => {
    isHidden = true;
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

/** Knows every code. */
const resolveAll: Resolve = async (questions) =>
  questions.map((question) => ({
    family: 'win32',
    value: 'code' in question && question.code.kind === 'number' ? question.code.value : 0,
    name: 'ERROR_TEST',
    meanings: 1,
    catalogued: true,
  }));

function textsOf(found: Awaited<ReturnType<typeof readAll>>): string[] {
  return found.map(({ joined, mention }) => joined.text.slice(mention.start, mention.end));
}

describe('the scanner', () => {
  it('finds codes, and then what repeats them in prose', async () => {
    document.body.append('It failed with error 1603. ');
    const later = document.createElement('p');
    later.append('And then 1603 came again in the log.');
    document.body.prepend(later);
    const scanner = new Scanner(resolveAll, 'balanced', DETECTOR);
    scanner.repeats = new Repeats();
    const found = await readAll(scanner, [document.body]);
    expect(textsOf(found)).toEqual(['1603', '1603']);
    expect(found.map(({ start }) => start.node.parentNode)).toEqual([document.body, later]);
  });

  it('asks about each code once', async () => {
    const resolve = vi.fn(resolveAll);
    const scanner = new Scanner(resolve, 'balanced', DETECTOR);
    document.body.append('0x80070005 and 0x80070005 and E_FAIL');
    expect(textsOf(await readAll(scanner, [document.body]))).toEqual(['0x80070005', '0x80070005', 'E_FAIL']);
    await readAll(scanner, [document.body]);
    expect(resolve.mock.calls.flat(2).length).toBe(2);
  });

  it('asks again about what failed', async () => {
    const resolve = vi.fn(resolveAll).mockRejectedValueOnce(new Error('no worker'));
    const scanner = new Scanner(resolve, 'balanced', DETECTOR);
    document.body.append('0x80070005');
    expect(textsOf(await readAll(scanner, [document.body]))).toEqual([]);
    expect(textsOf(await readAll(scanner, [document.body]))).toEqual(['0x80070005']);
  });

  it('takes nothing for said that has changed since it was found', async () => {
    const scanner = new Scanner(resolveAll, 'balanced', DETECTOR);
    const text = new Text('0x80070005');
    document.body.append(text);
    for (const _ of scanner.reading(() => new ChunksBelow(document.body)));
    scanner.outdate(text);
    const [found] = await scanner.ask();
    expect(found && scanner.accepts(found)).toBe(false);
  });

  it.each([
    ['nothing', () => {}],
    [
      'a doctype and nothing else',
      (empty: Document) => {
        empty.append(document.implementation.createDocumentType('html', '', ''));
      },
    ],
    ['a comment', (empty: Document) => empty.append(empty.createComment('error 1603'))],
  ])('faults: reads a document with %s in it', async (_, fill) => {
    const empty = document.implementation.createDocument(null, null);
    fill(empty);
    expect(await readAll(new Scanner(resolveAll, 'balanced', DETECTOR), [empty])).toEqual([]);
  });

  it('reads a document of XML', async () => {
    const xml = new DOMParser().parseFromString(
      '<a><b>error</b> <![CDATA[0x80070005]]></a>',
      'application/xml',
    );
    expect(textsOf(await readAll(new Scanner(resolveAll, 'balanced', DETECTOR), [xml]))).toEqual([
      '0x80070005',
    ]);
  });
});

/** Has the page of the test changed, and gives the records of that. */
function recordsOf(change: () => void, { body } = document): MutationRecord[] {
  const observer = new MutationObserver(() => {});
  observer.observe(body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeOldValue: true,
  });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

describe('letters and digits without a break', () => {
  it.each([
    ['cells', '<table><tr><th>Error code</th></tr>', '<tr><td>1603</td></tr>'],
    ['paragraphs', '', '<p>0x80070643</p>'],
  ])('of %s that touch each other are as many texts', async (_, before, unit) => {
    document.body.innerHTML = before + unit.repeat(500);
    const found = await readAll(new Scanner(resolveAll, 'balanced', DETECTOR), [document.body]);
    // Where a window is cut, some are found twice; a place is marked once.
    expect(new Set(found.map(({ start }) => start.node)).size).toBe(500);
  });

  /** How often a line of a text is read. */
  function reads(text: string): number {
    const read = vi.fn();
    const reader = {
      mayRead: () => true,
      readsEveryNumber: false,
      beginnings: undefined,
      own: undefined,
      read,
    };
    const scan = new Scan(chunksOf([new Text(text)], ''), reader);
    while (scan.step());
    return read.mock.calls.length;
  }

  it('are data where they go on for longer than any code, and what stands behind them is read', () => {
    const data = `${'Zm'.repeat(40_000)}80070643${'Zm'.repeat(40_000)}`;
    expect(reads(data)).toBe(0);
    expect(reads(`${data} failed with 0x80070643`)).toBe(1);
    expect(reads('80070643')).toBe(1);
  });
});

describe('changes of a page', () => {
  it('that are too many are not kept one by one, and the next ones are', () => {
    const changes = new Changes();
    const [record] = recordsOf(() => document.body.append('5'));
    if (!record) throw new Error('there is one');
    changes.add(Array.from({ length: 20_000 }, () => record));
    expect(changes.isEmpty).toBe(false);
    changes.add([record]);
    changes.add([record]);
    expect(changes.take()).toBeUndefined();
    expect(changes.isEmpty).toBe(true);
    changes.add([record]);
    expect(changes.take()).toEqual([record]);
  });

  it('are gone through a record at a time', () => {
    const records = recordsOf(() => {
      for (let change = 0; change < 50; change++) document.body.append(document.createElement('i'));
    });
    let steps = 0;
    for (const _ of digest(records)) steps++;
    expect(steps).toBe(50);
  });

  it('with too many nodes in them are not gone through', async () => {
    const texts = Array.from({ length: 20_001 }, () => new Text('5'));
    const page = document.implementation.createHTMLDocument();
    expect(await finishInSlices(digest(recordsOf(() => page.body.append(...texts), page)))).toBeUndefined();
  });

  it.each<[string, () => Node[], boolean]>([
    ['thousands of texts side by side', () => Array.from({ length: 20_001 }, () => new Text('5')), true],
    ['a text without end', () => [new Text('5'.repeat(2_000_001))], true],
    ['thousands of elements', () => Array.from({ length: 20_001 }, () => document.createElement('p')), false],
  ])('with %s have the page walked node by node, if its elements are far apart', async (_, make, isSo) => {
    const page = document.implementation.createHTMLDocument();
    await finishInSlices(digest(recordsOf(() => page.body.append(...make()), page)));
    expect(isHeavy(page)).toBe(isSo);
  });

  it('tell of the texts beside them, over the ends of inline elements', async () => {
    const [before, after] = [document.createElement('b'), new Text('0005')];
    before.append('0x8007');
    const between = document.createElement('div');
    document.body.append(before, between, after);
    const changes = await finishInSlices(digest(recordsOf(() => between.remove())));
    expect([...(changes?.texts ?? [])].map(({ data }) => data)).toEqual(['0x8007', '0005']);
    expect([...linesOf([...(changes?.texts ?? [])])]).toEqual([[before.firstChild, after]]);
  });

  it.each<[string, (target: Element) => void, boolean]>([
    ['contenteditable', (target) => target.setAttribute('contenteditable', ''), true],
    ['a role of an editor', (target) => target.setAttribute('role', 'textbox'), true],
    ['another role', (target) => target.setAttribute('role', 'option'), false],
  ])('of an attribute, %s, are looked at when they can make an editor', async (_, change, isSeen) => {
    const target = document.createElement('p');
    document.body.append(target);
    const changes = await finishInSlices(digest(recordsOf(() => change(target))));
    expect(changes?.elements.has(target)).toBe(isSeen);
  });
});

describe('the shadow roots of a page', () => {
  const find = () => {
    const found: ShadowRoot[] = [];
    let steps = 0;
    for (const _ of lookForRoots(new RootFinder((root) => found.push(root)))) steps++;
    return { found, steps };
  };

  it('are looked for little by little', () => {
    // What the tests above have put into the page keeps it from being walked by elements.
    vi.stubGlobal('document', document.implementation.createHTMLDocument());
    onTestFinished(() => void vi.unstubAllGlobals());
    for (let count = 0; count < 450; count++) document.body.append(document.createElement('i'));
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    document.body.append(document.createElement('p'));
    const { found, steps } = find();
    expect(found).toEqual([root]);
    expect(steps).toBeGreaterThanOrEqual(2);
  });
});

describe('a scanner without its detector', () => {
  it('waits at the first candidate, and reads it when it has one', async () => {
    document.body.innerHTML = '<p>Nothing here</p><p>error 1603</p>';
    const scanner = new Scanner(resolveAll, 'balanced');
    const reading = scanner.reading(() => new ChunksBelow(document.body));
    for (let step = 0; step < 100 && !scanner.isWaiting; step++) reading.next();
    expect(scanner.isWaiting).toBe(true);
    expect(reading.next().done).toBe(false);
    expect(scanner.hasFound).toBe(false);
    scanner.goOn(DETECTOR);
    for (const _ of reading);
    expect(textsOf((await scanner.ask()).filter((found) => scanner.accepts(found)))).toEqual(['1603']);
  });

  it('does not wait on a page without candidates', () => {
    document.body.innerHTML = '<p>Nothing here</p>';
    const scanner = new Scanner(resolveAll, 'balanced');
    for (const _ of scanner.reading(() => new ChunksBelow(document.body)));
    expect(scanner.isWaiting).toBe(false);
  });

  it('is no scanner to read all with', async () => {
    document.body.innerHTML = '<p>error 1603</p>';
    await expect(readAll(new Scanner(resolveAll, 'balanced'), [document.body])).rejects.toThrow(
      'no detector',
    );
  });
});
