import { isText, SHOW_TEXT, walkerBelow } from '../../dom/nodes.ts';

/** The text nodes below a node, or the node itself when it is one, in document order. */
export function* textsBelow(root: Node): Generator<Text, void> {
  if (isText(root)) {
    yield root;
    return;
  }
  const texts = walkerBelow(root, SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) yield text as Text;
}

/** Texts that are looked at for a beginning. */
const MAX_TEXTS = 100;

/** The first characters of what an element holds, however much that is. */
export function beginningOf(element: Element, length: number): string {
  let text = '';
  let count = 0;
  for (const { data } of textsBelow(element)) {
    text += data.slice(0, length - text.length);
    if (text.length >= length || ++count >= MAX_TEXTS) break;
  }
  return text;
}
