import { type EntryKey, entryNumber } from '../../catalog/entry.ts';

/** So many are offered in place of a text that is no code. */
const MAX_NEAR = 5;

/** Longer words are no names of codes. */
const MAX_NAME = 100;

/** The entries whose name or number a text nearly is, the nearest first; none for prose. */
export function nearMisses<E extends EntryKey>(text: string, entries: readonly E[]): E[] {
  const typed = text.trim().toUpperCase();
  if (typed === '' || typed.length > MAX_NAME || /\s/.test(typed)) return [];
  const allowed = Math.max(1, Math.floor(typed.length / 6));
  return entries
    .map((entry) => ({ entry, distance: Math.min(...spellings(entry).map((each) => distance(typed, each))) }))
    .filter((near) => near.distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_NEAR)
    .map(({ entry }) => entry);
}

function spellings(entry: EntryKey): string[] {
  return [entry.name, entryNumber(entry)].filter((each) => each !== '').map((each) => each.toUpperCase());
}

/** How many characters have to be put in, left out or changed to make one text of the other. */
function distance(a: string, b: string): number {
  // How far each beginning of `b`, the empty one aside, is from as much of `a` as has been read.
  let row = Array.from({ length: b.length }, (_, index) => index + 1);
  let last = b.length;
  for (let i = 0; i < a.length; i++) {
    let diagonal = i;
    last = i + 1;
    row = row.map((above, j) => {
      const changed = diagonal + (a[i] === b[j] ? 0 : 1);
      diagonal = above;
      last = Math.min(changed, above + 1, last + 1);
      return last;
    });
  }
  return last;
}
