import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../lib/catalog/read/catalog.ts';
import { answer, withAllTexts } from '../../lib/lookup/ask.ts';
import { summarizeMeanings } from '../../lib/lookup/question.ts';
import { MAX_ENTRIES, MAX_FILE, MAX_UNPACKED } from '../../lib/own-catalogs/limits.ts';
import { joinMentions, OwnMatcher } from '../../lib/own-catalogs/matcher.ts';
import type { OwnCatalog } from '../../lib/own-catalogs/own-catalog.ts';
import { mentionsOf } from '../../lib/own-catalogs/own-index.ts';
import { packArchive } from '../../lib/own-catalogs/pack-archive.ts';
import { parseOwnCatalog } from '../../lib/own-catalogs/parse.ts';
import { readOwnFile } from '../../lib/own-catalogs/read-file.ts';
import { titlesOn } from '../../lib/own-catalogs/sites.ts';
import { codeTable } from '../../lib/own-catalogs/table.ts';
import { withOwnCatalogs } from '../../lib/own-catalogs/with-own.ts';
import { openSmall } from './small-catalog.ts';

const EXAMPLES = join(import.meta.dirname, '../../docs/examples');

const TABLE = [
  '# catalog: Contoso agent',
  '# near: Contoso agent, cagent',
  '# sites: wiki.contoso.example',
  'code\tname\tsummary\tnear',
  'ACME-1042\tAgent not enrolled\tThe agent has no certificate yet.\t',
  'E4711\t\tThe spooler of the branch is full.\t',
  '1618\t\tThe agent waits for another task.\t',
  '60001\tSCRIPT_FAILED\tThe script has failed.\t',
  '69000-69999\t\tA number of a script of our own.\t',
  '0x8004C001\t\tThe gateway has refused the agent.\t',
  'OFFLINE\t\tThe agent has no connection.\tcagent',
  '#17/B\t\tA door is open.\t',
].join('\n');

const encoded = (text: string) => new TextEncoder().encode(text);

function parsed(text = TABLE): OwnCatalog {
  const { catalog, problems } = parseOwnCatalog('agent.tsv', text);
  expect(problems).toEqual([]);
  return catalog;
}

/** What is wrong with a table of one row, as "line kind". */
function faults(...lines: readonly string[]): string[] {
  return parseOwnCatalog('x.tsv', lines.join('\n')).problems.map(({ line, kind }) => `${line} ${kind}`);
}

describe('a table', () => {
  it('is read with what its head says', () => {
    const { title, sites, entries } = parsed();
    expect([title, sites, entries.length]).toEqual(['Contoso agent', ['wiki.contoso.example'], 8]);
    expect(entries[0]).toEqual({
      code: 'ACME-1042',
      numbers: undefined,
      name: 'Agent not enrolled',
      summary: 'The agent has no certificate yet.',
      near: [],
      line: 5,
    });
    expect(entries[2]).toMatchObject({ numbers: [1618, 1618], near: ['Contoso agent', 'cagent'] });
    expect(entries[4]).toMatchObject({ numbers: [69_000, 69_999] });
    expect(entries[6]?.near).toEqual(['cagent']);
  });

  it('may come from a spreadsheet: other order, marks, line ends and byte order marks', () => {
    const text = '\uFEFFSummary\tCode\r\n"Says ""no"" to all."\tACME-1\r\n\r\n';
    const { title, entries } = parsed(text);
    expect(title).toBe('agent');
    expect(entries).toMatchObject([{ code: 'ACME-1', summary: 'Says "no" to all.', name: '', line: 2 }]);
  });

  it.each([
    [['ACME-1\tText'], '1 noColumns'],
    [['code\tname', 'ACME-1\tX'], '1 noColumns'],
    [[''], '1 noColumns'],
    [['code\tsummary'], '1 noEntries'],
    [['code\tsummary', 'ACME-1'], '2 cells'],
    [['code\tsummary', 'ACME-1\ta\tb'], '2 cells'],
    [['code\tsummary', 'ACME-1\t"a'], '2 quote'],
    [['code\tsummary', '\tText'], '2 noCode'],
    [['code\tsummary', '***\tText'], '2 badCode'],
    [['code\tsummary', `A${'1'.repeat(60)}\tText`], '2 longCode'],
    [['code\tsummary', 'ACME-1\t '], '2 noSummary'],
    [['code\tsummary', `ACME-1\t${'x'.repeat(1001)}`], '2 longSummary'],
    [['code\tsummary\tname', `ACME-1\tx\t${'x'.repeat(121)}`], '2 longName'],
    [['code\tsummary', 'ACME-1\tx', 'acme-1\ty'], '3 twice'],
    [['# near: x', 'code\tsummary', '5\tx', '0x5\ty'], '4 twice'],
    [['code\tsummary', '1618\tText'], '2 needsNear'],
    [['code\tsummary', 'OFFLINE\tText'], '2 needsNear'],
    [['code\tsummary', 'E5\tText'], '2 needsNear'],
    [['# near: x', 'code\tsummary', '9-5\tText'], '3 badRange'],
    [['# near: x', 'code\tsummary', '1-9\tText', '5-12\tText'], '4 overlaps'],
    [[`# catalog: ${'x'.repeat(81)}`, 'code\tsummary', 'ACME-1\tx'], '1 longTitle'],
    [['# sites: a_b!', 'code\tsummary', 'ACME-1\tx'], '1 badSite'],
    [['code\tsummary\tnear', `ACME-1\tx\t${'y'.repeat(41)}`], '2 manyNear'],
  ])('says what is wrong: %j', (lines, problem) => expect(faults(...lines)).toEqual([problem]));

  it('has no more entries than a page bears', () => {
    const rows = Array.from({ length: MAX_ENTRIES + 5 }, (_, row) => `ACME-${row}\tText`);
    const { catalog, problems } = parseOwnCatalog('x.tsv', ['code\tsummary', ...rows].join('\n'));
    expect(catalog.entries).toHaveLength(MAX_ENTRIES);
    expect(problems).toMatchObject([{ line: MAX_ENTRIES + 2, kind: 'manyEntries' }]);
  });
});

describe('a file', () => {
  it.each(readdirSync(EXAMPLES))('of the examples is right: %s', async (name) => {
    const { catalog, problems } = await readOwnFile(name, readFileSync(join(EXAMPLES, name)));
    expect(problems).toEqual([]);
    expect(catalog.entries.length).toBeGreaterThan(8);
    const [number] = catalog.entries.map((entry) => entry.code);
    const text = `${catalog.entries[0]?.near[0]} ended with ${number}`;
    expect(new OwnMatcher(codeTable([catalog])).mentionsIn(text)).toHaveLength(1);
  });

  it.each([
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'notText'],
    ['zeros', new Uint8Array(100), 'notText'],
    ['too large', new Uint8Array(MAX_FILE + 1), 'largeFile'],
    ['a damaged archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'badArchive'],
    ['an archive without a table', zipSync({ 'a.md': encoded('x') }), 'noTable'],
    [
      'an archive with two tables',
      zipSync({ 'a.tsv': encoded(TABLE), 'b.tsv': encoded(TABLE) }),
      'manyTables',
    ],
    [
      'an archive that grows',
      zipSync({ 'a.tsv': encoded(TABLE), 'b.md': new Uint8Array(MAX_UNPACKED * 3) }),
      'largeArchive',
    ],
    [
      'an archive with a program',
      zipSync({ 'a.tsv': encoded(TABLE), 'a.exe': encoded('MZ') }),
      'strangeFile',
    ],
    [
      'an article of no code',
      zipSync({ 'a.tsv': encoded(TABLE), 'articles/b.md': encoded('x') }),
      'articleWithoutCode',
    ],
  ])('is refused: %s', async (_, bytes, kind) => {
    const { problems } = await readOwnFile('agent', bytes);
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it('may be an archive that lies about its sizes', async () => {
    const bytes = zipSync({ 'a.tsv': encoded(TABLE), 'b.md': new Uint8Array(MAX_UNPACKED * 3) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 30; at++)
      if (view.getUint32(at, true) === 0x0403_4b50) view.setUint32(at + 22, 5, true);
    const { problems } = await readOwnFile('agent.zip', bytes);
    expect(['largeArchive', 'badArchive']).toContain(problems[0]?.kind);
  });

  it('may be an archive with articles, which comes out as it went in', async () => {
    const article =
      '# ACME-1042\n\nEnrol it again.\n\n## For developers\n\n- Look at `agent.log`\n\n## FAQ\n\n### Why?\n\nSo.\n';
    const bytes = packArchive('agent', {
      text: TABLE,
      articles: { 'ACME-1042': article, '#17/B': 'Shut it.' },
    });
    const { catalog, problems, source } = await readOwnFile('agent.zip', bytes);
    expect(problems).toEqual([]);
    expect(source).toEqual({ text: TABLE, articles: { 'ACME-1042': article, '#17/B': 'Shut it.' } });
    const read = catalog.articles.get('ACME-1042');
    expect(read?.sections.map(({ title }) => title)).toEqual(['What to try', 'For developers']);
    expect(read?.faq).toMatchObject([{ question: 'Why?' }]);
  });

  it('has articles without HTML, links, images and unknown sections', async () => {
    const markdown =
      'A [link](javascript:x) and <b onclick=x>bold</b>\n\n<script>x</script>\n\n![](x.png)\n\n## Other\n';
    const bytes = packArchive('agent', { text: TABLE, articles: { 'ACME-1042': markdown } });
    const { catalog, problems } = await readOwnFile('agent.zip', bytes);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['articleMarkup', 'articleSection']));
    expect(JSON.stringify(catalog.articles.get('ACME-1042'))).not.toMatch(/script|onclick|png/);
  });
});

describe('the matcher', () => {
  const matcher = new OwnMatcher(codeTable([parsed()]));
  const found = (text: string) => matcher.mentionsIn(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['It says ACME-1042.', ['ACME-1042']],
    ['(acme-1042), E4711: x', ['acme-1042', 'E4711']],
    ['ACME-10421 ACME-1042-B X-ACME-1042 ACME-1042.log', []],
    ['gateway 0x8004c001 failed', ['0x8004c001']],
    ['60001 alone is nothing', []],
    ['the Contoso  agent ended with 60001', ['60001']],
    ['the Contoso\nagent ended with 60001', ['60001']],
    ['cagent: 69123, 70000', ['69123']],
    ['cagents: 69123', []],
    [`cagent ${'x '.repeat(200)}60001`, []],
    ['cagent 1.60001 and 60001:12 and 5,60001', []],
    ['we are offline; cagent says OFFLINE', ['OFFLINE']],
    ['the door #17/B', ['#17/B']],
    ['the door ##17/B', []],
  ])('finds in %j', (text, codes) => expect(found(text)).toEqual(codes));

  it('says where the next code may stand, whatever stands near', () => {
    const text = 'ACME-1042 then E4711 then 1618 then 60001';
    const next = (from: number) => matcher.next(text, from);
    expect([next(0), next(1), next(16), next(37)]).toEqual([0, 15, 36, -1]);
  });

  it('leaves short numbers to the words around them', () => {
    const own = (text: string) => joinMentions(matcher.mentionsIn(text), []).length;
    expect([own('cagent has 1618 files'), own('cagent has 60001 files')]).toEqual([0, 1]);
  });
});

describe('a catalog with own ones beside it', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    const base = await openSmall({
      win32: [
        [1618, 'ERROR_INSTALL_ALREADY_RUNNING'],
        [1603, 'ERROR_INSTALL_FAILURE'],
      ].toSorted((a, b) => Number(a[0]) - Number(b[0])) as never,
    });
    const other = parseOwnCatalog(
      'b.tsv',
      '# near: b\ncode\tsummary\n1618\tOther.\nACME-1042\tOther.',
    ).catalog;
    catalog = withOwnCatalogs(base, [parsed(), { ...other, title: 'Other' }]);
  });

  const titles = async (query: string) => {
    const answered = await answer(catalog, query);
    if (answered.kind === 'codes') return answered.found.map(({ text }) => text);
    const meanings =
      answered.kind === 'code' ? answered.meanings : answered.kind === 'search' ? answered.hits : [];
    return meanings.map(({ family, value, name }) => `${family} ${value} ${name}`.trim());
  };

  it.each([
    ['ACME-1042', ['ownword 0 ACME-1042', 'ownword 0 ACME-1042 (Other)']],
    ['acme-1042', ['ownword 0 ACME-1042', 'ownword 0 ACME-1042 (Other)']],
    ['what is e4711 please', ['ownword 0 E4711']],
    ['60001', ['own 60001 SCRIPT_FAILED']],
    ['0xEA61', ['own 60001 SCRIPT_FAILED']],
    ['69042', ['own 69042']],
    ['0x8004C001', ['own 2147794945']],
    ['agent not enrolled', ['ownword 0 ACME-1042']],
    ['spooler bran', ['ownword 0 E4711']],
  ])('answers %j', async (query, wanted) =>
    expect((await titles(query)).slice(0, wanted.length)).toEqual(wanted),
  );

  it('has the meaning first that the words speak of, and the other one too', async () => {
    expect((await titles('1618'))[0]).toBe('win32 1618 ERROR_INSTALL_ALREADY_RUNNING');
    const own = await titles('cagent 1618');
    expect(own[0]).toBe('own 1618');
    expect(own).toContain('win32 1618 ERROR_INSTALL_ALREADY_RUNNING');
  });

  it('names each code of a question with several', async () => {
    expect(await titles('ACME-1042 and then E4711 or 0x80070643')).toEqual([
      'ACME-1042',
      'E4711',
      '0x80070643',
    ]);
  });

  it('reads logs', async () => {
    const log = Array.from({ length: 12 }, (_, line) => `12:0${line % 10} cagent step ${line}`);
    const text = [...log, 'failed with ACME-1042', 'exit code 1618'].join('\n');
    expect(await titles(text)).toEqual(['ACME-1042', '1618']);
    expect(mentionsOf(catalog, text).map(({ products }) => products[0])).toEqual([
      'Contoso agent',
      'Contoso agent',
    ]);
  });

  it('gives texts of their own to codes that two catalogs have', async () => {
    const answered = await answer(catalog, 'ACME-1042');
    const details = await withAllTexts(catalog, answered.kind === 'code' ? answered.meanings : []);
    expect(details.map(({ header, summary }) => [header, summary])).toEqual([
      ['Contoso agent', 'The agent has no certificate yet.'],
      ['Other', 'Other.'],
    ]);
  });

  it('finds its entries again', () => {
    for (const key of [
      { family: 'own', value: 69_042, name: '' },
      { family: 'ownword', value: 0, name: 'ACME-1042 (Other)' },
      { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' },
    ] as const)
      expect(catalog.find(key)).toMatchObject(key);
  });

  it('marks a number only where it is spoken of', () => {
    const code = { kind: 'number', value: 60_001, form: 'decimal' } as const;
    const head = (products: readonly string[]) =>
      summarizeMeanings(catalog, { code, likelyFamilies: [], products });
    expect(head([])).toBeNull();
    expect(head(['Contoso agent'])).toMatchObject({ family: 'own', name: 'SCRIPT_FAILED' });
  });

  it('is spoken of on its sites', () => {
    const on = (site: string | undefined) => titlesOn([parsed()], site);
    expect(on('https://wiki.contoso.example')).toEqual(['Contoso agent']);
    expect(on('https://de.wiki.contoso.example:8443')).toEqual(['Contoso agent']);
    expect([on('https://contoso.example'), on(undefined), on('file://')]).toEqual([[], [], []]);
  });
});
