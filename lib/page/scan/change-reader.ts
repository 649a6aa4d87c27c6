import type { MarkLayer } from '../marks/mark-layer.ts';
import { type ChunkSource, chunksOf } from '../text/chunk.ts';
import { lineBefore } from '../text/inline-context.ts';
import { textsBelow } from '../text/texts-below.ts';
import { type Digest, digest, linesOf, Placing } from './digest.ts';
import type { RootFinder } from './roots.ts';
import type { Scanner } from './scanner.ts';

/** Texts that are looked at in one step. */
const TEXTS_A_STEP = 100;

/** What a change of the page has to do with. */
export interface ChangedPage {
  readonly scanner: Scanner;
  readonly roots: RootFinder;
  /** Undefined until the page has marks. */
  readonly layer: MarkLayer | undefined;
  /** False when nothing was found so far, so that nothing can be gone. */
  readonly hasFound: boolean;
}

/** What must be read again, in the order in which to read it. */
export interface ToRead {
  readonly roots: readonly Element[];
  readonly lines: readonly (() => ChunkSource)[];
}

/**
 * Forgets what records say is no longer so, little by little, and tells what is to be read again; undefined when there
 * is too much in them.
 */
export function* forgetChanged(
  records: readonly MutationRecord[],
  page: ChangedPage,
): Generator<void, ToRead | undefined> {
  const changes = yield* digest(records);
  if (!changes) return undefined;
  page.layer?.marks.onChange();
  if (changes.hasRemoved) {
    if (page.layer) yield* page.layer.dropping('gone');
    for (const root of page.roots.takeGone()) yield* dropBelow(root, page);
  }
  return yield* sortOut(changes, page);
}

function* sortOut(changes: Digest, page: ChangedPage): Generator<void, ToRead> {
  const placing = new Placing(changes);
  const roots: Element[] = [];
  for (const element of changes.elements) {
    yield;
    if (placing.isCovered(element)) continue;
    const isGone = placing.isGone(element);
    yield* dropBelow(element, page);
    if (!isGone) roots.push(element);
  }
  // An editor that has shadow roots in it, say.
  for (const root of page.roots.takeGone()) yield* dropBelow(root, page);
  const changed: Text[] = [];
  for (const text of changes.texts) {
    yield;
    if (placing.isGone(text)) drop(text, page);
    else if (!placing.isCovered(text)) changed.push(text);
  }
  const lines: (() => ChunkSource)[] = [];
  for (const texts of linesOf(changed)) {
    for (const text of texts) drop(text, page, true);
    lines.push(() => chunksOf(texts, texts[0] ? lineBefore(texts[0]) : ''));
    yield;
  }
  return { roots, lines };
}

function* dropBelow(root: Node, page: ChangedPage): Generator<void, void> {
  if (!page.layer && !page.hasFound) return;
  let count = 0;
  for (const text of textsBelow(root)) {
    drop(text, page);
    if (++count % TEXTS_A_STEP === 0) yield;
  }
}

/**
 * Nothing stays of what was found in a text, nor comes of it when the catalog has answered. What began before a text
 * that is read again stays: it is too far from the change, and would not be found again.
 */
function drop(text: Text, { scanner, layer }: ChangedPage, isReadAgain = false): void {
  scanner.outdate(text);
  layer?.dropIn(text, isReadAgain);
}
