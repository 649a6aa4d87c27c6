import * as v from 'valibot';
import { FAMILIES } from '../codes/families.ts';
import { isUint32 } from '../codes/int32.ts';
import { callTab, type ReplyChecks, type Send } from './calls.ts';
import { fits } from './fits.ts';
import type { PageCalls } from './page-calls.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const head = v.object({
  family: v.picklist(FAMILIES),
  value: v.pipe(v.number(), v.check(isUint32, 'not a 32-bit value')),
  name: v.string(),
  readings: count,
  catalogued: v.boolean(),
});

const mention = v.object({ text: v.string(), start: v.nullable(count), head, context: v.string() });

/** A page whose process has been taken over can reply anything in the name of the card's script. */
const PAGE_REPLIES: ReplyChecks<PageCalls> = {
  explainSelection: fits(v.null()),
  list: fits(v.object({ mentions: v.array(mention), settled: v.boolean() })),
  position: fits(
    v.object({ count, current: v.pipe(v.number(), v.integer()), sinceOpened: v.nullable(v.number()) }),
  ),
  reveal: fits(v.boolean()),
};

/** Calls to the card's script in one frame of a tab. */
export function callCard(tabId: number, frameId: number): Send<PageCalls> {
  return callTab('card', PAGE_REPLIES, tabId, frameId);
}
