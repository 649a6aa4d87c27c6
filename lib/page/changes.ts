import { sectionAround, textFrom } from './block-around.ts';
import { isInSkipped, isLeftAlone } from './elements.ts';
import { textsBelow } from './texts-below.ts';

/** More changes than this at once, and the whole page is looked through instead. */
const MOST_CHANGES = 20_000;

/** Nodes without text that are looked over on the way to the text beside a change. */
const MOST_BESIDE = 64;

/** What has changed in the page since it was last taken. Holds no more than a bounded number of nodes. */
export class Changes {
  #texts = new Set<Text>();
  #added = new Set<Element>();
  #removed = new Set<Node>();
  #isFlooded = false;

  get isEmpty(): boolean {
    return !this.#isFlooded && this.#texts.size + this.#added.size + this.#removed.size === 0;
  }

  note(record: MutationRecord): void {
    if (this.#isFlooded) return;
    if (record.type === 'characterData') this.#texts.add(record.target as Text);
    for (const node of record.addedNodes) {
      if (node instanceof Text) this.#texts.add(node);
      else if (node instanceof Element) this.#added.add(node);
    }
    for (const node of record.removedNodes) this.#removed.add(node);
    if (record.type === 'childList') this.#noteBeside(record);
    if (this.#texts.size + this.#added.size + this.#removed.size > MOST_CHANGES) {
      this.#clear();
      this.#isFlooded = true;
    }
  }

  /** What stands beside a change in its line has another neighbour now, over the ends of inline elements too. */
  #noteBeside({ target, previousSibling, nextSibling }: MutationRecord): void {
    const before = textFrom(previousSibling, target, 'previous', undefined, MOST_BESIDE);
    const after = textFrom(nextSibling, target, 'next', undefined, MOST_BESIDE);
    if (before) this.#texts.add(before);
    if (after) this.#texts.add(after);
  }

  /** Everything noted so far, each node once, without what left the page again; undefined when it was too much. */
  take(): TakenChanges | undefined {
    const [texts, added, removed, isFlooded] = [this.#texts, this.#added, this.#removed, this.#isFlooded];
    this.#clear();
    if (isFlooded) return undefined;
    const roots = [...added].filter(
      (element) => element.isConnected && !hasAncestorIn(added, element) && !isLeftAlone(element),
    );
    const changed = [...texts].filter(
      (text) => text.isConnected && !hasAncestorIn(added, text) && !isInSkipped(text),
    );
    return { sections: sectionsOf(changed), roots, gone: goneTexts(removed, texts) };
  }

  #clear(): void {
    this.#texts = new Set();
    this.#added = new Set();
    this.#removed = new Set();
    this.#isFlooded = false;
  }
}

/** What must be read again, and what may be gone. */
export interface TakenChanges {
  /** Neighbouring texts, each list in document order, that a change may have given another meaning. */
  readonly sections: readonly (readonly Text[])[];
  /** Elements that have come into the page. */
  readonly roots: readonly Element[];
  /** Texts that have left the page, or stand in something that is left alone. */
  readonly gone: Iterable<Text>;
}

function hasAncestorIn(elements: ReadonlySet<Element>, node: Node): boolean {
  for (let parent = node.parentElement; parent; parent = parent.parentElement) {
    if (elements.has(parent)) return true;
  }
  return false;
}

/** The texts around each changed text, as far as they share its line; one list for texts that stand together. */
function sectionsOf(changed: readonly Text[]): Text[][] {
  const covered = new Set<Text>();
  return changed.flatMap((text) => {
    if (covered.has(text)) return [];
    // A long text has other neighbours at its end than at its beginning.
    const ends = [0, text.length].map((offset) => sectionAround({ node: text, offset }).block.nodes);
    const nodes = [...new Set(ends.flat())];
    for (const node of nodes) covered.add(node);
    return [nodes];
  });
}

function* goneTexts(removed: Iterable<Node>, changed: Iterable<Text>): Iterable<Text> {
  for (const node of removed) {
    for (const text of textsBelow(node)) if (isGone(text)) yield text;
  }
  for (const text of changed) if (isGone(text)) yield text;
}

/** A text may have been moved into an editor, or what it stands in become one. */
function isGone(text: Text): boolean {
  return !text.isConnected || isInSkipped(text);
}
