// Runs in the page that is measured: the page engine of the extension, with a catalog that knows every code.

import Mark from 'mark.js';
import type { MeaningSummary, PageQuestion } from '../../lib/lookup/question.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { markAt } from '../../lib/page/input/hit-test.ts';
import { markRange } from '../../lib/page/marks/mark.ts';
import { MarkLayer } from '../../lib/page/marks/mark-layer.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';
import { ownCodes } from '../../lib/page/scan/own-codes.ts';
import { RootFinder } from '../../lib/page/scan/roots.ts';
import { Scanner } from '../../lib/page/scan/scanner.ts';
import { settled } from '../../lib/page/scan/settled.ts';
import { ChunksBelow } from '../../lib/page/text/chunks-below.ts';

/** The one pattern that mark.js gets: what the detector finds on these pages. */
const PATTERN =
  /\b0x[89a-f][0-9a-f]{7}\b|\b(?:ERROR|STATUS|WSA|E|RPC|DNS)_[A-Z0-9_]{3,}\b|(?<=\berror(?: code)?:? )\d{1,10}\b/gi;

function resolveAll(questions: readonly PageQuestion[]): Promise<MeaningSummary[]> {
  return Promise.resolve(
    questions.map((question) => ({
      family: 'hresult',
      value: 'code' in question && question.code.kind === 'number' ? question.code.value : 0,
      name: 'E_FAIL',
      meanings: 1,
      catalogued: true,
    })),
  );
}

/** A bare walk over the text nodes that reads the text of each. */
function walk(): number {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (texts.nextNode()) length += (texts.currentNode as Text).data.length;
  return length;
}

/** A walk that visits the text nodes and looks at none. */
function visit(): number {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (texts.nextNode()) count++;
  return count;
}

/**
 * All text is looked through and what may be a code is read, as before the catalog is asked; shadow roots are looked
 * for on the way.
 */
function scan(): void {
  const roots = new RootFinder(() => {});
  const texts = () => new ChunksBelow(document.body, { onRoot: (root) => roots.offer(root) });
  for (const _ of new Scanner(resolveAll, 'balanced', DETECTOR).reading(texts));
}

/** As many entries as an own catalog may have, of which the page has none. */
const OWN = ownCodes([
  {
    title: 'Large',
    near: [],
    codes: Array.from({ length: 20_000 }, (_, row) => (row % 2 ? `ACME-${row}` : `E${row + 70_000}`)).join(
      '\n',
    ),
    ranges: [],
  },
]);

/** The same scan with an own catalog. */
function ownScan(): void {
  const roots = new RootFinder(() => {});
  const texts = () => new ChunksBelow(document.body, { onRoot: (root) => roots.offer(root) });
  for (const _ of new Scanner(resolveAll, 'balanced', DETECTOR, undefined, OWN).reading(texts));
}

const WORK = {
  walk,
  visit,
  scan,
  ownScan,
};

interface Running {
  readonly annotator: Annotator;
  readonly layer: MarkLayer | undefined;
  readonly stop: AbortController;
}

/** Annotates the page as the extension does, in slices, and waits until it has caught up. */
async function annotate(): Promise<Running> {
  const stop = new AbortController();
  let layer: MarkLayer | undefined;
  const annotator = new Annotator(
    resolveAll,
    {
      marks: async () => {
        layer = new MarkLayer(() => {}, stop.signal);
        return layer;
      },
      detector: async () => DETECTOR,
    },
    'balanced',
    stop.signal,
  );
  await settled(annotator);
  return { annotator, layer, stop };
}

let running: Running | undefined;

/** What the bench calls. Times are milliseconds. */
export const bench = {
  /** One run of one kind of work. */
  time(kind: keyof typeof WORK) {
    const start = performance.now();
    WORK[kind]();
    return performance.now() - start;
  },

  /** The time to make 20,000 codes of own catalogs ready for a page. */
  openOwn() {
    const start = performance.now();
    ownCodes([
      {
        title: 'Large',
        near: [],
        codes: Array.from({ length: 20_000 }, (_, row) => `ACME-${row}`).join('\n'),
        ranges: [],
      },
    ]);
    return performance.now() - start;
  },

  /** The time until the whole page is annotated, in slices. */
  async annotate() {
    const start = performance.now();
    running = await annotate();
    return { total: performance.now() - start, marks: running.layer?.marks.size ?? 0 };
  },

  /** The time of one look for the code under the pointer, over points all over the window. */
  hitTest(points: number) {
    const [marks, roots] = [running?.layer?.marks, running?.annotator.roots.roots ?? []];
    if (!marks) throw new Error('nothing is annotated');
    let hits = 0;
    const start = performance.now();
    for (let point = 0; point < points; point++) {
      if (markAt(marks, roots, (point * 37) % innerWidth, (point * 53) % innerHeight)) hits++;
    }
    const mean = (performance.now() - start) / points;
    const [first] = [...marks.all()];
    const box = first && markRange(first)?.getBoundingClientRect();
    const isFound =
      box !== undefined && markAt(marks, roots, box.x + box.width / 2, box.y + box.height / 2) === first;
    return { mean, hits, isFound };
  },

  /** The time of a change of the page with all that follows from it, for changes of texts one after the other. */
  async mutate(changes: number) {
    const target = document.createElement('div');
    const texts = Array.from({ length: 100 }, () => document.createTextNode('nothing here'));
    for (const text of texts) {
      const line = document.createElement('p');
      line.append(text);
      target.append(line);
    }
    document.body.append(target);
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (running) await settled(running.annotator);
    };
    await settle();
    let busy = 0;
    for (let change = 0; change < changes; change += texts.length) {
      const start = performance.now();
      for (const [index, text] of texts.entries()) text.data = `line ${change + index} of the log`;
      await Promise.resolve();
      busy += performance.now() - start;
    }
    const start = performance.now();
    await settle();
    busy += performance.now() - start;
    target.remove();
    return busy / changes;
  },

  stop() {
    running?.stop.abort();
    running = undefined;
  },

  /** The time mark.js takes to mark what its pattern finds. */
  markJs() {
    const start = performance.now();
    let count = 0;
    // Across elements, since inline markup may split a code, and ours joins it too.
    new Mark(document.body).markRegExp(PATTERN, {
      acrossElements: true,
      done: () => {},
      each: () => count++,
    });
    return { time: performance.now() - start, count };
  },
};

(globalThis as { bench?: typeof bench }).bench = bench;
