import * as v from 'valibot';
import type { ListedMention } from '../page/page-list.ts';
import type { AskChecks } from './calls.ts';
import { fits } from './fits.ts';

/** What the popup, the background and the tools ask the card's script of a frame. */
export type PageCalls = {
  /** Explains a text in a card at the selection. */
  explainSelection: { ask: string; reply: null };
  /** Every mention in page order, and whether annotation has caught up with the page; fails where it does not run. */
  list: { ask: null; reply: { readonly mentions: readonly ListedMention[]; readonly settled: boolean } };
  /**
   * How many mentions there are once the page has been read, which one had its card opened last, and how many
   * milliseconds ago; -1 and null when none had. Clocks may be set back, so no time of day is told.
   */
  position: {
    ask: null;
    reply: { readonly count: number; readonly current: number; readonly sinceOpened: number | null };
  };
  /** Scrolls to a mention of the list and opens its card; false when it is gone. */
  reveal: { ask: number; reply: boolean };
};

export const PAGE_CHECKS: AskChecks<PageCalls> = {
  explainSelection: fits(v.string()),
  list: fits(v.null()),
  position: fits(v.null()),
  reveal: fits(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
};
