import { neighbour } from './block-around.ts';
import type { Mark } from './marks.ts';

/** The longest context of a mention, with the mention itself. */
const LONGEST = 80;

/** Texts beside the mention's own that are looked at on each side. */
const MOST_NEIGHBOURS = 8;

/** A few words of the line around a mark, cut between words, with "…" where text was left out. */
export function contextOf(mark: Mark): string {
  const { start, end, text } = mark;
  // Twice what fits, since white space shrinks.
  const before = textBeside(start.node, 'previous', start.node.data.slice(0, start.offset), LONGEST * 2);
  const after = textBeside(end.node, 'next', end.node.data.slice(end.offset), LONGEST * 2);
  return shorten(before, text, after);
}

function textBeside(node: Text, direction: 'previous' | 'next', own: string, wanted: number): string {
  let text = direction === 'next' ? own.slice(0, wanted) : own.slice(-wanted);
  let gap = '';
  const onBreak = () => {
    gap = ' ';
  };
  let beside = neighbour(node, direction, onBreak);
  for (let steps = 0; beside && steps < MOST_NEIGHBOURS && text.length < wanted; steps++) {
    const { data } = beside;
    text = direction === 'next' ? text + gap + data.slice(0, wanted) : data.slice(-wanted) + gap + text;
    gap = '';
    beside = neighbour(beside, direction, onBreak);
  }
  return text;
}

/** Joins a mention with what fits of the text on both sides; two thirds of the room come before it. */
export function shorten(before: string, text: string, after: string): string {
  const [left, middle, right] = [tidy(before).trimStart(), tidy(text).trim(), tidy(after).trimEnd()];
  if (middle.length >= LONGEST) return `${middle.slice(0, LONGEST - 1)}…`;
  const room = LONGEST - middle.length;
  const rightRoom = Math.max(Math.floor(room / 3), room - left.length);
  const shownRight = cutEnd(right, rightRoom);
  return cutStart(left, room - shownRight.length) + middle + shownRight;
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
