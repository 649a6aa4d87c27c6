import type { EntryKey } from '../../catalog/entry.ts';

/** How many entries are remembered as looked up lately. */
export const MAX_RECENT = 20;

/** More pins than anybody looks through. */
export const MAX_PINNED = 100;

/** What the user has looked up, the latest first in both lists. Names entries of the catalog and nothing else. */
export interface History {
  readonly pinned: readonly EntryKey[];
  readonly recent: readonly EntryKey[];
}

export const EMPTY_HISTORY: History = { pinned: [], recent: [] };

export function isSameEntry(a: EntryKey, b: EntryKey): boolean {
  return a.family === b.family && a.value === b.value && a.name === b.name;
}

export function isPinned(history: History, entry: EntryKey): boolean {
  return history.pinned.some((other) => isSameEntry(other, entry));
}

/** With an entry at the head of the recent ones; the oldest falls off the end. */
export function remember(history: History, entry: EntryKey): History {
  return { ...history, recent: toFront(history.recent, entry, MAX_RECENT) };
}

/** Pins an entry, or takes its pin away. */
export function togglePin(history: History, entry: EntryKey): History {
  if (isPinned(history, entry)) return { ...history, pinned: without(history.pinned, entry) };
  return { ...history, pinned: toFront(history.pinned, entry, MAX_PINNED) };
}

export function forget(history: History, entry: EntryKey): History {
  return { ...history, recent: without(history.recent, entry) };
}

function toFront(entries: readonly EntryKey[], entry: EntryKey, most: number): readonly EntryKey[] {
  const { family, value, name } = entry;
  return [{ family, value, name }, ...without(entries, entry)].slice(0, most);
}

function without(entries: readonly EntryKey[], entry: EntryKey): readonly EntryKey[] {
  return entries.filter((other) => !isSameEntry(other, entry));
}
