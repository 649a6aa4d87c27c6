import * as v from 'valibot';
import type { EntryKey } from '../catalog/entry.ts';
import type { ReadingDetail } from '../catalog/reading.ts';
import { FAMILIES } from '../codes/families.ts';
import { isUint32 } from '../codes/int32.ts';
import type { Answer } from '../lookup/answer.ts';
import { type Head, LONGEST_QUERY, type Question } from '../lookup/question.ts';
import type { AskChecks } from './calls.ts';
import { fits } from './fits.ts';

/** What pages ask the background. */
export type BackgroundCalls = {
  /** The first reading of each code, null where nothing is known. */
  resolve: { ask: readonly Question[]; reply: readonly (Head | null)[] };
  /** All readings of a code, with texts. */
  explain: { ask: Question; reply: readonly ReadingDetail[] };
  /** The entry a link in an article leads to, with texts; empty when it does not exist. */
  entry: { ask: EntryKey; reply: readonly ReadingDetail[] };
  /** What a selected text turns out to be; the readings with texts when it is one code. */
  answer: { ask: string; reply: { readonly answer: Answer; readonly details: readonly ReadingDetail[] } };
  /** The reader wants a code marked no more; false when that could not be stored. */
  ignore: { ask: EntryKey; reply: boolean };
  /** Runs the script that shows marks and cards in the frame that asks. */
  loadMarks: { ask: null; reply: null };
  /** The frame that asks has another number of codes than before. */
  counted: { ask: null; reply: null };
};

/** A page has few codes; more in one message is no page of ours. */
const MOST_QUESTIONS = 50_000;

const uint32 = v.pipe(v.number(), v.check(isUint32, 'not a 32-bit value'));
const entryKey = v.object({
  family: v.picklist(FAMILIES),
  value: uint32,
  name: v.pipe(v.string(), v.maxLength(200)),
});
const question = v.object({
  code: v.variant('kind', [
    v.object({ kind: v.literal('name'), name: v.pipe(v.string(), v.maxLength(200)) }),
    v.object({
      kind: v.literal('number'),
      value: uint32,
      form: v.picklist(['decimal', 'negative', 'hex', 'bare-hex']),
    }),
  ]),
  hints: v.pipe(v.array(v.picklist(FAMILIES)), v.maxLength(FAMILIES.length)),
});

export const BACKGROUND_CHECKS: AskChecks<BackgroundCalls> = {
  resolve: fits(v.pipe(v.array(question), v.maxLength(MOST_QUESTIONS))),
  explain: fits(question),
  entry: fits(entryKey),
  answer: fits(v.pipe(v.string(), v.maxLength(LONGEST_QUERY))),
  ignore: fits(entryKey),
  loadMarks: fits(v.null()),
  counted: fits(v.null()),
};
