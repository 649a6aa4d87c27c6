/** Elements that flow inside a line of text; every other element separates what is before and after it. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TSPAN'
  ).split(' '),
);

/** Elements whose text is no prose, is not shown, or is being typed. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST IFRAME OBJECT CANVAS VIDEO AUDIO HEAD TITLE'.split(
    ' ',
  ),
);

/** Letter case differs between HTML and XHTML or SVG documents. */
function tag(element: Element): string {
  return element.localName.toUpperCase();
}

export function isInline(element: Element): boolean {
  return INLINE.has(tag(element));
}

export function isLineBreak(element: Element): boolean {
  return element.localName === 'br';
}

/** True for elements that are left alone with everything in them. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(tag(element)) || isEditable(element);
}

/** An element in which the reader types; `contenteditable="false"` islands inside one count as part of it. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

/** True when the node stands in something that is left alone, also around the shadow root that it is in. */
export function isInSkipped(node: Node): boolean {
  for (let parent: Node | null = node.parentNode; parent; parent = parent.parentNode ?? hostOf(parent)) {
    if (parent.nodeType === ELEMENT && isSkipped(parent as Element)) return true;
  }
  return node.ownerDocument?.designMode === 'on';
}

function hostOf(node: Node): Node | null {
  return 'host' in node ? (node as ShadowRoot).host : null;
}

const ELEMENT = 1;
