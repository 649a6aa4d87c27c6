import * as v from 'valibot';
import type { EntryKey } from '../catalog/entry.ts';
import { FAMILIES } from '../codes/families.ts';
import { isUint32 } from '../codes/int32.ts';
import { type History, isSameEntry, MOST_PINNED, MOST_RECENT } from '../ui/history.ts';
import type { HistorySource } from '../ui/Popup.tsx';

const KEY = 'history';

const entryKey = v.object({
  family: v.picklist(FAMILIES),
  value: v.pipe(v.number(), v.check(isUint32, 'not a 32-bit value')),
  name: v.pipe(v.string(), v.maxLength(200)),
});

/** Reads what storage holds, whatever it is: every sound entry is kept, once, and the rest is left out. */
export function parseHistory(stored: unknown): History {
  const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof History, unknown>
  >;
  return { pinned: entriesIn(found.pinned, MOST_PINNED), recent: entriesIn(found.recent, MOST_RECENT) };
}

function entriesIn(stored: unknown, most: number): readonly EntryKey[] {
  if (!Array.isArray(stored)) return [];
  const entries = stored.flatMap((item) => {
    const read = v.safeParse(entryKey, item);
    return read.success ? [read.output] : [];
  });
  return entries
    .filter((entry, index) => entries.findIndex((other) => isSameEntry(other, entry)) === index)
    .slice(0, most);
}

/** The stored history; an empty one where storage can't be read. */
export async function readHistory(): Promise<History> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(KEY).catch(() => ({}));
  return parseHistory(stored[KEY]);
}

/** The history as this browser keeps it. It is never synchronized: what somebody looks up is nobody else's. */
export const storedHistory: HistorySource = {
  watch(onChange, signal) {
    const listener = (changes: Record<string, chrome.storage.StorageChange>) => {
      const change = changes[KEY];
      if (change) onChange(parseHistory(change.newValue));
    };
    chrome.storage.local.onChanged.addListener(listener);
    signal.addEventListener('abort', () => chrome.storage.local.onChanged.removeListener(listener));
    void readHistory().then((history) => {
      if (!signal.aborted) onChange(history);
    });
  },
  async change(change) {
    // Where storage fails, the lookup goes on without a memory.
    await chrome.storage.local.set({ [KEY]: change(await readHistory()) }).catch(() => {});
  },
};
