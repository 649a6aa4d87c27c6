/** NodeFilter.SHOW_TEXT and SHOW_CDATA_SECTION, which are no globals outside browsers. */
const SHOW_TEXT = 4 + 8;
const TEXT = 3;

/** The text nodes below a node, or the node itself when it is one, in document order. */
export function* textsBelow(root: Node): Generator<Text, void> {
  if (root.nodeType === TEXT) {
    yield root as Text;
    return;
  }
  const document = root.ownerDocument ?? (root as Document);
  const texts = document.createTreeWalker(root, SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) yield text as Text;
}
