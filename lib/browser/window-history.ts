import type { HistorySource } from '../ui/Popup.tsx';
import { readHistory, storedHistory } from './history.ts';

/** The history as this window keeps it: nothing is stored of what is looked up in a private window. */
export function windowHistory(): HistorySource {
  const chosen = isPrivate().then((hidden) => (hidden ? passingHistory() : storedHistory));
  return {
    watch: (onChange, signal) => void chosen.then((source) => source.watch(onChange, signal)),
    change: async (change) => (await chosen).change(change),
  };
}

async function isPrivate(): Promise<boolean> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return tab?.incognito === true;
}

/** Begins with what is stored, and ends with the window. */
function passingHistory(): HistorySource {
  let history = readHistory();
  let tell: () => void = () => {};
  return {
    watch(onChange, signal) {
      tell = () => void history.then((now) => signal.aborted || onChange(now));
      tell();
    },
    async change(change) {
      history = history.then(change);
      tell();
    },
  };
}
