import { NEAR_AFTER, NEAR_BEFORE } from '../detect/scene.ts';
import { isInline, isLineBreak, isSkipped } from './elements.ts';
import { TAIL } from './run-walk.ts';
import { type Point, TextBlock } from './text-block.ts';

/** A code begins at the most this far before its sign, and a cut is made within this distance of where it should be. */
const SLACK = 400;

/** How much text before a sign can matter to it, and how much from the sign on is read at once. */
const BEFORE = NEAR_BEFORE + 2 * SLACK;
const CORE = 4096;

/** How much text after what is read can matter to it. */
const AFTER = NEAR_AFTER + SLACK;

/** A block, or as much of a long one as can matter to a place in it. */
export interface Section {
  readonly block: TextBlock;
  /** Mentions that begin before or after belong to another section, which has all that matters to them. */
  readonly from: number;
  readonly to: number;
}

/** An invisible break between two texts of one line of inline content (`<br>`). */
const BREAK = 'break';

type Part = { readonly node: Text; readonly from: number; readonly to: number } | typeof BREAK;

/** The inline text around a place, up to the block boundaries on both sides or as far as it can matter. */
export function sectionAround({ node, offset }: Point): Section {
  const from = offset > BEFORE ? wordStart(node.data, offset - BEFORE) : 0;
  const to = wordStart(node.data, offset + CORE + AFTER);
  const before = from === 0 ? partsBeside(node, 'previous', BEFORE - offset) : [];
  const after = to === node.length ? partsBeside(node, 'next', CORE + AFTER - (to - offset)) : [];
  const block = new TextBlock();
  for (const part of [...before.reverse(), { node, from, to }, ...after]) {
    if (part === BREAK) block.appendBreak();
    else block.append(part.node, part.from, part.to);
  }
  const sign = block.offsetOf({ node, offset });
  return { block, from: sign - SLACK, to: wordStart(block.text, sign + CORE) };
}

/** The end of what stands before a text in its line. */
export function lineBefore(node: Text): string {
  const parts = partsBeside(node, 'previous', TAIL).reverse();
  return parts.map((part) => (part === BREAK ? '\n' : part.node.data.slice(part.from, part.to))).join('');
}

/** How long a word may be that is kept whole at a cut. */
const LONGEST_WORD = 200;

/** The beginning of the next word from an offset on, so that no cut goes through one; at the most the end of the text. */
function wordStart(text: string, offset: number): number {
  const space = text.slice(offset, offset + LONGEST_WORD).search(/\s/);
  return Math.min(space < 0 ? offset : offset + space + 1, text.length);
}

/** Up to so many characters of inline text beside a node, the closest part first. */
function partsBeside(node: Text, direction: 'previous' | 'next', most: number): Part[] {
  const parts: Part[] = [];
  const breaks: (typeof BREAK)[] = [];
  let left = most;
  const onBreak = () => breaks.push(BREAK);
  for (let beside = neighbour(node, direction, onBreak); beside && left > 0; ) {
    const { length } = beside;
    const isCut = length > left + LONGEST_WORD;
    const from = isCut && direction === 'previous' ? wordStart(beside.data, length - left) : 0;
    const to = isCut && direction === 'next' ? wordStart(beside.data, left) : length;
    parts.push(...breaks.splice(0), { node: beside, from, to });
    // What lies beyond a cut does not follow on what is before it.
    if (isCut) break;
    // Texts without a character count too: there may be any number of them.
    left -= to - from || 1;
    beside = neighbour(beside, direction, onBreak);
  }
  return parts;
}

/**
 * The text next to a text in its line of inline content, over the ends of inline elements; undefined at a block
 * boundary. `onBreak` is called for each line break on the way.
 */
export function neighbour(text: Text, direction: 'previous' | 'next', onBreak: () => void): Text | undefined {
  const beside = direction === 'next' ? text.nextSibling : text.previousSibling;
  return textFrom(beside, text.parentNode, direction, onBreak);
}

/**
 * The first text of a line from a place on, which may be `beside` itself or in it; null stands for the end of the
 * parent. Gives up after so many nodes.
 */
export function textFrom(
  beside: Node | null,
  parent: Node | null,
  direction: 'previous' | 'next',
  onBreak: () => void = () => {},
  most = Number.POSITIVE_INFINITY,
): Text | undefined {
  const [sibling, child] =
    direction === 'next'
      ? (['nextSibling', 'firstChild'] as const)
      : (['previousSibling', 'lastChild'] as const);
  let [node, around] = [beside, parent];
  for (let left = most; left > 0; left--) {
    if (!node) {
      if (around?.nodeType !== ELEMENT || !isInline(around as Element)) return undefined;
      [node, around] = [around[sibling], around.parentNode];
      continue;
    }
    if (node.nodeType === TEXT) return node as Text;
    let inner: Node | null = null;
    if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (isLineBreak(element)) onBreak();
      // What is left alone, such as a field in a line, must not become the middle of a code.
      else if (!isInline(element) || isSkipped(element)) return undefined;
      else inner = element[child];
    }
    [node, around] = inner ? [inner, node] : [node[sibling], node.parentNode];
  }
  return undefined;
}

const ELEMENT = 1;
const TEXT = 3;
