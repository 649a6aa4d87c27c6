import cardCss from './card.css?inline';
import frameCss from './frame.css?inline';
import { setStyle } from './place.ts';
import tokensCss from './tokens.css?inline';

/** Name of the one element that Errgloss puts into a page. */
export const HOST_TAG = 'errgloss-card';

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
  readonly root: HTMLElement;
}

/** Builds the host: out of reach of the page's style sheets, in the top layer once it is shown. */
export function createShell(): Shell {
  const host = document.createElement(HOST_TAG);
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
  ] as const) {
    setStyle(host, property, value);
  }
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [tokensCss, cardCss, frameCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const root = document.createElement('div');
  root.style.maxHeight = 'inherit';
  root.tabIndex = -1;
  root.style.outline = 'none';
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-labelledby', 'errgloss-title');
  shadow.append(root);
  for (const type of CONTAINED) shadow.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}

/** Puts the host where it can be used: inside the modal dialog of its text, or at the end of the document. */
export function showShell(host: HTMLElement, near: Node): void {
  const element = near instanceof Element ? near : near.parentElement;
  const parent = element?.closest('dialog:modal') ?? document.documentElement;
  if (host.parentElement !== parent) parent.append(host);
  if (!host.matches(':popover-open')) host.showPopover();
}
