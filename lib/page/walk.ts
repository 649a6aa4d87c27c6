import { isInline, isInSkipped, isLineBreak, isSkipped } from './elements.ts';
import { TextBlock } from './text-block.ts';

/** What every code has in it somewhere. Most text nodes have nothing of it and cost no more than this look. */
const SIGN = /[0-9_]|WSA|stop|bug ?check|bsod|blue ?screen/i;

/** So many text nodes without a sign are passed over before the caller is asked whether there is time for more. */
const MOST_PASSED = 2000;

/** An invisible break between two texts of one line of inline content (`<br>`). */
const BREAK = 'break';

/**
 * Walks the text below a root and returns the blocks that may hold a code: the text between two block boundaries,
 * joined over inline markup. The page may change between two calls of `next`: the walk goes on at the closest
 * place that is still there.
 */
export class BlockWalk {
  readonly #root: Element;
  readonly #texts: TreeWalker;
  /** The last text that was passed and its ancestors, so that a removal does not end the walk. */
  #path: Node[] = [];

  constructor(root: Element) {
    this.#root = root;
    this.#texts = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  }

  /**
   * The next block with the sign of a code; an empty block when the time may be up; undefined when everything
   * below the root has been walked.
   */
  next(): TextBlock | undefined {
    this.#resume();
    for (let passed = 0; passed < MOST_PASSED; passed++) {
      const node = this.#texts.nextNode() as Text | null;
      if (!node) return undefined;
      if (!SIGN.test(node.data) || isInSkipped(node)) continue;
      const block = blockOf(node);
      this.#texts.currentNode = block.nodes.at(-1) ?? node;
      this.#remember();
      return block;
    }
    this.#remember();
    return new TextBlock();
  }

  #remember(): void {
    this.#path = [];
    for (
      let node: Node | null = this.#texts.currentNode;
      node && node !== this.#root;
      node = node.parentNode
    ) {
      this.#path.push(node);
    }
  }

  /** Goes on after the remembered text, or walks the closest ancestor that is still in place once more. */
  #resume(): void {
    if (this.#path.length === 0) return;
    this.#texts.currentNode = this.#path.find((node) => this.#root.contains(node)) ?? this.#root;
  }
}

/** NodeFilter.SHOW_TEXT, which is no global outside browsers. */
const SHOW_TEXT = 4;

/** The inline text that a text node is part of, up to the block boundaries on both sides. */
function blockOf(node: Text): TextBlock {
  const before: (Text | typeof BREAK)[] = [];
  for (let part = neighbour(node, 'previous', before); part; part = neighbour(part, 'previous', before)) {
    before.push(part);
  }
  const block = new TextBlock();
  for (const part of before.reverse()) append(block, part);
  block.append(node);
  const breaks: (typeof BREAK)[] = [];
  for (let part = neighbour(node, 'next', breaks); part; part = neighbour(part, 'next', breaks)) {
    for (const pause of breaks.splice(0)) append(block, pause);
    block.append(part);
  }
  return block;
}

function append(block: TextBlock, part: Text | typeof BREAK): void {
  if (part === BREAK) block.appendBreak();
  else block.append(part);
}

/**
 * The text next to a text in its line of inline content, over the ends of inline elements; undefined at a block
 * boundary. Line breaks on the way are added to `breaks`.
 */
function neighbour(
  text: Text,
  direction: 'previous' | 'next',
  breaks: { push(part: typeof BREAK): unknown },
): Text | undefined {
  const [sibling, child] =
    direction === 'next'
      ? (['nextSibling', 'firstChild'] as const)
      : (['previousSibling', 'lastChild'] as const);
  let node: Node = text;
  for (;;) {
    const beside: Node | null = node[sibling];
    if (!beside) {
      const parent = node.parentElement;
      if (!parent || !isInline(parent)) return undefined;
      node = parent;
      continue;
    }
    node = beside;
    while (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (isLineBreak(element)) {
        breaks.push(BREAK);
        break;
      }
      if (!isInline(element)) return undefined;
      const inner: Node | null = isSkipped(element) ? null : element[child];
      if (!inner) break;
      node = inner;
    }
    if (node.nodeType === TEXT) return node as Text;
  }
}

const ELEMENT = 1;
const TEXT = 3;
