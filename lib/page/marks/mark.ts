import type { Code } from '../../codes/code.ts';
import type { Family } from '../../codes/families.ts';
import { isConnected } from '../../dom/nodes.ts';
import type { MeaningSummary } from '../../lookup/question.ts';
import type { Point } from '../text/joined-text.ts';

/** An annotated mention: where it stands in the page and what it denotes. */
export interface Mark {
  /** Whether the page has a code there, or the message of one. */
  readonly kind: 'code' | 'message';
  readonly start: Point;
  readonly end: Point;
  /** The text as it stands in the page. */
  readonly text: string;
  readonly code: Code;
  readonly likelyFamilies: readonly Family[];
  readonly products: readonly string[];
  /** Ids of the detector's rules that decided. */
  readonly reasons: readonly string[];
  readonly head: MeaningSummary;
}

/** False when the page has changed the text under a mark. */
export function isMarkInPlace({ start, end, text }: Mark): boolean {
  if (!isConnected(start.node) || !isConnected(end.node) || end.offset > end.node.length) return false;
  const beginning = text.slice(0, start.node.length - start.offset);
  return beginning !== '' && start.node.data.startsWith(beginning, start.offset);
}

/**
 * The range of a mark, or undefined when the page has changed the text under it. Not to be made for many marks: until
 * a range is forgotten, the browser looks at it with every change of the page.
 */
export function markRange(mark: Mark): Range | undefined {
  if (!isMarkInPlace(mark)) return undefined;
  const { start, end } = mark;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The first character of a mark, as a range; undefined when the page has changed the text under it. */
export function firstCharacter(mark: Mark): Range | undefined {
  const range = markRange(mark);
  const { node, offset } = mark.start;
  range?.setEnd(node, offset + ((node.data.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1));
  return range;
}
