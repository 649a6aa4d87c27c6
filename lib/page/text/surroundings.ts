import { NO_PAGE_CONTEXT, type PageContext, PRECEDING_REACH } from '../../detect/page-context.ts';
import { announcesCode, announcesCodes, isOnlyNumber } from '../../detect/prefilter/prefilter.ts';
import {
  childrenOf,
  closest,
  documentOf,
  firstHeading,
  firstWithin,
  isElement,
  isText,
  lastChild,
  localName,
  parentElement,
  parentNode,
  previousSibling,
  titleOf,
} from '../../dom/nodes.ts';
import { isSkipped } from './elements.ts';
import { beginningOf } from './texts-below.ts';

/** Steps back through the page that are taken at the most; bounds the work on pages of any shape. */
const MAX_STEPS = 400;

const HEADING = /^h[1-6]$/;

/** What stands around a text node: its table header, the heading above it, the text before it. */
export function surroundingsOf(node: Node | undefined): PageContext {
  const element = node && parentElement(node);
  if (!node || !element) return NO_PAGE_CONTEXT;
  const cell = closest(element, 'td, th');
  return {
    header: cell ? columnHeader(cell) : '',
    inTable: cell !== null,
    row: cell ? restOfRow(cell) : '',
    isTerm: isTerm(element, cell),
    topic: topicOf(documentOf(element)),
    ...textBefore(node),
  };
}

/** Texts that are looked at on the way back to one that is not blank. */
const MAX_BLANKS = 6;

/**
 * True for a text that is nothing but a number below a header of codes, or right after a name or such a header: the
 * places at which a bare number is looked at more closely.
 */
export function mayStandAlone(node: Text): boolean {
  if (!isOnlyNumber(node.data)) return false;
  const parent = parentElement(node);
  if (!parent) return false;
  const cell = closest(parent, 'td, th');
  if (cell && (announcesCodes(columnHeader(cell)) || announcesCode(restOfRow(cell)))) return true;
  return isTerm(parent, cell) || announcesCode(lastTextBefore(node));
}

function lastTextBefore(node: Node): string {
  let step = previousNode(node);
  for (let blanks = 0; step && blanks < MAX_BLANKS; step = previousNode(step)) {
    if (!isText(step)) continue;
    const text = step.data.trim();
    if (text !== '') return text.slice(-PRECEDING_REACH);
    blanks++;
  }
  return '';
}

/** The text of the header cell above a cell, by position; spanning cells are rare enough to be left out. */
function columnHeader(cell: Element): string {
  const table = closest(cell, 'table');
  const head: (Element & Partial<HTMLTableRowElement>) | null = table && firstWithin(table, 'tr');
  if (!head || head === closest(cell, 'tr')) return '';
  const header = head.cells?.[(cell as HTMLTableCellElement).cellIndex];
  const around = parentElement(head);
  const isHeader = (header && localName(header) === 'th') || (around && localName(around) === 'thead');
  return isHeader && header ? beginningOf(header, PRECEDING_REACH) : '';
}

/** The texts of the other cells of a row, with a tab between. */
function restOfRow(cell: Element): string {
  let text = '';
  for (const other of cellsBeside(cell)) {
    if (other !== cell) text += `${beginningOf(other, MAX_CELL)}\t`;
    if (text.length > PRECEDING_REACH) break;
  }
  return text;
}

function cellsBeside(cell: Element): readonly Element[] {
  const row = parentElement(cell);
  return row ? childrenOf(row) : [];
}

/** How much of another cell of the row is looked at. */
const MAX_CELL = 80;

/** The term of a definition list, or the first of two cells. */
function isTerm(element: Element, cell: Element | null): boolean {
  if (closest(element, 'dt')) return true;
  if (!cell) return false;
  const [first, second, third] = cellsBeside(cell);
  return first === cell && second !== undefined && third === undefined;
}

/** The title and the first heading of the page: what it is about. */
function topicOf(document: Document): string {
  const heading = firstHeading(document);
  const text = `${titleOf(document)}\n${heading ? beginningOf(heading, PRECEDING_REACH) : ''}`;
  return text.slice(0, PRECEDING_REACH);
}

/** A node whose text was read, with how far above it the heading is, which is `MAX_STEPS` where there is none. */
interface HeadingAbove {
  readonly node: Node;
  readonly heading: string;
  readonly steps: number;
}

/** Of the text that was read last; only for the task of the moment, in which a page can't change anything. */
let lastHeading: HeadingAbove | undefined;

function rememberHeading(above: HeadingAbove): void {
  if (!lastHeading)
    queueMicrotask(() => {
      lastHeading = undefined;
    });
  lastHeading = above;
}

function textBefore(node: Node): { heading: string; preceding: string } {
  let preceding = '';
  let heading: HeadingAbove | undefined;
  let step: Node | null = previousNode(node);
  for (let steps = 1; steps <= MAX_STEPS && step; steps++) {
    if (isText(step)) preceding = `${step.data.slice(-PRECEDING_REACH)}\n${preceding}`;
    else if (!heading && isElement(step) && HEADING.test(localName(step)))
      heading = { node, heading: beginningOf(step, PRECEDING_REACH), steps };
    // Texts are read one after the other: what is above the last one is above this one too.
    if (!heading && step === lastHeading?.node) {
      const known = steps + lastHeading.steps <= MAX_STEPS;
      heading = known
        ? { node, heading: lastHeading.heading, steps: steps + lastHeading.steps }
        : noHeading(node);
    }
    if (heading && preceding.length >= PRECEDING_REACH) break;
    step = previousNode(step);
  }
  heading ??= noHeading(node);
  rememberHeading(heading);
  return { heading: heading.heading, preceding: preceding.slice(-PRECEDING_REACH) };
}

function noHeading(node: Node): HeadingAbove {
  return { node, heading: '', steps: MAX_STEPS };
}

/** The node before this one in document order, leaving out what is not read: last descendants first, then parents. */
function previousNode(node: Node): Node | null {
  let previous = previousSibling(node);
  while (previous && isElement(previous) && isSkipped(previous)) previous = previousSibling(previous);
  if (!previous) {
    const parent = parentNode(node);
    return parent && isElement(parent) && localName(parent) !== 'body' ? parent : null;
  }
  let last: Node = previous;
  for (let child: Node | null = last; child; child = isLeaf(last) ? null : lastChild(last)) last = child;
  return last;
}

function isLeaf(node: Node): boolean {
  return isElement(node) && isSkipped(node);
}
