// @vitest-environment jsdom

import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../lib/catalog/read/catalog.ts';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';
import { summarize } from '../../lib/lookup/message-summary.ts';
import { withProducts } from '../../lib/lookup/question.ts';
import type { OwnCatalog } from '../../lib/own-catalogs/own-catalog.ts';
import { parseOwnCatalog } from '../../lib/own-catalogs/parse.ts';
import { codeTable } from '../../lib/own-catalogs/table.ts';
import { withOwnCatalogs } from '../../lib/own-catalogs/with-own.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';
import { ownCodes } from '../../lib/page/scan/own-codes.ts';
import { readAll, Scanner } from '../../lib/page/scan/scanner.ts';
import { openSmall } from './small-catalog.ts';

const TABLE = [
  '# near: cagent',
  'code\tsummary',
  'ACME-1042\tThe agent has no certificate.',
  '1618\tThe agent waits.',
  '60001-60009\tA step has failed.',
].join('\n');

const OWN: OwnCatalog = parseOwnCatalog('Contoso.tsv', TABLE).catalog;

let catalog: Catalog;
beforeAll(async () => {
  catalog = withOwnCatalogs(await openSmall({ win32: [[1618, 'ERROR_INSTALL_ALREADY_RUNNING']] }), [OWN]);
});

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
});

/** The codes of a page as "text family", with the catalog on, or off. */
async function marked(html: string, isOn = true, products: readonly string[] = []): Promise<string[]> {
  document.body.innerHTML = html;
  const own = isOn ? ownCodes(codeTable([OWN])) : undefined;
  const scanner = new Scanner(
    (questions) =>
      Promise.all(questions.map((question) => summarize(catalog, withProducts(question, products)))),
    'balanced',
    DETECTOR,
    undefined,
    own,
  );
  scanner.repeats = new Repeats();
  const found = await readAll(scanner, [document.body]);
  return found.map(
    ({ joined, mention, head }) => `${joined.text.slice(mention.start, mention.end)} ${head.family}`,
  );
}

describe('a page', () => {
  it.each([
    [
      '<p>It says ACME-1042 and acme-<b>1042</b>, not ACME-10421.</p>',
      ['ACME-1042 ownword', 'acme-1042 ownword'],
    ],
    ['<p>cagent ended with 60003.</p>', ['60003 own']],
    ['<p>Something ended with 60003.</p>', []],
    ['<p>cagent: exit code 1618</p>', ['1618 own']],
    ['<p>Setup: exit code 1618</p>', ['1618 win32']],
    ['<p>cagent has 1618 files.</p>', []],
    [`<h2>cagent</h2><p>${'Text. '.repeat(100)}</p><p>It was 60003.</p>`, ['60003 own']],
    ['<p>cagent ended with 60003.</p><p>And then came 60003 again.</p>', ['60003 own', '60003 own']],
    ['<table><tr><th>cagent code<th>Text<tr><td>60002<td>x</table>', ['60002 own']],
  ])('has its own codes marked: %s', async (html, texts) => expect(await marked(html)).toEqual(texts));

  it('about the product needs no word in its text', async () => {
    document.title = 'cagent fails';
    expect(await marked('<p>It was 60003.</p>')).toEqual(['60003 own']);
  });

  it('has none of them while the catalog is off', async () => {
    expect(await marked('<p>cagent: ACME-1042, exit code 1618.</p>', false)).toEqual(['1618 win32']);
  });

  it('of a site of the catalog has its meaning first', async () => {
    expect(await marked('<p>Setup: exit code 1618</p>', true, ['Contoso'])).toEqual(['1618 own']);
  });
});
