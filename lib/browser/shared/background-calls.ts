import * as v from 'valibot';
import { MAX_QUERY } from '../../lookup/question.ts';
import { causeFacts } from './cause-schema.ts';
import type { Contract } from './contract.ts';
import {
  answer,
  codeTable,
  entryKey,
  listOf,
  meaningDetail,
  meaningSummary,
  messageQuestion,
  question,
} from './schemas.ts';

/** A page has few codes; no script of ours sends more in one message. */
const MAX_QUESTIONS = 50_000;

/** What frames ask the background. */
export const BACKGROUND_CALLS = {
  /** The first meaning of each code or message, null where nothing is known. */
  resolve: {
    ask: listOf(v.union([question, messageQuestion]), MAX_QUESTIONS),
    reply: listOf(v.nullable(meaningSummary)),
  },
  /** All meanings of a code, with texts. */
  explain: { ask: question, reply: listOf(meaningDetail) },
  /** The entry a link in an article leads to, with texts; empty when it does not exist. */
  entry: { ask: entryKey, reply: listOf(meaningDetail) },
  /** What a selected text turns out to be, with the texts of what it means, or else of what comes close. */
  answer: {
    ask: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    reply: v.object({
      answer,
      details: listOf(meaningDetail),
      near: listOf(meaningDetail),
      cause: v.nullable(causeFacts),
    }),
  },
  /** A code is to be underlined no more on the site that asks, or anywhere, or again; false when not stored. */
  ignore: {
    ask: v.object({ entry: entryKey, scope: v.picklist(['site', 'everywhere']), isUndone: v.boolean() }),
    reply: v.boolean(),
  },
  /** The codes of own catalogs that pages are looked through for; null where there are none. */
  ownCodes: { ask: v.null(), reply: v.nullable(codeTable) },
  /** The same in all other frames of the tab that asks, until they are closed. */
  leaveAlone: { ask: v.object({ entry: entryKey, isLeft: v.boolean() }), reply: v.null() },
  /** Goes to the next or previous code of the tab that asks. */
  step: { ask: v.picklist([1, -1]), reply: v.null() },
  /** Runs the script that holds the detector in the frame that asks. */
  loadDetector: { ask: v.null(), reply: v.null() },
  /** Runs the script that shows marks and cards in the frame that asks. */
  loadMarks: { ask: v.null(), reply: v.null() },
  /** The frame that asks has another number of codes than before. */
  counted: { ask: v.null(), reply: v.null() },
} satisfies Contract;

export type BackgroundCalls = typeof BACKGROUND_CALLS;
