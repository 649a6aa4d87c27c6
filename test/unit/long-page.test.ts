import { expect, test } from 'vitest';
import { readPage } from '../support/read-page.ts';

/** Enough that a number alone is looked at only where something may announce it. */
const PROSE = '<p>The quick brown fox jumps over a lazy dog, and once more.</p>'.repeat(200);
const ROWS = '<tr><td>nothing</td><td>of interest</td></tr>'.repeat(300);

test.each<[where: string, body: string, texts: readonly string[]]>([
  [
    'below the header of a table',
    `<table><tr><th>What</th><th>Error code</th></tr>${ROWS}<tr><td>A</td><td>1603</td></tr></table>`,
    ['1603'],
  ],
  [
    'below the head of a table',
    `<table><thead><tr><td>What</td><td>Error code</td></tr></thead><tbody>${ROWS}<tr><td>A</td><td>1603</td></tr></tbody></table>`,
    ['1603'],
  ],
  [
    'below another header',
    `<table><tr><th>What</th><th>Count</th></tr>${ROWS}<tr><td>A</td><td>1603</td></tr></table>`,
    [],
  ],
  ['after a name', '<dl><dt>ERROR_INSTALL_FAILURE</dt> <dd>1603</dd></dl>', ['1603']],
  ['after a heading', '<h2>Error codes</h2><p>1603</p>', ['1603']],
  [
    'after a heading, indented',
    `<h2>Error codes</h2>\n${' '.repeat(40)}<p>\n${' '.repeat(30)}1603</p>`,
    ['1603'],
  ],
  ['after nothing', '<h2>Numbers</h2><p>1603</p>', []],
])('in a long page, a number %s', async (_, body, texts) => {
  for (const [before, after] of [
    [PROSE, PROSE],
    ['', PROSE],
    [PROSE, ''],
  ]) {
    const { mentions } = await readPage(`<!doctype html><body>${before}${body}${after}</body>`);
    expect(mentions.map(({ text }) => text).filter((text) => /\d/.test(text))).toEqual(texts);
  }
});
