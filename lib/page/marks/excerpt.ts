import { type Direction, textBeside } from '../text/line.ts';
import type { Mark } from './mark.ts';

/** The longest excerpt around a mention, with the mention itself. */
const MAX_LENGTH = 80;

/** Texts beside the mention's own that are looked at on each side. */
const MAX_NEIGHBOURS = 8;

/** A few words of a line. */
export interface Excerpt {
  readonly context: string;
  /** Where the mention begins in them. */
  readonly at: number;
}

/** A few words of the line around a mark, cut between words, with "…" where text was left out. */
export function excerptAround(mark: Mark): Excerpt {
  const { start, end, text } = mark;
  // Twice what fits, since white space shrinks.
  const before = lineBeside(start.node, 'previous', start.node.data.slice(0, start.offset), MAX_LENGTH * 2);
  const after = lineBeside(end.node, 'next', end.node.data.slice(end.offset), MAX_LENGTH * 2);
  return shorten(before, text, after);
}

function lineBeside(node: Text, direction: Direction, own: string, wanted: number): string {
  let text = direction === 'next' ? own.slice(0, wanted) : own.slice(-wanted);
  let gap = '';
  const onBreak = () => {
    gap = ' ';
  };
  let beside = textBeside(node, direction, onBreak);
  for (let steps = 0; beside && steps < MAX_NEIGHBOURS && text.length < wanted; steps++) {
    const { data } = beside;
    text = direction === 'next' ? text + gap + data.slice(0, wanted) : data.slice(-wanted) + gap + text;
    gap = '';
    beside = textBeside(beside, direction, onBreak);
  }
  return text;
}

/** Joins a mention with what fits of the text on both sides; two thirds of the room come before it. */
export function shorten(before: string, text: string, after: string): Excerpt {
  const [left, middle, right] = [tidy(before).trimStart(), tidy(text).trim(), tidy(after).trimEnd()];
  if (middle.length >= MAX_LENGTH) return { context: `${middle.slice(0, MAX_LENGTH - 1)}…`, at: 0 };
  const room = MAX_LENGTH - middle.length;
  const rightRoom = Math.max(Math.floor(room / 3), room - left.length);
  const shownRight = cutEnd(right, rightRoom);
  const shownLeft = cutStart(left, room - shownRight.length);
  return { context: shownLeft + middle + shownRight, at: shownLeft.length };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cutStart(text: string, room: number): string {
  if (text.length <= room) return text;
  const kept = text.slice(text.length - room + 1);
  return `…${kept.slice(kept.indexOf(' ') + 1)}`;
}

function cutEnd(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 2) return '';
  const kept = text.slice(0, room - 1);
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space < 0 ? room - 1 : space)}…`;
}
