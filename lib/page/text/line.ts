import {
  firstChild,
  isElement,
  isText,
  lastChild,
  nextSibling,
  parentNode,
  previousSibling,
} from '../../dom/nodes.ts';
import { isInline, isLineBreak, isSkipped } from './elements.ts';

export type Direction = 'previous' | 'next';

/** So many nodes without text between two texts, and they are no neighbours: a page may put any number there. */
const MAX_BETWEEN = 256;

/**
 * The text next to a text in its line of inline content, over the ends of inline elements; undefined at a block
 * boundary. `onBreak` is called for each line break on the way.
 */
export function textBeside(text: Text, direction: Direction, onBreak?: () => void): Text | undefined {
  const beside = direction === 'next' ? nextSibling(text) : previousSibling(text);
  return textFrom(beside, parentNode(text), direction, onBreak);
}

/**
 * The first text of a line from a place on, which may be `beside` itself or in it; null stands for the end of the
 * parent.
 */
export function textFrom(
  beside: Node | null,
  parent: Node | null,
  direction: Direction,
  onBreak: () => void = () => {},
): Text | undefined {
  const [sibling, child] = direction === 'next' ? [nextSibling, firstChild] : [previousSibling, lastChild];
  let [node, around] = [beside, parent];
  for (let left = MAX_BETWEEN; left > 0; left--) {
    if (!node) {
      if (!around || !isElement(around) || !isInline(around)) return undefined;
      [node, around] = [sibling(around), parentNode(around)];
      continue;
    }
    if (isText(node)) return node;
    let inner: Node | null = null;
    if (isElement(node)) {
      if (isLineBreak(node)) onBreak();
      // What is left alone, such as a field in a line, must not become the middle of a code.
      else if (!isInline(node) || isSkipped(node)) return undefined;
      else inner = child(node);
    }
    [node, around] = inner ? [inner, node] : [sibling(node), parentNode(node)];
  }
  return undefined;
}
