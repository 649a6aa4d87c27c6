import * as v from 'valibot';
import { articleShape } from '../../catalog/article-shape.ts';
import { ROLES } from '../../catalog/role.ts';
import { FAMILIES } from '../../codes/families.ts';
import { isUint32 } from '../../codes/int32.ts';
import { FOREIGN_SYSTEMS } from '../../lookup/foreign-systems.ts';
import { MAX_MESSAGE_LENGTH } from '../../lookup/message-candidates.ts';
import { MAX_NOTE } from '../../notes/limits.ts';

/** Real names have up to some eighty characters. */
const MAX_NAME_LENGTH = 200;

/** No text near a code mentions as many. */
const MAX_PRODUCTS = 50;

const MAX_ENDS = 20;
const MAX_BESIDES = 20;

const family = v.picklist(FAMILIES);
const uint32 = v.pipe(v.number(), v.check(isUint32, 'not a 32-bit value'));
const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A list that its receiver may not change. */
export function listOf<const Item extends v.GenericSchema>(item: Item, max = Number.POSITIVE_INFINITY) {
  return v.pipe(v.array(item), v.maxLength(max), v.readonly());
}

export const entryKey = v.object({ family, value: uint32, name });

const code = v.variant('kind', [
  v.object({ kind: v.literal('name'), name }),
  v.object({
    kind: v.literal('number'),
    value: uint32,
    form: v.picklist(['decimal', 'negative', 'hex', 'bare-hex']),
  }),
]);

export const question = v.object({
  code,
  likelyFamilies: listOf(family, FAMILIES.length),
  products: listOf(v.pipe(v.string(), v.maxLength(100)), MAX_PRODUCTS),
});

export const messageQuestion = v.object({
  message: v.pipe(v.string(), v.maxLength(MAX_MESSAGE_LENGTH)),
  ends: listOf(v.pipe(v.number(), v.integer(), v.minValue(1)), MAX_ENDS),
  besides: listOf(code, MAX_BESIDES),
});

export const meaningSummary = v.object({
  family,
  value: uint32,
  name: v.string(),
  meanings: count,
  catalogued: v.boolean(),
  length: v.exactOptional(count),
});

const meaning = v.object({
  family,
  value: uint32,
  name: v.string(),
  aliases: listOf(v.string()),
  header: v.string(),
  derivation: v.string(),
  note: v.string(),
  catalogued: v.boolean(),
});

export const meaningDetail = v.object({
  ...meaning.entries,
  summary: v.string(),
  role: v.picklist(ROLES),
  article: v.optional(articleShape),
  same: v.optional(
    v.object({
      ...entryKey.entries,
      how: v.picklist(['carried', 'mapped', 'shared', 'beside']),
      lendsArticle: v.boolean(),
    }),
  ),
  ownNote: v.optional(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
});

/** The codes of own catalogs, without their texts. */
export const codeTable = listOf(
  v.object({
    title: v.string(),
    near: listOf(v.string()),
    codes: v.string(),
    ranges: listOf(v.pipe(v.tuple([count, count]), v.readonly())),
  }),
);

/** What a text turned out to be. */
export const answer = v.variant('kind', [
  v.object({ kind: v.literal('empty') }),
  v.object({ kind: v.literal('hint'), text: v.string() }),
  v.object({
    kind: v.literal('code'),
    text: v.string(),
    meanings: listOf(meaning),
    besides: v.optional(
      v.object({ why: v.picklist(['begins so', 'other words']), meanings: listOf(meaning) }),
    ),
  }),
  v.object({
    kind: v.literal('codes'),
    found: listOf(v.object({ text: v.string(), count, meanings: listOf(meaning) })),
    unread: v.exactOptional(count),
  }),
  v.object({
    kind: v.literal('search'),
    text: v.string(),
    hits: listOf(meaning),
    by: v.picklist(['message', 'words', 'beginning']),
  }),
  v.object({ kind: v.literal('foreign'), text: v.string(), system: v.picklist(FOREIGN_SYSTEMS) }),
]);
