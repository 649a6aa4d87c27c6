import { describe, expect, it, test } from 'vitest';
import { readSource, sentenceOf } from '../../lib/catalog/compile/compile.ts';
import { formatProblem } from '../../lib/catalog/source/problem.ts';
import { formatFamily, parseFamily } from '../../lib/catalog/source/tsv.ts';
import type { Family } from '../../lib/codes/families.ts';

const HEAD = 'value\thex\tname\theader\tsummary\n';
const ROWS = [
  '5\t0x5\tERROR_ACCESS_DENIED\twinerror.h\tAccess was refused.',
  '1602\t0x642\tERROR_INSTALL_USEREXIT\twinerror.h\tThe user cancelled.',
  '1645\t0x66D\tERROR_INSTALL_REMOTE_PROHIBITED\twinerror.h\t',
];
const ARTICLE = `# ERROR_INSTALL_REMOTE_PROHIBITED - 1645 (0x66D)

Reviewed: 2026-11-20
Omits: Error details, On screen, For developers, FAQ

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
      'a family without symbolic names but with a name that is none',
      ([a = '']) => [a.replace('ERROR_ACCESS_DENIED', '5_ERROR')],
      'win32.tsv:2: "5_ERROR" is no symbolic name',
    ],
    [
      'a name with more behind it',
      ([a = '']) => [a.replace('ERROR_ACCESS_DENIED', 'ERROR-ACCESS')],
      'win32.tsv:2: "ERROR-ACCESS" is no symbolic name',
    ],
    [
      'an alias that is another name',
      ([a = '', b = '']) => [a, b.replace('ERROR_INSTALL_USEREXIT', 'ERROR_X ERROR_ACCESS_DENIED')],
      'win32.tsv:3: the name ERROR_ACCESS_DENIED is already on line 2',
    ],
    [
      'the same name for a number in two headers',
      ([a = '']) => [a, a.replace('winerror.h', 'other.h')],
      'win32.tsv:3: the name ERROR_ACCESS_DENIED is already on line 2',
    ],
    ['a missing header', ([a = '']) => [a.replace('winerror.h', '')], 'win32.tsv:2: the header is missing'],
    [
      'a number that does not fit',
      ([a = '']) => [a.replace('5\t', '4294967296\t')],
      'win32.tsv:2: "4294967296" is no number from 0 to 4294967295',
    ],
    [
      'a number with a unit',
      ([a = '']) => [a.replace('5\t', '5 \t')],
      'win32.tsv:2: "5 " is no number from 0 to 4294967295',
    ],
    [
      'a number with a sign',
      ([a = '']) => [a.replace('5\t', '+5\t')],
      'win32.tsv:2: "+5" is no number from 0 to 4294967295',
    ],
    [
      'a missing hex',
      ([a = '']) => [a.replace('0x5', '')],
      'win32.tsv:2: decimal 5 is 0x5 in hex, but the row says nothing',
    ],
    [
      'a summary that goes on after its end',
      ([a = '']) => [`${a} It`],
      'win32.tsv:2: the summary must end with a full stop',
    ],
    [
      'two spaces in a summary',
      ([a = '']) => [a.replace('was refused', 'was  refused')],
      'win32.tsv:2: the summary has stray spaces',
    ],
    [
      'a space before a summary',
      ([a = '']) => [a.replace('Access was', ' Access was')],
      'win32.tsv:2: the summary has stray spaces',
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
    const problems = (text: string) => parseFamily('win32', 'win32.tsv', text).problems.map(formatProblem);
    expect(problems('value\tname\n')).toEqual([
      'win32.tsv:1: the first line must be the columns: value, hex, name, header, summary',
    ]);
    expect(problems(HEAD.trimEnd())).toEqual(['win32.tsv:1: the file must end with a line break']);
    expect(problems(`${HEAD}${ROWS[0]}`)).toEqual(['win32.tsv:2: the file must end with a line break']);
  });

  it('leaves bad rows out and tells every fault of a row', () => {
    const { entries, problems } = parseFamily('win32', 'win32.tsv', `${HEAD}five\n6\t0x7\t\t\t no\n`);
    expect(entries.map(({ value, line }) => [value, line])).toEqual([[6, 3]]);
    expect(problems.map(formatProblem)).toEqual([
      'win32.tsv:2: 1 columns instead of 5, separated by one tab each',
      'win32.tsv:3: decimal 6 is 0x6 in hex, but the row says 0x7',
      'win32.tsv:3: the name is missing',
      'win32.tsv:3: the header is missing',
      'win32.tsv:3: the summary has stray spaces',
      'win32.tsv:3: the summary must end with a full stop',
    ]);
    const [entry] = parseFamily('win32', 'win32.tsv', `${HEAD}five\t0x5\tX\ta.h\t\n`).entries;
    expect(entry).toBeUndefined();
  });

  test.each<[Family, string[]]>([
    ['win32', ['5\t0x5\tA\ta.h\t', '5\t0x5\tB\tb.h\t']],
    ['win32', ['5\t0x5\tA\ta.h\t', '6\t0x6\tA\tb.h\t']],
    ['win32', ['5\t0x5\tA a1 _B\ta.h\tWhy?', '6\t0x6\tc2\ta.h\tNo (really)', '7\t0x7\tD\ta.h\tStop!']],
    ['msi', ['5\t0x5\t\ta.h\t', '6\t0x6\t\ta.h\t']],
    ['setup', ['5\t0x00000005\t\ta.h\t']],
    ['win32', ['0\t0x0\tA\ta.h\t', '4294967295\t0xFFFFFFFF\tB\ta.h\t']],
  ])('is sound in %s for %j', (family, rows) => {
    const { entries, problems } = parseFamily(family, 'x.tsv', `${HEAD}${rows.join('\n')}\n`);
    expect(problems).toEqual([]);
    expect(formatFamily(entries)).toBe(`${HEAD}${rows.join('\n')}\n`);
  });

  it('tells of a number that one header gives twice, wherever it stands', () => {
    const rows = ['5\t0x5\tA\ta.h\t', '5\t0x5\tB\tb.h\t', '5\t0x5\tC\ta.h\t'];
    const { problems } = parseFamily('ras', 'ras.tsv', `${HEAD}${rows.join('\n')}\n`);
    expect(problems.map(formatProblem)).toEqual(['ras.tsv:4: duplicate id ras:5, already on line 2 for a.h']);
  });
});

describe('the list of common codes', () => {
  const common = (text: string) =>
    readSource(
      new Map([
        ['win32.tsv', `${HEAD}${ROWS.join('\n')}\n`],
        ['ras.tsv', `${HEAD}5\t0x5\tRAS_FIVE\tras.h\t\n`],
        ['common.txt', text],
      ]),
    );

  it('names entries', () => {
    const source = common('win32:1602\n\nras:5\n');
    expect(source.problems).toEqual([]);
    expect([...source.common].map(({ name }) => name)).toEqual(['ERROR_INSTALL_USEREXIT', 'RAS_FIVE']);
  });

  test.each([
    ['win32:6', 'common.txt:1: "win32:6" is not in the catalog'],
    ['win33:5', 'common.txt:1: "win33:5" is not in the catalog'],
    ['win32', 'common.txt:1: "win32" is not in the catalog'],
    ['win32:05', 'common.txt:1: "win32:05" is not in the catalog'],
    ['win32:5\nwin32:5', 'common.txt:2: win32:5 appears twice'],
  ])('is refused for %j', (text, problem) => {
    expect(common(text).problems.map(formatProblem)).toEqual([problem]);
  });
});

describe('the files of the catalog', () => {
  const problems = (files: Record<string, string>) =>
    readSource(new Map(Object.entries(files))).problems.map(formatProblem);

  test.each([
    'win33.tsv',
    'win32.tsv.bak',
    'win.tsv32',
    'notes/win32.tsv',
    'articles/win32/X.txt',
    'articles/win32/X.md.bak',
    'articles/win32/deep/X.md',
    'articles/win33/X.md',
    'old/articles/win32/X.md',
    'articles/X.md',
  ])('may not be %s', (file) => {
    expect(problems({ [file]: '' })).toContain(
      `${file}:1: neither FAMILY.tsv nor articles/FAMILY/NAME.md, and no other file of the catalog`,
    );
  });

  it('need not all be there', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ 'win32.tsv': HEAD, 'common.txt': '' })).toEqual([]);
  });

  it('have the articles of entries of their own family', () => {
    const files = {
      'win32.tsv': `${HEAD}${ROWS.join('\n')}\n`,
      'ras.tsv': `${HEAD}5\t0x5\tRAS_FIVE\tras.h\t\n`,
    };
    expect(problems({ ...files, 'articles/ras/ERROR_ACCESS_DENIED.md': '' })).toEqual([
      'articles/ras/ERROR_ACCESS_DENIED.md:1: no entry named ERROR_ACCESS_DENIED in ras.tsv',
    ]);
    expect(problems({ ...files, 'articles/win32/RAS_FIVE.md': '' })).toEqual([
      'articles/win32/RAS_FIVE.md:1: no entry named RAS_FIVE in win32.tsv',
    ]);
  });
});

describe('an article', () => {
  it('is sound when it agrees with its entry', () => {
    expect(problemsOf(ROWS, ARTICLE)).toEqual([]);
  });

  it('holds the only sentence of its entry', () => {
    const twice = ROWS.map((row) => (row.endsWith('\t') ? `${row}Not over Remote Desktop.` : row));
    expect(problemsOf(twice, ARTICLE)).toEqual([
      "win32.tsv:4: win32:1645 has an article, whose Summary is its sentence; leave the row's own empty",
    ]);
    const without = ARTICLE.replace('Omits: ', 'Omits: Summary, ').replace(
      /## Summary[\s\S]*?(?=## Tech)/,
      '',
    );
    expect(problemsOf(twice, without)).toEqual([]);
  });

  it('gives its entry the words of its Summary', () => {
    const source = readSource(
      new Map([
        ['win32.tsv', `${HEAD}${ROWS.join('\n')}\n`],
        ['articles/win32/ERROR_INSTALL_REMOTE_PROHIBITED.md', ARTICLE],
      ]),
    );
    expect(source.entries.map((entry) => sentenceOf(entry, source))).toEqual([
      'Access was refused.',
      'The user cancelled.',
      'Not over Remote Desktop.',
    ]);
  });

  it.each<[string, string, string, string]>([
    [
      'a step with an old check',
      '1. Copy the package.',
      '1. Copy it. It helped when it starts.',
      ':20: a check reads "Fixed if …", not "It helped …"',
    ],
    [
      'words on the screen that are not quoted',
      '## What to try',
      '## On screen\n\n- A box.\n\n## What to try',
      ':20: a line of "On screen" quotes what people see, in quotation marks',
    ],
    [
      'a long quotation',
      '## What to try',
      `## On screen\n\n- "${'word '.repeat(13).trim()}"\n\n## What to try`,
      ':20: a quotation of more than 12 words is left out',
    ],
  ])('is refused with %s', (_, from, to, problem) => {
    const text = ARTICLE.replace(from, to).replace(to.includes('On screen') ? ' On screen,' : '\0', '');
    expect(problemsOf(ROWS, text).map((each) => each.replace(/^[^:]*/, ''))).toEqual([problem]);
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
    [
      'Omits: Error details, On screen, For developers, FAQ',
      'Omits: X',
      ':4: "Omits" names an unknown section "X"',
    ],
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
          [
            'msi.tsv',
            `${HEAD}1904\t0x770\tNAMED\tmsi.h\t\n1904\t0x770\t\tWindows Installer\tIt did not register.\n`,
          ],
          ['setup.tsv', `${HEAD}1904\t0x00000770\t\tWindows Setup\t\n`],
          ['devicemanager.tsv', `${HEAD}1904\t0x770\tCM_PROB_X\tcfg.h\t\n`],
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

  it('finds related errors by any of their names, in its own family first', () => {
    const source = readSource(
      new Map([
        ['ras.tsv', `${HEAD}1602\t0x642\tUSEREXIT\tras.h\t\n`],
        ['win32.tsv', `${HEAD}${ROWS.join('\n').replace('USEREXIT', 'USEREXIT USEREXIT')}\n`],
        ['hresult.tsv', `${HEAD}5\t0x00000005\tELSEWHERE ALIAS\ta.h\t\n6\t0x00000006\tELSE\ta.h\t\n`],
        [
          'articles/win32/ERROR_INSTALL_REMOTE_PROHIBITED.md',
          `${ARTICLE}- USEREXIT (1602, 0x642): same.\n- ALIAS (5, 0x00000005): other.\n`,
        ],
      ]),
    );
    expect(source.problems.map(formatProblem)).toEqual([]);
    const [article] = source.articles.values();
    expect(article?.related.map(({ family, name }) => `${family} ${name}`)).toEqual([
      'win32 ERROR_INSTALL_USEREXIT',
      'win32 USEREXIT',
      'hresult ALIAS',
    ]);
  });

  it('prefers its own family to those that come before', () => {
    const source = readSource(
      new Map([
        ['win32.tsv', `${HEAD}5\t0x5\tSHARED\ta.h\t\n`],
        ['ras.tsv', `${HEAD}6\t0x6\tSHARED\tras.h\t\n1645\t0x66D\tRAS\tras.h\t\n`],
        [
          'articles/ras/RAS.md',
          ARTICLE.replace('ERROR_INSTALL_REMOTE_PROHIBITED', 'RAS').replace(
            'ERROR_INSTALL_USEREXIT (1602, 0x642)',
            'SHARED (6, 0x6)',
          ),
        ],
      ]),
    );
    expect(source.problems.map(formatProblem)).toEqual([]);
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
