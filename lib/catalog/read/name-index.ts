import type { Entry } from '../entry.ts';
import type { FamilyEntries } from './family-entries.ts';
import { lowerBound } from './lower-bound.ts';

/** Finds names however their words are joined: `RPC_E_WRONG_THREAD`, `rpc e wrong thread`, `RpcEWrongThread`. */
export interface NameIndex {
  /** The entries of a name without its separators, in lower case. */
  find(joined: string): readonly Entry[];
  /** The entries with a name that begins so, in any letter case. */
  beginning(start: string): readonly Entry[];
}

/** Letters and digits in lower case. */
export function joinName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** An index holds positions of up to 16 bits. */
const POSITIONS = 0x1_0000;

/** Sorted hashes instead of a map of strings: some 25,000 names take 200 KB. */
export function indexNames(
  families: readonly FamilyEntries[],
  at: (position: number) => Entry | undefined,
): NameIndex {
  const hashes: number[] = [];
  let position = 0;
  for (const { names, size } of families) {
    hashNames(names, size, (hash, row) => hashes.push(hash * POSITIONS + position + row));
    position += size;
  }
  const keys = Float64Array.from(hashes).sort();
  return {
    find(joined) {
      const wanted = hashName(joined) * POSITIONS;
      const found: Entry[] = [];
      const first = lowerBound(keys, (key) => key < wanted);
      const end = lowerBound(keys, (key) => key < wanted + POSITIONS);
      for (const key of keys.subarray(first, end)) {
        const entry = at(key - wanted);
        if (entry && [entry.name, ...entry.aliases].some((name) => joinName(name) === joined))
          found.push(entry);
      }
      return found;
    },
    beginning(start) {
      const found: (Entry | undefined)[] = [];
      let before = 0;
      for (const { names, size } of families) {
        for (const row of rowsBeginning(names, size, start.toLowerCase())) found.push(at(before + row));
        before += size;
      }
      return found.filter((entry) => entry !== undefined);
    },
  };
}

const SEED = 0x811c9dc5;

/** FNV-1a, 32 bits. */
function addTo(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashName(joined: string): number {
  let hash = SEED;
  for (let index = 0; index < joined.length; index++) hash = addTo(hash, joined.charCodeAt(index));
  return hash >>> 0;
}

const [LINE_FEED, SPACE] = [10, 32];

/** The rows of a family's column with a name that begins so; its strings are not made. */
function rowsBeginning(names: string, size: number, start: string): number[] {
  const rows: number[] = [];
  let [row, matched] = [0, 0];
  for (let index = 0; index <= names.length && row < size; index++) {
    const code = index < names.length ? names.charCodeAt(index) : LINE_FEED;
    if (code === LINE_FEED || code === SPACE) {
      matched = 0;
      if (code === LINE_FEED) row++;
    } else if (matched >= 0 && matched < start.length) {
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      matched = lower === start.charCodeAt(matched) ? matched + 1 : -1;
      if (matched === start.length && rows.at(-1) !== row) rows.push(row);
    }
  }
  return rows;
}

/** The hash of each name in a family's column, joined, with its row: read in place, since a string each would take longer. */
function hashNames(names: string, size: number, use: (hash: number, row: number) => void): void {
  let [hash, row, isEmpty] = [SEED, 0, true];
  for (let index = 0; index <= names.length && row < size; index++) {
    const code = index < names.length ? names.charCodeAt(index) : LINE_FEED;
    if (code === LINE_FEED || code === SPACE) {
      if (!isEmpty) use(hash >>> 0, row);
      [hash, isEmpty] = [SEED, true];
      if (code === LINE_FEED) row++;
    } else {
      isEmpty = false;
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) hash = addTo(hash, lower);
    }
  }
}
