import * as v from 'valibot';
import { FAMILIES } from '../codes/families.ts';
import { type Article, SECTIONS } from './article.ts';

const inlines = v.array(v.object({ kind: v.picklist(['text', 'code', 'strong']), text: v.string() }));

const blocks = v.array(
  v.variant('kind', [
    v.object({ kind: v.literal('paragraph'), content: inlines }),
    v.object({ kind: v.literal('code-block'), text: v.string() }),
    v.object({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(inlines) }),
  ]),
);

/** The shape of an article, so that a damaged one is refused as a whole and not shown by half. */
export const articleShape: v.GenericSchema<unknown, Article> = v.object({
  sections: v.array(v.object({ title: v.picklist(plainSections()), blocks })),
  related: v.array(
    v.object({ family: v.picklist(FAMILIES), value: v.number(), name: v.string(), why: inlines }),
  ),
  faq: v.array(v.object({ question: v.string(), answer: blocks })),
  reviewed: v.string(),
});

function plainSections(): Article['sections'][number]['title'][] {
  return SECTIONS.filter((title) => title !== 'Related errors' && title !== 'FAQ');
}
