import type { KindId } from './answer.ts';
import type { Kind } from './rule.ts';
import { viewOf } from './view.ts';

/** The kind is told by the beginning of the text: by so many lines, and so many characters. */
export const HEAD_LINES = 4000;
export const HEAD_CHARACTERS = 1_000_000;

/** More lines with one mark don't count. */
const MAX_MARKS = 4;

/** The kind whose marks weigh most in the first lines of a text; `other` where there are none. */
export function recognise(kinds: readonly Kind[], lines: readonly string[]): Kind {
  const scores = new Map<KindId, number>();
  const marks = kinds.flatMap(({ id, marks }) => marks.map((mark) => ({ id, ...mark, seen: 0 })));
  for (const line of lines) {
    const { text } = viewOf(line);
    for (const mark of marks) {
      if (mark.seen >= MAX_MARKS || !(mark.pattern.test(text) || mark.pattern.test(line))) continue;
      mark.seen++;
      scores.set(mark.id, (scores.get(mark.id) ?? 0) + mark.weight);
    }
  }
  const best = Math.max(0, ...scores.values());
  const found = kinds.find(({ id }) => best > 0 && scores.get(id) === best);
  const other = kinds.find(({ id }) => id === 'other');
  if (!other) throw new Error('there are no general rules');
  return found ?? other;
}
