import { describe, expect, it, test } from 'vitest';
import { compile, readSource } from '../../lib/catalog/compile.ts';
import { formatProblem } from '../../lib/catalog/problem.ts';
import { formatFamily, parseFamily } from '../../lib/catalog/tsv.ts';
import { readCatalog } from '../tools/catalog-build.ts';

const HEAD = 'value\thex\tname\theader\tsummary\n';
const ROWS = [
  '5\t0x5\tERROR_ACCESS_DENIED\twinerror.h\tAccess was refused.',
  '1602\t0x642\tERROR_INSTALL_USEREXIT\twinerror.h\tThe user cancelled.',
  '1645\t0x66D\tERROR_INSTALL_REMOTE_PROHIBITED\twinerror.h\tNot over Remote Desktop.',
];
const ARTICLE = `# ERROR_INSTALL_REMOTE_PROHIBITED - 1645 (0x66D)

Reviewed: 2026-11-20
Omits: Error details, For developers, FAQ

## Summary

Not over \`Remote Desktop\`.

## Technical meaning

The **installer** refused.

## Where it shows up

- In a log.

## What to try

1. Copy the package.

## Related errors

- ERROR_INSTALL_USEREXIT (1602, 0x642): the user cancelled.
`;

function problemsOf(rows: readonly string[], article?: string): string[] {
  const files = new Map([['win32.tsv', `${HEAD}${rows.join('\n')}\n`]]);
  if (article !== undefined) files.set('articles/win32/ERROR_INSTALL_REMOTE_PROHIBITED.md', article);
  return readSource(files).problems.map(formatProblem);
}

describe('a family file', () => {
  it('is sound when sorted, unique and in agreement with itself', () => {
    expect(problemsOf(ROWS)).toEqual([]);
  });

  test.each<[string, (rows: string[]) => string[], string]>([
    [
      'a duplicate value',
      (rows) => [...rows.slice(0, 1), ...rows],
      'win32.tsv:3: duplicate id win32:5, already on line 2 for winerror.h',
    ],
    [
      'an unsorted row',
      ([a = '', b = '', c = '']) => [b, a, c],
      'win32.tsv:3: not sorted: 5 comes after 1602',
    ],
    [
      'decimal and hex that disagree',
      ([a = '']) => [a.replace('0x5', '0x6')],
      'win32.tsv:2: decimal 5 is 0x5 in hex, but the row says 0x6',
    ],
    [
      'a decimal with zeros before it',
      ([a = '']) => [a.replace('5', '05')],
      'win32.tsv:2: 5 is written "05"',
    ],
    [
      'stray spaces between names',
      ([a = '']) => [a.replace('DENIED', 'DENIED  E_OTHER')],
      'win32.tsv:2: the names have stray spaces',
    ],
    [
      'a name that appears twice',
      ([a = '', b = '']) => [a, b.replace('ERROR_INSTALL_USEREXIT', 'ERROR_ACCESS_DENIED')],
      'win32.tsv:3: the name ERROR_ACCESS_DENIED is already on line 2',
    ],
    [
      'a missing column',
      ([a = '']) => [a.replace('\twinerror.h', '')],
      'win32.tsv:2: 4 columns instead of 5, separated by one tab each',
    ],
    [
      'a missing name',
      ([a = '']) => [a.replace('ERROR_ACCESS_DENIED', '')],
      'win32.tsv:2: the name is missing',
    ],
    [
      'a number that is none',
      ([a = '']) => [a.replace('5\t', 'five\t')],
      'win32.tsv:2: "five" is no number from 0 to 4294967295',
    ],
    [
      'a summary without an end',
      ([a = '']) => [a.slice(0, -1)],
      'win32.tsv:2: the summary must end with a full stop',
    ],
  ])('is refused for %s', (_, change, problem) => {
    expect(problemsOf(change([...ROWS]))).toContain(problem);
  });

  it('must begin with its columns and end with a line break', () => {
    const { problems } = parseFamily('win32', 'win32.tsv', 'value\tname\n');
    expect(problems).toHaveLength(1);
    expect(parseFamily('win32', 'win32.tsv', HEAD.trimEnd()).problems).toHaveLength(1);
  });
});

describe('an article', () => {
  it('is sound when it agrees with its entry', () => {
    expect(problemsOf(ROWS, ARTICLE)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    [
      'another heading',
      '# ERROR_INSTALL_REMOTE_PROHIBITED - 1645',
      '# X - 1645',
      'must begin with the heading',
    ],
    [
      'a missing section',
      '## Where it shows up\n\n- In a log.\n\n',
      '',
      'section "Where it shows up" is missing',
    ],
    [
      'an unknown section',
      '## Technical meaning',
      '## Technical details',
      'unknown section "Technical details"',
    ],
    ['a section twice', '## Technical meaning', '## Summary', 'section "Summary" appears twice'],
    ['an empty section', 'The **installer** refused.', '', 'section "Technical meaning" is empty'],
    ['a missing date', 'Reviewed: 2026-11-20', 'Reviewed: soon', 'a line "Reviewed: YYYY-MM-DD" must stand'],
    [
      'a related name that does not exist',
      'ERROR_INSTALL_USEREXIT',
      'ERROR_NOT_THERE',
      'ERROR_NOT_THERE (1602, 0x642) is not in the catalog',
    ],
    [
      'a related number of another code',
      '(1602, 0x642)',
      '(1623, 0x642)',
      'ERROR_INSTALL_USEREXIT is 1602, not 1623',
    ],
    [
      'a related hex of another code',
      '(1602, 0x642)',
      '(1602, 0x657)',
      'ERROR_INSTALL_USEREXIT is 0x642, not 0x657',
    ],
    ['a related error without a reason', ': the user cancelled.', ':', 'lacks the reason'],
    [
      'a related error in another form',
      'ERROR_INSTALL_USEREXIT (1602, 0x642)',
      'User exit',
      'reads "NAME (DECIMAL, HEX)',
    ],
    ['HTML', 'The **installer** refused.', '<b>Refused</b>', 'is not allowed'],
    [
      'sections out of order',
      '## Summary\n\nNot over `Remote Desktop`.\n\n## Technical meaning\n\nThe **installer** refused.',
      '## Technical meaning\n\nX.\n\n## Summary\n\nY.',
      'out of order',
    ],
  ])('is refused for %s', (_, from, to, problem) => {
    expect(ARTICLE).toContain(from);
    const problems = problemsOf(ROWS, ARTICLE.replace(from, to));
    expect(problems.join('\n')).toContain(problem);
    expect(problems[0]).toMatch(/^articles\/win32\/ERROR_INSTALL_REMOTE_PROHIBITED\.md:\d+: /);
  });

  it.each([
    ['Omits: Error details, For developers, FAQ', 'Omits: X', ':1: "Omits" names an unknown section "X"'],
    ['Omits: Error', 'Notes: none\nOmits: Error', ':4: only "Reviewed: DATE"'],
    [
      '(1602, 0x642): the user cancelled.',
      '(1602, 0x642): so.\n\n## FAQ\n\n### Why?\n',
      'the question "Why?" has no',
    ],
    ['## Summary', `${'long '.repeat(99)}\n## Summary`, `${'long '.repeat(12)}…`],
  ])('is refused with the line of the fault, on one line: %s', (from, to, problem) => {
    const problems = problemsOf(ROWS, ARTICLE.replace(from, to));
    expect(problems.find((text) => text.includes(problem))).toBeDefined();
  });

  it('may end with its date as far as the date is concerned', () => {
    const problems = problemsOf(ROWS, ARTICLE.slice(0, ARTICLE.indexOf('## Summary')));
    expect(problems.join('\n')).not.toContain('Reviewed');
  });

  it('names a code without a name by its family', () => {
    const related = (line: string) =>
      readSource(
        new Map([
          ['win32.tsv', `${HEAD}${ROWS.join('\n')}\n`],
          ['msi.tsv', `${HEAD}1904\t0x770\t\tWindows Installer\tA module did not register.\n`],
          [
            'articles/win32/ERROR_INSTALL_REMOTE_PROHIBITED.md',
            ARTICLE.replace('ERROR_INSTALL_USEREXIT (1602, 0x642)', line),
          ],
        ]),
      );
    const { articles, problems } = related('msi (1904, 0x770)');
    expect(problems).toEqual([]);
    expect([...articles.values()][0]?.related[0]).toMatchObject({ family: 'msi', value: 1904, name: '' });
    expect(related('msi (1905, 0x771)').problems.map(formatProblem).join()).toContain(
      'related error msi (1905, 0x771) is not in the catalog',
    );
  });

  it('belongs to an entry', () => {
    const files = new Map([
      ['win32.tsv', HEAD],
      ['articles/win32/ERROR_NOT_THERE.md', ARTICLE],
    ]);
    expect(readSource(files).problems.map(formatProblem)).toContain(
      'articles/win32/ERROR_NOT_THERE.md:1: no entry named ERROR_NOT_THERE in win32.tsv',
    );
  });
});

describe('the catalog of this project', () => {
  it('has no problems and holds all system error codes 1300 to 1699 with summaries', async () => {
    const { entries } = await readCatalog();
    const range = entries.filter(({ family, value }) => family === 'win32' && value >= 1300 && value <= 1699);
    expect(range.filter(({ summary }) => summary !== '').length).toBeGreaterThanOrEqual(232);
    expect(new Set(range.map(({ header }) => header))).toEqual(new Set(['winerror.h']));
  });

  it('explains 1640 and 1645 in full', async () => {
    const { articles } = await readCatalog();
    for (const value of [1640, 1645]) {
      const [, article] =
        [...articles].find(([entry]) => entry.family === 'win32' && entry.value === value) ?? [];
      expect(article?.sections.map(({ title }) => title)).toEqual([
        'Summary',
        'Technical meaning',
        'Error details',
        'Where it shows up',
        'What to try',
        'For developers',
      ]);
      expect(article?.related.length).toBeGreaterThan(1);
      expect(article?.faq.length).toBeGreaterThan(0);
    }
  });

  it('comes back from its files byte by byte', async () => {
    const source = await readCatalog();
    for (const family of new Set(source.entries.map((entry) => entry.family))) {
      const entries = source.entries.filter((entry) => entry.family === family);
      const again = parseFamily(family, `${family}.tsv`, formatFamily(entries));
      expect(again).toEqual({ entries, problems: [] });
    }
  });

  it('compiles to the same bytes every time', async () => {
    const source = await readCatalog();
    expect([...compile(source)]).toEqual([...compile(await readCatalog())]);
  });
});
