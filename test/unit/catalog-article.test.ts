import { describe, expect, it, test } from 'vitest';
import type { SourceEntry } from '../../lib/catalog/entry.ts';
import { lineOf, parseMarkdown, plainText, toBlocks, toInline } from '../../lib/catalog/source/markdown.ts';
import { type Finders, parseArticle } from '../../lib/catalog/source/parse-article.ts';

function entry(value: number, name: string, family: SourceEntry['family'] = 'win32'): SourceEntry {
  return { family, value, name, aliases: [], header: 'winerror.h', summary: '', line: 2 };
}

const denied = entry(5, 'ERROR_ACCESS_DENIED');
const message = entry(1904, '', 'msi');
const wide = entry(0x80070005, 'E_ACCESSDENIED', 'hresult');
const known = [denied, wide];
const find: Finders = {
  byName: (name, near) =>
    near === 'win32' || near === 'msi' ? known.find((other) => other.name === name) : undefined,
  nameless: (family, value) => (family === 'msi' && value === 1904 ? message : undefined),
};

/** The article of an entry, and "LINE: what is wrong with it". */
function parsed(text: string, of = denied) {
  const problems: string[] = [];
  const article = parseArticle(text, of, find, (line, problem) => problems.push(`${line}: ${problem}`));
  return { article, problems };
}

const WHOLE = `# ERROR_ACCESS_DENIED - 5 (0x5)

Reviewed: 2026-11-20
Omits: Technical meaning, Error details, On screen, For developers

## Summary

Access was \`refused\`.

## Where it shows up

- In a **log**
  of two lines.
- In \`cmd\`.

## What to try

1. First.
2. Second.

Then:

\`\`\`
net use
\`\`\`

## Related errors

- E_ACCESSDENIED (2147942405, 0x80070005): the \`HRESULT\` of it.
- msi (1904, 0x770): a message.

## FAQ

### Why *me*?

Because.

### Is it bad?

No.

- It is not.
`;

describe('a sound article', () => {
  it('is read as it is written', () => {
    expect(parsed(WHOLE)).toEqual({
      problems: [],
      article: {
        reviewed: '2026-11-20',
        sections: [
          {
            title: 'Summary',
            blocks: [
              {
                kind: 'paragraph',
                content: [
                  { kind: 'text', text: 'Access was ' },
                  { kind: 'code', text: 'refused' },
                  { kind: 'text', text: '.' },
                ],
              },
            ],
          },
          {
            title: 'Where it shows up',
            blocks: [
              {
                kind: 'list',
                ordered: false,
                items: [
                  [
                    { kind: 'text', text: 'In a ' },
                    { kind: 'strong', text: 'log' },
                    { kind: 'text', text: ' of two lines.' },
                  ],
                  [
                    { kind: 'text', text: 'In ' },
                    { kind: 'code', text: 'cmd' },
                    { kind: 'text', text: '.' },
                  ],
                ],
              },
            ],
          },
          {
            title: 'What to try',
            blocks: [
              {
                kind: 'list',
                ordered: true,
                items: [[{ kind: 'text', text: 'First.' }], [{ kind: 'text', text: 'Second.' }]],
              },
              { kind: 'paragraph', content: [{ kind: 'text', text: 'Then:' }] },
              { kind: 'code-block', text: 'net use' },
            ],
          },
        ],
        related: [
          {
            family: 'hresult',
            value: 0x80070005,
            name: 'E_ACCESSDENIED',
            why: [
              { kind: 'text', text: 'the ' },
              { kind: 'code', text: 'HRESULT' },
              { kind: 'text', text: ' of it.' },
            ],
          },
          { family: 'msi', value: 1904, name: '', why: [{ kind: 'text', text: 'a message.' }] },
        ],
        faq: [
          {
            question: 'Why me?',
            answer: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Because.' }] }],
          },
          {
            question: 'Is it bad?',
            answer: [
              { kind: 'paragraph', content: [{ kind: 'text', text: 'No.' }] },
              { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'It is not.' }]] },
            ],
          },
        ],
      },
    });
  });

  it('may have a paragraph for each note', () => {
    expect(parsed(WHOLE.replace('\nOmits', '\n\nOmits')).problems).toEqual([]);
  });

  it('of an entry without a name has its number for a heading', () => {
    const text = WHOLE.replace(/^#.*/, '# 1904 (0x770)').replace(/- msi.*\n/, '');
    expect(parsed(text, message).problems).toEqual([]);
  });
});

const SECTIONS =
  'Summary, Technical meaning, Error details, Where it shows up, On screen, What to try, For developers, Related errors, FAQ';

describe('an article is refused', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'for a heading of another code',
      '# ERROR_ACCESS_DENIED - 5 (0x5)',
      '# ERROR_ACCESS_DENIED - 6 (0x6)',
      ['1: the article must begin with the heading "# ERROR_ACCESS_DENIED - 5 (0x5)"'],
    ],
    [
      'for a heading of another depth',
      '# ERROR_ACCESS_DENIED - 5 (0x5)',
      '### ERROR_ACCESS_DENIED - 5 (0x5)',
      ['1: the article must begin with the heading "# ERROR_ACCESS_DENIED - 5 (0x5)"'],
    ],
    [
      'for a title in place of a heading',
      '# ERROR_ACCESS_DENIED - 5 (0x5)',
      '\nERROR_ACCESS_DENIED - 5 (0x5)',
      ['2: the article must begin with the heading "# ERROR_ACCESS_DENIED - 5 (0x5)"'],
    ],
    [
      'for words above the first section',
      'Omits:',
      'Skips:',
      [
        '4: only "Reviewed: DATE" and "Omits: SECTION, SECTION" may stand above the first section, not "Skips: Technical meaning, Error details, On screen, For deve…"',
        '1: section "Technical meaning" is missing; if there is nothing to say, list it in "Omits:"',
        '1: section "Error details" is missing; if there is nothing to say, list it in "Omits:"',
        '1: section "On screen" is missing; if there is nothing to say, list it in "Omits:"',
        '1: section "For developers" is missing; if there is nothing to say, list it in "Omits:"',
      ],
    ],
    [
      'for a note behind other words',
      'Reviewed: 2026-11-20',
      'Not Reviewed: 2026-11-20',
      [
        '3: only "Reviewed: DATE" and "Omits: SECTION, SECTION" may stand above the first section, not "Not Reviewed: 2026-11-20"',
        '1: a line "Reviewed: YYYY-MM-DD" must stand under the heading',
      ],
    ],
    ...[
      '20 November 2026',
      '2026-13-01',
      '2026-11-20x',
      '2026-11-20T10:00',
      'x2026-11-20',
      '2026-11-2',
      '+02026-11-20',
    ].map((date): [string, string, string, string[]] => [
      `for the date ${date}`,
      '2026-11-20',
      date,
      ['3: a line "Reviewed: YYYY-MM-DD" must stand under the heading'],
    ]),
    [
      'for an unknown section that it omits',
      'Omits: ',
      'Omits: Jokes, ',
      ['4: "Omits" names an unknown section "Jokes"'],
    ],
    [
      'for a section that is there and omitted',
      'Omits: ',
      'Omits: Summary, ',
      ['4: section "Summary" is there, but "Omits" lists it'],
    ],
    [
      'for an unknown section',
      '## Summary',
      '## In short',
      [
        `6: unknown section "In short"; the sections are ${SECTIONS}`,
        '1: section "Summary" is missing; if there is nothing to say, list it in "Omits:"',
      ],
    ],
    [
      'for a section that appears twice',
      '## Where it shows up',
      '## Summary\n\nX.\n\n## Where it shows up',
      ['10: section "Summary" appears twice'],
    ],
    ['for an empty section', 'Access was `refused`.', '', ['6: section "Summary" is empty']],
    [
      'for sections out of order',
      /## Summary[\s\S]*(?=## Where)([\s\S]*)(?=## What)/,
      '$1## Summary\n\nX.\n\n',
      ['12: section "Summary" is out of order'],
    ],
    [
      'for a link',
      'Access was `refused`.',
      'Access was\n[refused](https://example.org).',
      ['9: link is not allowed here: use plain text, `code` or **strong**'],
    ],
    [
      'for a quotation',
      'Access was `refused`.',
      '> Access was refused.',
      ['8: blockquote is not allowed in an article'],
    ],
    [
      'for a list in a list',
      '- In `cmd`.',
      '- In `cmd`.\n  - Deep.',
      ['14: a list item is one paragraph without a list inside'],
    ],
    [
      'for a list item that is code',
      '- In `cmd`.',
      '-     cmd',
      ['14: a list item is one paragraph without a list inside'],
    ],
    [
      'for related errors in prose',
      /- E_ACC[\s\S]*message\.\n/,
      'None.\n',
      ['29: related errors are a list'],
    ],
    [
      'for a related error behind other words',
      '- E_ACCESSDENIED',
      '- See E_ACCESSDENIED',
      ['29: a related error reads "NAME (DECIMAL, HEX): why it is related."'],
    ],
    [
      'for a related error in code',
      '- E_ACCESSDENIED (',
      '- `E_ACCESSDENIED` (',
      ['29: a related error reads "NAME (DECIMAL, HEX): why it is related."'],
    ],
    [
      'for a related error that is a list itself',
      '- E_ACCESSDENIED (',
      '- - E_ACCESSDENIED (',
      ['29: a related error reads "NAME (DECIMAL, HEX): why it is related."'],
    ],
    [
      'for a related error that is not there',
      '- E_ACCESSDENIED',
      '- E_NOTHING',
      ['29: related error E_NOTHING (2147942405, 0x80070005) is not in the catalog'],
    ],
    [
      'for a related message that is not there',
      '- msi (1904',
      '- msi (1905',
      ['30: related error msi (1905, 0x770) is not in the catalog'],
    ],
    [
      'for another number of a related error',
      '2147942405',
      '2147942406',
      ['29: related error E_ACCESSDENIED is 2147942405, not 2147942406'],
    ],
    [
      'for another hex of a related error',
      '0x80070005',
      '0x80070006',
      ['29: related error E_ACCESSDENIED is 0x80070005, not 0x80070006'],
    ],
    [
      'for a related error without a reason',
      ': a message.',
      ':',
      ['30: related error msi lacks the reason why it is related'],
    ],
    [
      'for being related to itself',
      '- E_ACCESSDENIED (2147942405, 0x80070005)',
      '- ERROR_ACCESS_DENIED (5, 0x5)',
      ['29: an entry is not related to itself'],
    ],
    [
      'for an FAQ that begins without a question',
      '### Why *me*?\n\n',
      '',
      ['34: FAQ begins with a question: "### Question?"'],
    ],
    ['for a question without an answer', 'Because.', '', ['34: the question "Why me?" has no answer']],
  ])('%s', (_, from, to, problems) => {
    const text = WHOLE.replace(from, to);
    expect(text).not.toBe(WHOLE);
    expect(parsed(text).problems).toEqual(problems);
  });

  it('when it is empty', () => {
    const { article, problems } = parsed('');
    expect(article).toEqual({ reviewed: '', sections: [], related: [], faq: [] });
    expect(problems.slice(0, 2)).toEqual([
      '1: the article must begin with the heading "# ERROR_ACCESS_DENIED - 5 (0x5)"',
      '1: a line "Reviewed: YYYY-MM-DD" must stand under the heading',
    ]);
    expect(problems).toHaveLength(11);
  });

  it('but what is sound in it is kept', () => {
    const related = (from: string, to: string) => parsed(WHOLE.replace(from, to)).article.related;
    expect(related('- E_ACCESSDENIED', '- E_NOTHING').map(({ family }) => family)).toEqual(['msi']);
    expect(related('- E_ACCESSDENIED', '- Something').map(({ family }) => family)).toEqual(['msi']);
    expect(related('2147942405', '1').map(({ value }) => value)).toEqual([0x80070005, 1904]);
    expect(related(': a message.', ':')[1]?.why).toEqual([]);
    expect(parsed(WHOLE.replace(/- E_ACC[\s\S]*message\.\n/, 'None.\n')).article.related).toEqual([]);
    const { sections } = parsed(WHOLE.replace('- In `cmd`.', '-     cmd')).article;
    expect(sections[1]?.blocks).toMatchObject([{ items: [[{}, {}, {}], []] }]);
    expect(parsed(WHOLE.replace('Access was', '> Access was')).article.sections[0]?.blocks).toEqual([]);
    const faq = parsed(WHOLE.replace('### Why *me*?\n\n', '')).article.faq;
    expect(faq.map(({ question }) => question)).toEqual(['Is it bad?']);
  });
});

describe('Markdown', () => {
  it('is plain text without its marks', () => {
    const [heading, line] = parseMarkdown('# A *b* `c` ![d](e)\n\n---').children;
    expect(heading && plainText(heading)).toBe('A b c ');
    expect(line && plainText(line)).toBe('');
    expect(line && lineOf(line)).toBe(3);
    expect(lineOf({ type: 'text', value: 'made up' })).toBe(1);
  });

  it('leaves out what an article may not hold', () => {
    const reports: [number, string][] = [];
    const report = (line: number, message: string) => void reports.push([line, message]);
    expect(toInline([{ type: 'break' }, { type: 'text', value: 'a\nb' }], report)).toEqual([
      { kind: 'text', text: 'a b' },
    ]);
    expect(toBlocks([{ type: 'thematicBreak' }], report)).toEqual([]);
    expect(reports).toEqual([
      [1, 'break is not allowed here: use plain text, `code` or **strong**'],
      [1, 'thematicBreak is not allowed in an article'],
    ]);
  });
});
