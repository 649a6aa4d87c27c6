import * as v from 'valibot';
import { ROLES } from '../../catalog/role.ts';
import { KINDS, WHYS } from '../../triage/answer.ts';
import { POINTERS } from '../../triage/pointer.ts';
import { count, entryKey, listOf } from './schemas.ts';

const place = v.object({ line: count, start: count, text: v.string() });

const remark = v.object({ line: count, rule: v.string(), excerpt: v.exactOptional(v.string()) });

const triage = v.object({
  kind: v.picklist(KINDS),
  deciding: v.nullable(place),
  rule: v.nullable(v.string()),
  sure: v.picklist(['certain', 'likely', 'unknown']),
  why: v.nullable(v.picklist(WHYS)),
  time: v.nullable(
    v.object({
      readings: v.pipe(v.tupleWithRest([v.number()], v.number()), v.readonly()),
      isUtc: v.boolean(),
    }),
  ),
  chain: listOf(v.object({ ...entryKey.entries, isCarried: v.boolean(), place })),
  reported: v.nullable(place),
  consequences: listOf(remark),
  noise: listOf(remark),
  noiseCount: count,
  elsewhere: listOf(v.object({ id: v.picklist(POINTERS), params: v.record(v.string(), v.string()) })),
  lineCount: count,
});

/** What a log says about its failure, with what the catalog says about the codes of the chain. */
export const causeFacts = v.object({
  triage,
  texts: listOf(v.object({ summary: v.string(), role: v.picklist(ROLES) })),
});
