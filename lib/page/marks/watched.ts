import { childElementCount, elementAround, localName, parentElement } from '../../dom/nodes.ts';

/** So many children of an element are watched by watching the element. */
const FEW = 64;

/** How far up that may be. */
const MAX_LEVELS = 3;

/** The element to watch for a text: not its own, if one around it is still small, for each watched one costs. */
export function watchedFor(node: Node): Element | undefined {
  let element = elementAround(node);
  for (let level = 0; element && level < MAX_LEVELS; level++) {
    const parent = parentElement(element);
    if (!parent || localName(parent) === 'body' || childElementCount(parent) > FEW) break;
    element = parent;
  }
  return element;
}
