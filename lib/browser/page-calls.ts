import type { ListedMention } from '../page/page-list.ts';
import type { AskChecks } from './calls.ts';

/** What the popup, the background and the tools ask the annotating script of a page. */
export type AnnotateCalls = {
  /** Every mention in page order, and whether annotation has caught up with the page. */
  list: { ask: null; reply: { readonly mentions: readonly ListedMention[]; readonly settled: boolean } };
  /** Scrolls to a mention of that list and opens its card; false when it is gone. */
  reveal: { ask: number; reply: boolean };
  /** Goes to the next or the previous mention and opens its card; false when the page has none. */
  step: { ask: 'next' | 'previous'; reply: boolean };
};

export const ANNOTATE_CHECKS: AskChecks<AnnotateCalls> = {
  list: (ask) => ask === null,
  reveal: (ask): ask is number => Number.isSafeInteger(ask) && Number(ask) >= 0,
  step: (ask) => ask === 'next' || ask === 'previous',
};

/** What the background asks the card's script. */
export type CardCalls = {
  /** Explains a text in a card at the selection. */
  explainSelection: { ask: string; reply: null };
};

export const CARD_CHECKS: AskChecks<CardCalls> = {
  explainSelection: (ask) => typeof ask === 'string',
};
