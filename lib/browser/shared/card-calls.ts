import * as v from 'valibot';
import { STOPS } from '../../page/scan/budget.ts';
import type { Contract } from './contract.ts';
import { count, entryKey, listOf, meaningSummary } from './schemas.ts';

const listedMention = v.object({
  kind: v.picklist(['code', 'message']),
  text: v.string(),
  start: v.nullable(count),
  head: meaningSummary,
  context: v.string(),
  at: count,
});

/** What the popup, the background and the tools ask the card's script of a frame. */
export const CARD_CALLS = {
  /** Explains a text in a card at the selection. */
  explainSelection: { ask: v.string(), reply: v.null() },
  /**
   * Every mention in page order, whether annotation has caught up with the page, and why it was given up, if it was;
   * fails where it does not run.
   */
  list: {
    ask: v.null(),
    reply: v.object({
      mentions: listOf(listedMention),
      settled: v.boolean(),
      stopped: v.nullable(v.picklist(STOPS)),
    }),
  },
  /**
   * How many mentions there are once the page has been read, which one had its card opened last, and how many
   * milliseconds ago; -1 and null when none had. Clocks may be set back, so no time of day is told.
   */
  position: {
    ask: v.null(),
    reply: v.object({
      count,
      current: v.pipe(v.number(), v.integer()),
      sinceOpened: v.nullable(v.number()),
    }),
  },
  /**
   * Scrolls to a mention of the list and opens its card; false when it is gone. `place`: which of all codes of the tab
   * it is, from 1, when somebody steps through them.
   */
  reveal: {
    ask: v.object({ index: count, place: v.nullable(v.object({ at: count, of: count })) }),
    reply: v.boolean(),
  },
  /** A code is to be underlined no more in the frame until it is closed, or again. */
  leaveAlone: { ask: v.object({ entry: entryKey, isLeft: v.boolean() }), reply: v.null() },
} satisfies Contract;

export type CardCalls = typeof CARD_CALLS;
