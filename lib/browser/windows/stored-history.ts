import * as v from 'valibot';
import type { EntryKey } from '../../catalog/entry.ts';
import { type History, isSameEntry, MAX_PINNED, MAX_RECENT } from '../../ui/popup/history.ts';
import type { HistorySource } from '../../ui/popup/Popup.tsx';
import { words } from '../../words/words.ts';
import { listen } from '../shared/browser-event.ts';
import { entryKey } from '../shared/schemas.ts';

const KEY = 'history';

/** Reads what storage holds, whatever it is: every sound entry is kept, once, and the rest is left out. */
export function parseHistory(stored: unknown): History {
  const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof History, unknown>
  >;
  return { pinned: entriesIn(found.pinned, MAX_PINNED), recent: entriesIn(found.recent, MAX_RECENT) };
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

async function storedEntries(): Promise<History> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(KEY);
  return parseHistory(stored[KEY]);
}

/**
 * The history as this browser keeps it. It is never synchronized: what somebody looks up is nobody else's. In a
 * private window what is stored can be taken out, and what is added goes with the window.
 */
export function storedHistory(isPrivate: () => Promise<boolean>): HistorySource {
  /** What a private window shows once something was changed in it. */
  let passing: History | undefined;
  let tell: (history: History) => void = () => {};
  return {
    watch(onChange, signal) {
      tell = (history) => signal.aborted || onChange(history);
      const onStored = (changes: Record<string, chrome.storage.StorageChange>) => {
        const change = changes[KEY];
        if (change && !passing) onChange(parseHistory(change.newValue));
      };
      listen(chrome.storage.local.onChanged, onStored, signal);
      // Where it can't be read, the lookup goes on without a memory.
      void storedEntries().then(tell, () => {});
    },
    async change(change) {
      const isHidden = await isPrivate();
      const changed = navigator.locks.request(KEY, async () => {
        // What can't be read is not written over.
        const before = await storedEntries();
        const after = change(before);
        if (isHidden) passing = change(passing ?? before);
        if (!isHidden || isOnlyLess(before, after)) await chrome.storage.local.set({ [KEY]: after });
      });
      await changed.catch(() => {
        throw new Error(words('couldNotSave'));
      });
      if (passing) tell(passing);
    },
  };
}

/** Whether entries were taken out and nothing else, not even the order, tells of what was done. */
function isOnlyLess(before: History, after: History): boolean {
  const isLess = (list: keyof History) => {
    const left = before[list].filter((entry) => after[list].some((other) => isSameEntry(entry, other)));
    return after[list].length === left.length && after[list].every((entry, at) => isSame(entry, left[at]));
  };
  return isLess('pinned') && isLess('recent');
}

function isSame(a: EntryKey, b: EntryKey | undefined): boolean {
  return b !== undefined && isSameEntry(a, b);
}
