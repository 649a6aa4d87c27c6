import { NEAR_AFTER, NEAR_BEFORE } from '../../detect/page-context.ts';
import { JoinedText, type Point } from './joined-text.ts';
import { type Direction, textBeside } from './line.ts';
import { TAIL } from './windows.ts';

/** A code begins at most this far before its candidate, and a cut is made within this distance of where it should be. */
const SLACK = 400;

/** How much text before a candidate can matter to it, and how much from the candidate on is read at once. */
const BEFORE = NEAR_BEFORE + 2 * SLACK;
const CORE = 4096;

/** How much text after what is read can matter to it. */
const AFTER = NEAR_AFTER + SLACK;

/** A line of inline content, or as much of a long one as can matter to a place in it. */
export interface InlineContext {
  readonly joined: JoinedText;
  /** Mentions that begin before or after belong to another context, which has all that matters to them. */
  readonly from: number;
  readonly to: number;
}

/** An invisible break between two texts of one line of inline content (`<br>`). */
const BREAK = 'break';

type Part = { readonly node: Text; readonly from: number; readonly to: number } | typeof BREAK;

/** The inline text around a place, up to the block boundaries on both sides or as far as it can matter. */
export function inlineContextAt({ node, offset }: Point): InlineContext {
  const from = offset > BEFORE ? wordStart(node.data, offset - BEFORE) : 0;
  const to = wordStart(node.data, offset + CORE + AFTER);
  const before = from === 0 ? partsBeside(node, 'previous', BEFORE - offset) : [];
  const after = to === node.length ? partsBeside(node, 'next', CORE + AFTER - (to - offset)) : [];
  const joined = new JoinedText();
  for (const part of [...before.reverse(), { node, from, to }, ...after]) {
    if (part === BREAK) joined.appendBreak();
    else joined.append(part.node, part.from, part.to);
  }
  const candidate = joined.offsetOf({ node, offset });
  return { joined, from: candidate - SLACK, to: wordStart(joined.text, candidate + CORE) };
}

/** The end of what stands before a text in its line. */
export function lineBefore(node: Text): string {
  const parts = partsBeside(node, 'previous', TAIL).reverse();
  return parts.map((part) => (part === BREAK ? '\n' : part.node.data.slice(part.from, part.to))).join('');
}

/** How long a word may be that is kept whole at a cut. */
const MAX_WORD = 200;

/** The beginning of the next word from an offset on, so that no cut goes through one; at most the end of the text. */
function wordStart(text: string, offset: number): number {
  const space = text.slice(offset, offset + MAX_WORD).search(/\s/);
  return Math.min(space < 0 ? offset : offset + space + 1, text.length);
}

/** Up to so many characters of inline text beside a node, the closest part first. */
function partsBeside(node: Text, direction: Direction, wanted: number): Part[] {
  const parts: Part[] = [];
  const breaks: (typeof BREAK)[] = [];
  let left = wanted;
  const onBreak = () => {
    breaks.push(BREAK);
    // As a text without a character: there may be any number of either.
    left--;
  };
  for (let beside = textBeside(node, direction, onBreak); beside && left > 0; ) {
    const { length } = beside;
    const isCut = length > left + MAX_WORD;
    const from = isCut && direction === 'previous' ? wordStart(beside.data, length - left) : 0;
    const to = isCut && direction === 'next' ? wordStart(beside.data, left) : length;
    parts.push(...breaks.splice(0), { node: beside, from, to });
    // What lies beyond a cut does not follow on what is before it.
    if (isCut) break;
    left -= to - from || 1;
    beside = textBeside(beside, direction, onBreak);
  }
  return parts;
}
