/** Elements that flow inside a line of text; every other element separates what is before and after it. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr tspan'
  ).split(' '),
);

/** Elements whose text is no prose, is not shown, or is being typed. */
const SKIPPED = new Set(
  'script style noscript template textarea input select option datalist iframe object canvas video audio head title'.split(
    ' ',
  ),
);

export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

export function isLineBreak(element: Element): boolean {
  return element.localName === 'br';
}

/** True for elements that are left alone with everything in them. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.localName) || isEditable(element);
}

/**
 * An element in which the reader types; `contenteditable="false"` islands inside one count as part of it, and so do the
 * lines that the Monaco editor draws beside its hidden field.
 */
function isEditable(element: Element): boolean {
  // Most inline elements have no attributes, and this is asked of every element around a code.
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    element.getAttribute('role') === 'textbox' ||
    element.classList.contains('monaco-editor')
  );
}

/** True when the node stands in something that is left alone, also around the shadow root that it is in. */
export function isInSkipped(node: Node): boolean {
  for (let parent: Node | null = node.parentNode; parent; parent = parent.parentNode ?? hostOf(parent)) {
    if (parent.nodeType === ELEMENT && isSkipped(parent as Element)) return true;
  }
  return node.ownerDocument?.designMode === 'on';
}

/** True for an element that is left alone by itself, or stands in one that is. */
export function isLeftAlone(element: Element): boolean {
  return isSkipped(element) || isInSkipped(element);
}

function hostOf(node: Node): Node | null {
  return 'host' in node ? (node as ShadowRoot).host : null;
}

const ELEMENT = 1;
