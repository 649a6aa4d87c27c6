/** About as much text as a window shows. */
const MOST_CHARACTERS = 12_000;

/** The texts from the top of the window on, for a page that was opened in the middle. */
export function visibleTexts(): Text[] {
  const place = document.caretPositionFromPoint(innerWidth / 2, 1);
  if (!place || !(place.offsetNode instanceof Text)) return [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = place.offsetNode;
  const texts = [place.offsetNode];
  let length = place.offsetNode.length;
  while (length < MOST_CHARACTERS && walker.nextNode()) {
    const text = walker.currentNode as Text;
    texts.push(text);
    length += text.length;
  }
  return texts;
}
