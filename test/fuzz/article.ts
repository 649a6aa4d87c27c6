import fc from 'fast-check';
import type { Article, Block, Inline, SectionTitle } from '../../lib/catalog/article.ts';
import { SECTIONS } from '../../lib/catalog/article.ts';
import { compile, readSource } from '../../lib/catalog/compile/compile.ts';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { insistClear, slipped } from './table.ts';
import { text as anyText } from './text.ts';

const TABLE = `value\thex\tname\theader\tsummary
5\t0x5\tERROR_ACCESS_DENIED\twinerror.h\t
1603\t0x643\tERROR_INSTALL_FAILURE\twinerror.h\tIt failed.
`;
const FILE = 'articles/win32/ERROR_ACCESS_DENIED.md';

function filesWith(article: string): Map<string, string> {
  return new Map([
    ['win32.tsv', TABLE],
    [FILE, article],
  ]);
}

const words = fc
  .array(
    fc.constantFrom(
      'The',
      'file',
      '1.',
      '#5',
      '*',
      '_a_',
      '<b>',
      '&amp;',
      '[x](y)',
      '`',
      '0x5',
      '- ',
      '>',
      '~~~',
      '“é”',
      '😀',
      '|',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' ').trim());

const codeText = fc.stringMatching(/^[A-Za-z0-9_\\.*<>&#-]{1,12}$/);

/** Text between code and strong words, as an article's author would write it. */
const inline: fc.Arbitrary<Inline[]> = fc
  .tuple(
    words,
    fc.array(fc.tuple(fc.constantFrom('code' as const, 'strong' as const), codeText, words), {
      maxLength: 3,
    }),
  )
  .map(([first, rest]) => [
    { kind: 'text', text: rest.length > 0 ? `${first} ` : first },
    ...rest.flatMap(([kind, marked, after], index): Inline[] => [
      { kind, text: marked },
      { kind: 'text', text: index < rest.length - 1 ? ` ${after} ` : ` ${after}` },
    ]),
  ]);

const paragraph = inline.map((content): Block => ({ kind: 'paragraph', content }));
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  fc
    .array(codeText, { minLength: 1, maxLength: 3 })
    .map((lines): Block => ({ kind: 'code-block', text: lines.join('\n') })),
  fc
    .record({ ordered: fc.boolean(), items: fc.array(inline, { minLength: 1, maxLength: 3 }) })
    .map(({ ordered, items }): Block => ({ kind: 'list', ordered, items })),
);
/** Two lists in a row would be one. */
const blocks = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((all) => all.filter((one, index) => one.kind !== 'list' || all[index - 1]?.kind !== 'list'));

/** What a list of this section holds has a form of its own. */
const ON_SCREEN: Block = {
  kind: 'list',
  ordered: false,
  items: [[{ kind: 'text', text: '"Access is denied."' }]],
};

const article: fc.Arbitrary<Article> = fc
  .record({
    titles: fc.subarray([...SECTIONS]),
    bodies: fc.array(blocks, { minLength: SECTIONS.length, maxLength: SECTIONS.length }),
    why: inline,
    question: words,
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ titles, bodies, why, question, day }) => ({
    sections: titles.flatMap((title, index) =>
      title === 'Related errors' || title === 'FAQ'
        ? []
        : [{ title, blocks: title === 'On screen' ? [ON_SCREEN] : (bodies[index] ?? []) }],
    ),
    related: titles.includes('Related errors')
      ? [{ family: 'win32' as const, value: 1603, name: 'ERROR_INSTALL_FAILURE', why }]
      : [],
    faq: titles.includes('FAQ') ? [{ question, answer: bodies[0] ?? [] }] : [],
    reviewed: `2026-02-${String(day).padStart(2, '0')}`,
  }));

/** Every mark of Markdown in a text is one of the text's own. */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map(({ kind, text }) => {
      if (kind === 'code') return `\`${text}\``;
      return kind === 'strong' ? `**${escaped(text)}**` : escaped(text);
    })
    .join('');
}

function blockText(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return inlineText(one.content);
    case 'code-block':
      return `\`\`\`\n${one.text}\n\`\`\``;
    case 'list':
      return one.items
        .map((item, index) => `${one.ordered ? `${index + 1}.` : '-'} ${inlineText(item)}`)
        .join('\n');
  }
}

function articleText({ sections, related, faq, reviewed }: Article): string {
  const bodies = new Map<SectionTitle, string>(
    sections.map(({ title, blocks: all }) => [title, all.map(blockText).join('\n\n')]),
  );
  if (related.length > 0)
    bodies.set(
      'Related errors',
      related.map(({ why }) => `- ERROR\\_INSTALL\\_FAILURE (1603, 0x643): ${inlineText(why)}`).join('\n'),
    );
  if (faq.length > 0)
    bodies.set(
      'FAQ',
      faq
        .map(({ question, answer }) => `### ${escaped(question)}\n\n${answer.map(blockText).join('\n\n')}`)
        .join('\n\n'),
    );
  const omitted = SECTIONS.filter((title) => !bodies.has(title));
  return [
    '# ERROR_ACCESS_DENIED - 5 (0x5)\n',
    `Reviewed: ${reviewed}`,
    ...(omitted.length > 0 ? [`Omits: ${omitted.join(', ')}`] : []),
    ...SECTIONS.filter((title) => bodies.has(title)).map((title) => `\n## ${title}\n\n${bodies.get(title)}`),
    '',
  ].join('\n');
}

/** Markdown of every kind, also what no article may hold. */
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ERROR_ACCESS_DENIED - 5 (0x5)\n',
        'Reviewed: 2026-02-30\n',
        'Omits: FAQ, Nothing\n',
        ...SECTIONS.map((title) => `\n## ${title}\n\n`),
        '## Other\n',
        '### Why?\n',
        '- ERROR_INSTALL_FAILURE (1603, 0x643): so.\n',
        '- ERROR_NOTHING (1, 0x1): so.\n',
        '- win32 (5, 0x5): so.\n',
        '* [link](x)\n  - inner\n',
        '> quote\n',
        '```\ncode',
        '![](x)',
        '<div>\n',
        '---\n',
        '===\n',
        '[a]: b\n',
        '**a *b* [c](d)**',
        '\r\n',
        '\t',
        '\u0000',
        '>'.repeat(300),
        '['.repeat(300),
        '- '.repeat(60),
        '*'.repeat(201),
      ),
      anyText,
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

function insistClearArticle(markdownText: string): void {
  const files = filesWith(markdownText);
  insistClear(readSource(files).problems, files);
}

export const ARTICLES = [
  fuzzed('articles: a sound article comes back as it is', { few: 100, share: 15 }, article, async (one) => {
    const source = readSource(filesWith(articleText(one)));
    insistSame(source.problems, [], 'problems of a sound article');
    const compiled = compile(source);
    const catalog = await openCatalog(async (path) => JSON.parse(compiled.get(path) ?? 'null'));
    const [entry] = catalog.byName('ERROR_ACCESS_DENIED');
    insist(entry?.hasArticle === true, 'the entry has an article');
    const read = await catalog.article(entry);
    for (const key of ['sections', 'related', 'faq', 'reviewed'] as const)
      insistSame(read?.[key], one[key], `its ${key}`);
  }),
  fuzzed(
    'articles: slips of the hand give clear problems',
    { few: 150, share: 15 },
    slipped(article.map(articleText)),
    insistClearArticle,
  ),
  fuzzed(
    'articles: any Markdown gives clear problems',
    { few: 150, share: 15 },
    markdown,
    insistClearArticle,
  ),
];
