import { describe, expect, it } from 'vitest';
import { blocksToMarkdown } from '../../lib/card/copied/markdown.ts';
import { type CardSource, entryStep, questionStep, textStep } from '../../lib/card/mount/steps.ts';
import type { MeaningDetail } from '../../lib/catalog/meaning.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import { detailOf } from './readings.ts';

/** A source that gives the same for every question. */
function sourceOf(answer: Answer, entries: readonly MeaningDetail[] = []): CardSource {
  return {
    explain: async () => entries,
    entry: async () => entries,
    answer: async () => ({ answer, details: [], near: [], cause: null }),
    isGone: () => false,
  };
}

const NOTHING: Answer = { kind: 'empty' };

describe('a step of a card', () => {
  it('is called by its name, or by family and number where there is none', () => {
    const source = sourceOf(NOTHING);
    expect(entryStep(source, { family: 'win32', value: 5, name: 'ERROR_ACCESS_DENIED' }).text).toBe(
      'ERROR_ACCESS_DENIED',
    );
    expect(entryStep(source, { family: 'msi', value: 1713, name: '' }).text).toBe('msi 1713');
  });

  it('shows that a code is not known when there is no reading of it', async () => {
    const question = { code: { kind: 'name', name: 'E_NONE' }, likelyFamilies: [], products: [] } as const;
    const state = await questionStep(sourceOf(NOTHING), question, 'E_NONE', []).load();
    expect(state).toEqual({ kind: 'unknown', text: 'E_NONE', near: [] });
  });

  it('shows that a text without anything in it is no code', async () => {
    expect(await textStep(sourceOf(NOTHING), ' ').load()).toEqual({ kind: 'unknown', text: ' ', near: [] });
  });

  it('shows what a text may mean by its words, or whose code it is', async () => {
    const load = (answer: Answer, details: readonly MeaningDetail[] = []) =>
      textStep(
        { ...sourceOf(NOTHING), answer: async () => ({ answer, details, near: [], cause: null }) },
        'it failed',
      ).load();
    const search: Answer = { kind: 'search', text: 'it failed', hits: [detailOf()], by: 'message' };
    expect(await load(search, [detailOf()])).toMatchObject({ kind: 'meanings', meanings: [detailOf()] });
    expect(await load({ kind: 'foreign', text: '404', system: 'http' })).toMatchObject({
      kind: 'unknown',
      instead: 'an HTTP status, which web servers answer with',
    });
    expect(await load({ kind: 'hint', text: '0x' })).toEqual({
      kind: 'unknown',
      text: 'it failed',
      near: [],
    });
  });

  it('gives the codes of a text their summaries; one that is not in the catalog has none', async () => {
    const known = detailOf();
    const unknown = detailOf({ value: 0x8abc0001, name: '', catalogued: false });
    const gone = detailOf({ value: 7 });
    const found = [{ text: '1603', count: 1, meanings: [known, unknown] }];
    const state = await textStep(sourceOf({ kind: 'codes', found }, [known]), 'log').load();
    if (state.kind !== 'codes') throw new Error(state.kind);
    const details = await state.details([known, unknown]);
    expect(details.map(({ summary }) => summary)).toEqual([known.summary, '']);
    const empty = await textStep(sourceOf({ kind: 'codes', found }), 'log').load();
    if (empty.kind !== 'codes') throw new Error(empty.kind);
    expect(await empty.details([gone])).toEqual([{ ...gone, summary: '', article: undefined }]);
  });
});

describe('an article as Markdown', () => {
  it('keeps paragraphs, lists and blocks of code apart', () => {
    const markdown = blocksToMarkdown([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Run ' },
          { kind: 'strong', text: 'all*' },
          { kind: 'text', text: ' of it:' },
        ],
      },
      { kind: 'code-block', text: 'sfc /scannow' },
      { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]] },
      { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'c' }], [{ kind: 'text', text: 'd' }]] },
    ]);
    expect(markdown).toBe('Run **all\\*** of it:\n\n~~~\nsfc /scannow\n~~~\n\n- a\n- b\n\n1. c\n2. d');
  });

  it('puts code with backticks between longer ones', () => {
    const span = (text: string) =>
      blocksToMarkdown([{ kind: 'paragraph', content: [{ kind: 'code', text }] }]);
    expect(span('a')).toBe('`a`');
    expect(span('a`b``c')).toBe('``` a`b``c ```');
  });
});
