import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseLabelledPage, readLabelledPages } from '../support/labelled-pages.ts';

const OWN_PAGES = fileURLToPath(new URL('../pages/labelled', import.meta.url));

/** The text of the body of a page, as a label counts in it. */
function bodyText(html: string): string {
  return new JSDOM(html).window.document.body.textContent ?? '';
}

function page(body: string): string {
  return `<!-- kind: test, lang: en -->\n<!doctype html>\n<title>A page</title>\n<body>${body}`;
}

describe('labels in the source of a page', () => {
  test('are taken out of it', () => {
    const { html } = parseLabelledPage('a.html', page('<p>exit code ⟦1603|win32:1603⟧, ⟦~0|⟧.'));
    expect(html).toBe(page('<p>exit code 1603, 0.'));
  });

  test.each([
    ['plain', '<p>exit code ⟦1603|win32:1603⟧</p>', [['1603', 'y', 'win32:1603']]],
    [
      'in several elements',
      '<p>⟦0x8007<b>0643</b>|hresult:0x80070643⟧',
      [['0x80070643', 'y', 'hresult:0x80070643']],
    ],
    [
      'around elements',
      '<td>⟦<i>ERROR_</i><wbr>BUSY|name:ERROR_BUSY⟧',
      [['ERROR_BUSY', 'y', 'name:ERROR_BUSY']],
    ],
    ['optional', '<p>⟦~0x204|⟧', [['0x204', 'o', undefined]]],
    ['optional, of known meaning', '<p>⟦~x80|cmprob:0x80⟧', [['x80', 'o', 'cmprob:0x80']]],
    ['of unknown meaning', '<p>⟦0x87D1041C|⟧', [['0x87D1041C', 'y', undefined]]],
    [
      'behind entities',
      '<p>a&lt;b &amp;&#x20; ⟦&amp;H80041001|other:0x80041001⟧',
      [['&H80041001', 'y', 'other:0x80041001']],
    ],
    ['behind a new line that a parser drops', '<pre>\n⟦5|win32:5⟧</pre>', [['5', 'y', 'win32:5']]],
    [
      'side by side',
      '<p>⟦a|⟧⟦~b|⟧ a b',
      [
        ['a', 'y', undefined],
        ['b', 'o', undefined],
      ],
    ],
    ['none', '<p>1603', []],
  ])('%s', (_, body, wanted) => {
    const { html, labels } = parseLabelledPage('a.html', page(body));
    expect(labels.map(({ text, label, canonical }) => [text, label, canonical])).toEqual(wanted);
    for (const { start, text } of labels) expect(bodyText(html).slice(start, start + text.length)).toBe(text);
  });

  test('have the offsets of the text without brackets', () => {
    const { labels } = parseLabelledPage('a.html', '<p>⟦5|win32:5⟧ and <b>⟦~53|win32:53⟧</b>⟦87|⟧');
    expect(labels.map(({ start }) => start)).toEqual([0, 6, 8]);
  });

  test.each([
    ['not closed', '<p>ok ⟦5|⟧\n<p>⟦1603|win32:1603', 'a.html:5: ⟦ is not closed'],
    ['not closed before the next', '<p>⟦1603\n⟦5|⟧', 'a.html:4: ⟦ is not closed'],
    ['not opened', '<p>\n\n1603|win32:1603⟧', 'a.html:6: ⟧ without ⟦'],
    ['without a bar', '<p>⟦1603⟧', 'a.html:4: not ⟦text|meaning⟧'],
    ['without text', '<p>⟦|win32:5⟧', 'a.html:4: not ⟦text|meaning⟧'],
    ['of a family that does not exist', '<p>⟦5|w32:5⟧', 'a.html:4: “w32:5” is no meaning'],
    ['of a value that is none', '<p>⟦5|win32:five⟧', 'a.html:4: “win32:five” is no meaning'],
    ['in an attribute', '<p title="⟦5|⟧">', 'a.html: a label stands outside the text of the body'],
    ['in a comment', '<!-- ⟦5|⟧ -->', 'a.html: a label stands outside the text of the body'],
  ])('are refused: %s', (_, body, message) => {
    expect(() => parseLabelledPage('a.html', page(body))).toThrow(new Error(message));
  });
});

describe('a folder of labelled pages', () => {
  function folder(files: Readonly<Record<string, string>>): string {
    const dir = mkdtempSync(join(tmpdir(), 'labelled-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return dir;
  }

  test('is read in the order of the names, pages only', () => {
    const dir = folder({ 'b.html': '<p>⟦5|⟧', 'a.html': '<p>5', 'notes.txt': '⟦' });
    expect(readLabelledPages(dir).map(({ page, labels }) => [page, labels.length])).toEqual([
      ['a.html', 0],
      ['b.html', 1],
    ]);
  });

  test('that holds none is refused', () => {
    expect(() => readLabelledPages(folder({ 'notes.txt': '' }))).toThrow('neither a labels.json nor pages');
  });
});

describe('our own labelled pages', () => {
  test('can all be read, and are many', () => {
    const pages = readLabelledPages(OWN_PAGES);
    expect(pages.length).toBeGreaterThanOrEqual(80);
    expect(pages.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(10);
  });

  test('say their kind and language', () => {
    const silent = readLabelledPages(OWN_PAGES).filter(({ html }) => {
      const [, lang] = /^<!-- kind: [\w-]+, lang: ([a-z]{2}) -->\n/.exec(html) ?? [];
      return !html.includes(`<html lang="${lang}">`);
    });
    expect(silent.map(({ page }) => page)).toEqual([]);
  });
});
