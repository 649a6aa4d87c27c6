import { CODE_HEADER } from '../detect/judge.ts';
import { NO_SURROUNDINGS, PRECEDING_REACH, type Surroundings } from '../detect/surroundings.ts';
import { isSkipped } from './elements.ts';

/** Steps back through the page that are taken at the most; bounds the work on pages of any shape. */
const MOST_STEPS = 400;

const HEADING = /^h[1-6]$/;

/** What stands around a text node: its table header, the heading above it, the text before it. */
export function surroundingsOf(node: Node | undefined): Surroundings {
  const element = node?.parentElement;
  if (!node || !element) return NO_SURROUNDINGS;
  const cell = element.closest('td, th');
  return {
    header: cell ? columnHeader(cell) : '',
    inTable: cell !== null,
    ...textBefore(node),
  };
}

/** A text that is nothing but a number, and perhaps quotes or brackets. */
const ONLY_NUMBER = /^[\s"'()[\]]*(?:0[xX])?[0-9A-Fa-f]{1,16}[\s"'()[\]]*$/;

/** A symbolic name or a header, which a number alone in its text can follow. */
export const ANNOUNCED = new RegExp(`_|${CODE_HEADER.source}`, 'i');

/** Texts that are looked at on the way back to one that is not blank. */
const MOST_BLANKS = 6;

/**
 * True for a text that is nothing but a number below a header of codes, or right after a name or such a header: the
 * places at which a bare number is looked at more closely.
 */
export function mayStandAlone(node: Text): boolean {
  if (node.length > 60 || !ONLY_NUMBER.test(node.data)) return false;
  const cell = node.parentElement?.closest('td, th');
  if (cell && CODE_HEADER.test(columnHeader(cell))) return true;
  return ANNOUNCED.test(lastTextBefore(node));
}

function lastTextBefore(node: Node): string {
  let step = previousNode(node);
  for (let blanks = 0; step && blanks < MOST_BLANKS; step = previousNode(step)) {
    if (step.nodeType !== 3) continue;
    const text = (step as Text).data.trim();
    if (text !== '') return text.slice(-PRECEDING_REACH);
    blanks++;
  }
  return '';
}

/** The text of the header cell above a cell, by position; spanning cells are rare enough to be left out. */
function columnHeader(cell: Element): string {
  const head: Partial<HTMLTableRowElement> | null | undefined = cell.closest('table')?.querySelector('tr');
  if (!head || head === cell.closest('tr')) return '';
  const header = head.cells?.[(cell as HTMLTableCellElement).cellIndex];
  const isHeader = header?.localName === 'th' || head.parentElement?.localName === 'thead';
  return isHeader ? beginningOf(header) : '';
}

/** What announces codes is short; pages may have anything in a heading. */
function beginningOf(element: Element | undefined): string {
  return element?.textContent.slice(0, PRECEDING_REACH) ?? '';
}

function textBefore(node: Node): { heading: string; preceding: string } {
  let preceding = '';
  let heading: string | undefined;
  let step: Node | null = previousNode(node);
  for (let steps = 0; steps < MOST_STEPS && step; steps++) {
    if (step.nodeType === 3) preceding = `${(step as Text).data.slice(-PRECEDING_REACH)}\n${preceding}`;
    else if (heading === undefined && isElement(step) && HEADING.test(step.localName))
      heading = beginningOf(step);
    if (heading !== undefined && preceding.length >= PRECEDING_REACH) break;
    step = previousNode(step);
  }
  return { heading: heading ?? '', preceding: preceding.slice(-PRECEDING_REACH) };
}

/** The node before this one in document order, leaving out what is not read: last descendants first, then parents. */
function previousNode(node: Node): Node | null {
  let previous = node.previousSibling;
  while (previous && isElement(previous) && isSkipped(previous)) previous = previous.previousSibling;
  if (!previous) {
    const parent = node.parentNode;
    return parent && isElement(parent) && parent.localName !== 'body' ? parent : null;
  }
  while (previous.lastChild && !(isElement(previous) && isSkipped(previous))) previous = previous.lastChild;
  return previous;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
