import {
  allWithin,
  appendTo,
  closest,
  contains,
  createHtml,
  documentElement,
  fullscreenElement,
  isConnected,
  isElement,
  isShadowRoot,
  matches,
  parentElement,
  rootOf,
} from '../../dom/nodes.ts';
import cardCss from '../styles/card.css?inline';
import causeCss from '../styles/cause.css?inline';
import frameCss from '../styles/frame.css?inline';
import tokensCss from '../styles/tokens.css?inline';
import { setStyle } from './style.ts';

/** Name of the one element that Errgloss puts into a page. */
const HOST_TAG = 'errgloss-card';

/** Events that end at the card: the page's shortcuts and click handlers must not react to its use. */
const CONTAINED = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'wheel',
];

/** The host element with its closed shadow root, not yet in the page. */
export interface Shell {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Scrolls, and takes the focus when a card opens by keyboard. */
  readonly root: HTMLElement;
}

/** Takes away what an earlier run of the extension has left, which the browser ended before it could clean up. */
export function removeLeftovers(): void {
  for (const host of allWithin(document, HOST_TAG)) host.remove();
}

/**
 * Builds the host: out of reach of the page's style sheets, in the top layer once it is shown. In a page of the
 * extension itself nothing hides it when the extension is gone.
 */
export function createShell(isOwnPage: boolean): Shell {
  // Documents of XML and SVG would make elements of their own kind.
  const host = createHtml(HOST_TAG);
  host.setAttribute('popover', 'manual');
  for (const [property, value] of [
    ['all', 'initial'],
    ['position', 'fixed'],
    ['inset', 'auto'],
    ['margin', '0'],
    ['padding', '0'],
    ['border', '0'],
    ['background', 'none'],
    ['overflow', 'visible'],
    ['color-scheme', 'light dark'],
    // The styles that come with the extension show it, as long as they are there; see marks.css.
    ['visibility', isOwnPage ? 'visible' : 'hidden'],
  ] as const) {
    setStyle(host, property, value);
  }
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [tokensCss, cardCss, causeCss, frameCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const root = createHtml('div');
  root.className = 'frame';
  root.tabIndex = -1;
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-labelledby', 'errgloss-title');
  shadow.append(root);
  for (const type of CONTAINED) shadow.addEventListener(type, (event) => event.stopPropagation());
  return { host, shadow, root };
}

/**
 * Puts the host where it can be used: inside the element in full screen, or the modal dialog, that its text stands in,
 * or at the end of the document.
 */
export function showShell(host: HTMLElement, near: Node): void {
  const parent = modalAround(near) ?? fullScreenAround(near) ?? documentElement();
  if (!parent) return;
  if (parentElement(host) !== parent) appendTo(parent, host);
  if (!isOpen(host)) host.showPopover();
}

/** False when the page has hidden it. */
export function isOpen(host: HTMLElement): boolean {
  return matches(host, ':popover-open');
}

/** Shows the host again, for what came into the top layer since covers it: an element in full screen, say. */
export function raiseShell(host: HTMLElement, near: Node): void {
  if (isOpen(host)) host.hidePopover();
  showShell(host, isConnected(near) ? near : document);
}

/** The element in full screen, where it is not the whole document; the browser draws nothing that is outside of it. */
function fullScreenAround(near: Node): Element | null {
  const element = fullscreenElement();
  return element && contains(element, hostOf(near) ?? near) ? element : null;
}

/** The outermost element around a node that is in no shadow root. */
function hostOf(node: Node): Element | undefined {
  const root = rootOf(node);
  if (!isShadowRoot(root)) return undefined;
  return hostOf(root.host) ?? root.host;
}

/** The modal dialog around a node, also where the node stands in a shadow root inside of it. */
function modalAround(node: Node): Element | null {
  const element = isElement(node) ? node : parentElement(node);
  const dialog = element && closest(element, 'dialog:modal');
  if (dialog) return dialog;
  const root = rootOf(node);
  return isShadowRoot(root) ? modalAround(root.host) : null;
}
