import { callFrame } from './calls.ts';
import { CARD_CALLS, type CardCalls } from './card-calls.ts';
import type { Send } from './contract.ts';
import { replyCheck } from './reply-check.ts';

const isCardReply = replyCheck(CARD_CALLS);

/**
 * Calls to the card's script in one frame of a tab. A page whose process has been taken over can reply anything in the
 * name of that script.
 */
export function callCard(tabId: number, frameId: number): Send<CardCalls> {
  return callFrame('card', isCardReply, tabId, frameId);
}
