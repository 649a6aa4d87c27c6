import {
  attribute,
  documentOf,
  isConnected,
  isElement,
  isText,
  parentNode,
  precedes,
} from '../../dom/nodes.ts';
import { Ancestors } from '../text/ancestors.ts';
import { LeftAlone } from '../text/elements.ts';
import { isLong, setHeavy } from '../text/heavy.ts';
import { inlineContextAt } from '../text/inline-context.ts';
import { textFrom } from '../text/line.ts';

/** What a page has changed: what must be read again, and what may be gone. */
export interface Digest {
  /** Texts that are new, have changed or have other neighbours; some may have left the page again. */
  readonly texts: ReadonlySet<Text>;
  /** Elements that have come into the page, or have begun or ceased to be an editor. */
  readonly elements: ReadonlySet<Element>;
  /** True when something was taken out of the page. */
  readonly hasRemoved: boolean;
}

/** More nodes than this in the records, and the whole page is read again instead. */
const MAX_NODES = 20_000;

/** Nodes of one record that are looked at in one step. */
const NODES_A_STEP = 200;

/** Goes through records little by little. Returns undefined when there is too much in them. */
export function* digest(records: readonly MutationRecord[]): Generator<void, Digest | undefined> {
  const texts = new Set<Text>();
  const elements = new Set<Element>();
  let hasRemoved = false;
  const addText = (text: Text) => {
    texts.add(text);
    if (isLong(text)) setHeavy(documentOf(text));
  };
  for (const record of records) {
    const { type, target, addedNodes, removedNodes } = record;
    if (type === 'characterData' && isText(target)) addText(target);
    if (type === 'attributes' && isElement(target) && mayBeEditor(record, target)) elements.add(target);
    if (removedNodes.length > 0) hasRemoved = true;
    if (texts.size + elements.size + addedNodes.length > MAX_NODES) {
      if (beginsWithTexts(addedNodes)) setHeavy(documentOf(target));
      return undefined;
    }
    let count = 0;
    for (const node of addedNodes) {
      if (isText(node)) addText(node);
      else if (isElement(node)) elements.add(node);
      if (++count % NODES_A_STEP === 0) yield;
    }
    if (type === 'childList') {
      for (const text of textsBeside(record)) texts.add(text);
    }
    yield;
  }
  return { texts, elements, hasRemoved };
}

/** Texts side by side: there may be any number without an element between. */
function beginsWithTexts([first, second]: Iterable<Node>): boolean {
  return first !== undefined && second !== undefined && isText(first) && isText(second);
}

/** `role` changes all the time, but not to and from this. */
function mayBeEditor({ attributeName, oldValue }: MutationRecord, target: Element): boolean {
  if (attributeName !== 'role') return true;
  return (oldValue === 'textbox') !== (attribute(target, 'role') === 'textbox');
}

/** What stands beside a change in its line has another neighbour now, over the ends of inline elements too. */
function textsBeside({ target, previousSibling, nextSibling }: MutationRecord): Text[] {
  const before = textFrom(previousSibling, target, 'previous');
  const after = textFrom(nextSibling, target, 'next');
  return [before, after].filter((text) => text !== undefined);
}

/** Tells which nodes of a digest are to be read, in the page as it is. */
export class Placing {
  readonly #elements: ReadonlySet<Element>;
  readonly #alone = new LeftAlone();
  /** Shadow roots are read by themselves. */
  readonly #new: Ancestors;

  constructor({ elements }: Digest) {
    this.#elements = elements;
    this.#new = new Ancestors((node) => this.#elements.has(node as Element), parentNode);
  }

  /** True for what is read with an element that is new. */
  isCovered(node: Node): boolean {
    return this.#new.above(node);
  }

  isGone(node: Node): boolean {
    return !isConnected(node) || (isElement(node) ? this.#alone.is(node) : this.#alone.around(node));
  }
}

/** Lists of the texts around each text, as far as they share its line; one list for texts that stand together. */
export function* linesOf(texts: readonly Text[]): Generator<readonly Text[], void> {
  const covered = new Set<Text>();
  const [first, last] = [texts[0], texts.at(-1)];
  // More of a line lies after a text than before it, so that fewer lists are made from the front.
  const isBackwards = first && last && precedes(last, first);
  for (const text of isBackwards ? texts.toReversed() : texts) {
    if (covered.has(text)) continue;
    // A long text has other neighbours at its end than at its beginning.
    const ends = [0, text.length].map((offset) => inlineContextAt({ node: text, offset }).joined.nodes);
    const nodes = [...new Set(ends.flat())];
    for (const node of nodes) covered.add(node);
    yield nodes;
  }
}
