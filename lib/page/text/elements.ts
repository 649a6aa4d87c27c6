import {
  attribute,
  documentOf,
  hasAttributes,
  isElement,
  isInDesignMode,
  localName,
  parentOrHost,
} from '../../dom/nodes.ts';
import { Ancestors } from './ancestors.ts';

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
  return INLINE.has(localName(element));
}

export function isLineBreak(element: Element): boolean {
  return localName(element) === 'br';
}

/** True for elements that are left alone with everything in them. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(localName(element)) || isEditable(element);
}

/** The attributes that make an element one to leave alone, or no longer. */
export const EDITING_ATTRIBUTES = ['contenteditable', 'role'];

const MONACO = /(?:^|\s)monaco-editor(?:\s|$)/;

/**
 * An element in which somebody types; `contenteditable="false"` islands inside one count as part of it, and so do the
 * lines that the Monaco editor draws beside its hidden field.
 */
function isEditable(element: Element): boolean {
  // Most inline elements have no attributes, and this is asked of every element around a code.
  if (!hasAttributes(element)) return false;
  const editable = attribute(element, 'contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    attribute(element, 'role') === 'textbox' ||
    MONACO.test(attribute(element, 'class') ?? '')
  );
}

/** Tells what is left alone. To be made anew when the page has changed what it tells of. */
export class LeftAlone {
  readonly #ancestors = new Ancestors((node) => isElement(node) && isSkipped(node), parentOrHost);

  /** True when the node stands in something that is left alone, also around the shadow root that it is in. */
  around(node: Node): boolean {
    return this.#ancestors.above(node) || isInDesignMode(documentOf(node));
  }

  /** True for an element that is left alone by itself, or stands in one that is. */
  is(element: Element): boolean {
    return isSkipped(element) || this.around(element);
  }
}

/** The same for one text. */
export function isLeftAlone(text: Text): boolean {
  return new LeftAlone().around(text);
}
