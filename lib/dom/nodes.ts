/**
 * The one way to the nodes of a page. A form answers to the names of its fields and a document to those of its forms
 * and images before it answers as the node it is: `<input name="parentNode">`. The getters and methods of the
 * prototypes, which no page can reach from outside our world, always tell of the node. A lint rule (dom-door.grit)
 * keeps everything that reads pages from any other way.
 *
 * They also answer for nodes of another frame, which are no instances of the classes of this one: so kinds of nodes
 * are told by `nodeType`.
 */

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const DOCTYPE = 10;
const FRAGMENT = 11;

/** `owner` is asked for when the getter is used first: there may be no DOM yet when this is imported. */
function getter<T extends object, K extends keyof T>(owner: () => T, name: K): (of: T) => T[K] {
  let get: ((this: T) => T[K]) | undefined;
  return (of) => {
    get ??= Object.getOwnPropertyDescriptor(owner(), name)?.get ?? missing;
    return get.call(of);
  };
}

/** Stands for what a platform doesn't have. */
function missing(): undefined {}

const node = () => Node.prototype;
const element = () => Element.prototype;
const aDocument = () => Document.prototype;

const nodeType = getter(node, 'nodeType');
export const parentNode = getter(node, 'parentNode');
export const parentElement = getter(node, 'parentElement');
export const firstChild = getter(node, 'firstChild');
export const lastChild = getter(node, 'lastChild');
export const nextSibling = getter(node, 'nextSibling');
export const previousSibling = getter(node, 'previousSibling');
export const isConnected = getter(node, 'isConnected');
export const nodeValue = getter(node, 'nodeValue');
const ownerDocument = getter(node, 'ownerDocument');
const baseURI = getter(node, 'baseURI');

export const localName = getter(element, 'localName');
export const shadowRootOf = getter(element, 'shadowRoot');
export const childElementCount = getter(element, 'childElementCount');

const bodyProperty = getter(aDocument, 'body');
const documentElementProperty = getter(aDocument, 'documentElement');
const designMode = getter(aDocument, 'designMode');
const readTitle = getter(aDocument, 'title');
const hidden = getter(aDocument, 'hidden');
const activeElementProperty = getter(aDocument, 'activeElement');
const fullscreenElementProperty = getter(aDocument, 'fullscreenElement');

export function isElement(of: Node): of is Element {
  return nodeType(of) === ELEMENT;
}

/** Sections of XML that are marked as text count as text. */
export function isText(of: Node): of is Text {
  const type = nodeType(of);
  return type === TEXT || type === CDATA;
}

export function isDoctype(of: Node): boolean {
  return nodeType(of) === DOCTYPE;
}

/** A shadow root; its `host` can be read as it is, since fragments have no names but their own. */
export function isShadowRoot(of: Node): of is ShadowRoot {
  return nodeType(of) === FRAGMENT && 'host' in of;
}

/** True for whatever is a node, of any frame. */
export function isNode(of: unknown): of is Node {
  try {
    return typeof of === 'object' && of !== null && typeof nodeType(of as Node) === 'number';
  } catch {
    return false;
  }
}

/** The node around a node, also around the shadow root that it is at the top of. */
export function parentOrHost(of: Node): Node | null {
  return isShadowRoot(of) ? of.host : parentNode(of);
}

/** The element around a node; the host for one at the top of a shadow root. */
export function elementAround(of: Node): Element | undefined {
  const parent = parentNode(of);
  if (!parent) return undefined;
  if (isShadowRoot(parent)) return parent.host;
  return isElement(parent) ? parent : undefined;
}

export function contains(of: Node, other: Node | null): boolean {
  return Node.prototype.contains.call(of, other);
}

/** The document or shadow root that a node stands in, or the topmost node of a tree that is in no page. */
export function rootOf(of: Node): Node {
  return Node.prototype.getRootNode.call(of);
}

/**
 * Whether a node stands before another; undefined for nodes of different trees. Cheap where it does and both are near
 * each other; otherwise Chromium may look at all siblings after the first.
 */
export function precedes(a: Node, b: Node): boolean | undefined {
  const position = Node.prototype.compareDocumentPosition.call(a, b);
  return position & DISCONNECTED ? undefined : (position & FOLLOWING) !== 0;
}

const DISCONNECTED = 1;
const FOLLOWING = 4;

export function hasAttributes(of: Element): boolean {
  return Element.prototype.hasAttributes.call(of);
}

export function attribute(of: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(of, name);
}

export function closest(of: Element, selector: string): Element | null {
  return Element.prototype.closest.call(of, selector);
}

export function matches(of: Element, selector: string): boolean {
  return Element.prototype.matches.call(of, selector);
}

/** The elements below one, as far as they are its own. */
export function childrenOf(of: Element): Element[] {
  const children: Element[] = [];
  for (let child = firstChild(of); child; child = nextSibling(child))
    if (isElement(child)) children.push(child);
  return children;
}

export function firstWithin(of: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(of, selector);
}

export function allWithin(of: Document, selector: string): NodeListOf<Element> {
  return Document.prototype.querySelectorAll.call(of, selector);
}

export function boxOf(of: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(of);
}

/** False for what stands in something whose content the browser leaves out while it is far from the window. */
export function isLaidOut(of: Element): boolean {
  return Element.prototype.checkVisibility.call(of, { contentVisibilityAuto: true });
}

export function scrollIntoView(of: Element, options: ScrollIntoViewOptions): void {
  Element.prototype.scrollIntoView.call(of, options);
}

export function appendTo(parent: Element, child: Node): void {
  Node.prototype.appendChild.call(parent, child);
}

/** An HTML element, also in a document of another kind. */
export function createHtml<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name];
export function createHtml(name: string): HTMLElement;
export function createHtml(name: string): Element {
  return Document.prototype.createElementNS.call(document, 'http://www.w3.org/1999/xhtml', name);
}

/** Copies what is selected; false when the browser does not let us. */
export function copySelection(): boolean {
  return Document.prototype.execCommand.call(document, 'copy');
}

export function focusOn(element: HTMLElement): void {
  HTMLElement.prototype.focus.call(element, { preventScroll: true });
}

/** The document of a node, or the node itself when it is one. */
export function documentOf(of: Node): Document {
  return ownerDocument(of) ?? (of as Document);
}

/** The element that the page's text stands in: the body, or the root of documents without one; null without either. */
export function bodyOf(of: Document): Element | null {
  return bodyProperty(of) ?? documentElementProperty(of);
}

export function titleOf(of: Document): string {
  return readTitle(of);
}

/** Browsers keep the first element of a list that somebody holds until the document changes; a search starts anew. */
const topHeadings = new WeakMap<Document, HTMLCollectionOf<Element>>();

/** The topmost heading of a document. */
export function firstHeading(of: Document): Element | null {
  let headings = topHeadings.get(of);
  if (!headings) {
    headings = Document.prototype.getElementsByTagName.call(of, 'h1');
    topHeadings.set(of, headings);
  }
  return headings[0] ?? null;
}

export function documentElement(): Element | null {
  return documentElementProperty(document);
}

/** False for documents of SVG and other XML, and those without a root. */
export function hasBody(): boolean {
  return bodyProperty(document) !== null;
}

/** What the page's relative addresses are resolved against. */
export function baseAddress(): string {
  return baseURI(document);
}

/** True while the whole document is being edited. */
export function isInDesignMode(of: Document): boolean {
  return designMode(of) === 'on';
}

export function isPageHidden(): boolean {
  return hidden(document);
}

export function activeElement(): Element | null {
  return activeElementProperty(document);
}

export function fullscreenElement(): Element | null {
  return fullscreenElementProperty(document);
}

export function rangeIn(of: Document): Range {
  return Document.prototype.createRange.call(of);
}

/** `whatToShow`: the bits of NodeFilter, which is no global outside browsers. */
export function walkerBelow(root: Node, whatToShow: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(documentOf(root), root, whatToShow);
}

export const SHOW_ELEMENT = 1;
/** Text and CDATA sections. */
export const SHOW_TEXT = 4 + 8;
export const SHOW_ALL = 0xffff_ffff;

/** The place of the text at a point of the viewport (CSS pixels), also in the shadow roots given. */
export function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): CaretPosition | null {
  return Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
}
