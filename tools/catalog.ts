// `npm run catalog -- COMMAND`, for people who work on the catalog:
//   check [DIR]  says what is wrong in the source files, with file and line; with a folder of tables also which
//                fingerprints differ from what its texts give
//   fingerprint DIR        makes the fingerprints of messages from the tables "value<TAB>hex<TAB>name<TAB>text" in DIR
//   fingerprint CODE TEXT  adds the fingerprint of what a message box says for a code such as win32:1260
//   stats        counts entries, summaries, articles and words by family
//   dump         prints every text as JSON lines: {"family","value","name","field","text"}
//   coverage DIR what the cards of the codes on the labelled pages of a folder have: a summary, an article
//   compare DIR  compares names and values with tables "value<TAB>hex<TAB>name…", FAMILY.tsv and sdk-names.tsv
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article, Block, Inline } from '../lib/catalog/article.ts';
import { type CatalogSource, sentenceOf } from '../lib/catalog/compile/compile.ts';
import { FAMILIES } from '../lib/codes/families.ts';
import { readCatalog } from './build/catalog.ts';
import { coverageOf } from './catalog-coverage.ts';
import { type ReferenceRow, unexplainedDifferences } from './compare-reference.ts';
import { addFingerprint, fingerprintDifferences, rebuildFingerprints } from './fingerprint.ts';

interface Text {
  readonly field: string;
  readonly text: string;
}

function plain(content: readonly Inline[]): string {
  return content.map((run) => run.text).join('');
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plain(block.content)];
    case 'code-block':
      return [block.text];
    case 'list':
      return block.items.map(plain);
  }
}

function blockTexts(field: string, blocks: readonly Block[]): Text[] {
  return blocks.flatMap(textsOf).map((text) => ({ field, text }));
}

function articleTexts(article: Article): Text[] {
  return [
    ...article.sections.flatMap(({ title, blocks }) => blockTexts(title, blocks)),
    ...article.related.map(({ why }) => ({ field: 'Related errors', text: plain(why) })),
    ...article.faq.flatMap(({ question, answer }) => [
      { field: 'FAQ', text: question },
      ...blockTexts('FAQ', answer),
    ]),
  ];
}

function dump({ entries, articles }: CatalogSource): void {
  for (const entry of entries) {
    const { family, value, name, summary } = entry;
    const article = articles.get(entry);
    const texts = [
      // An article has its own sentence in it.
      ...(summary ? [{ field: 'summary', text: summary }] : []),
      ...(article ? articleTexts(article) : []),
    ];
    for (const { field, text } of texts) console.log(JSON.stringify({ family, value, name, field, text }));
  }
}

function words(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function stats(source: CatalogSource): void {
  const { entries, articles } = source;
  const row = (cells: readonly (string | number)[]) =>
    console.log(
      cells
        .map((cell, index) => (index === 0 ? String(cell).padEnd(15) : String(cell).padStart(12)))
        .join(''),
    );
  const count = (family?: string) => {
    const own = entries.filter((entry) => family === undefined || entry.family === family);
    const written = own.flatMap((entry) => {
      const article = articles.get(entry);
      return article ? articleTexts(article) : [];
    });
    const all = [...own.map(({ summary }) => summary), ...written.map(({ text }) => text)];
    row([
      family ?? 'all',
      own.length,
      own.reduce((sum, { name, aliases }) => sum + (name ? 1 : 0) + aliases.length, 0),
      own.filter((entry) => sentenceOf(entry, source) !== '').length,
      own.filter((entry) => articles.has(entry)).length,
      all.reduce((sum, text) => sum + words(text), 0),
    ]);
  };
  row(['family', 'entries', 'names', 'with summary', 'articles', 'words']);
  for (const family of FAMILIES) count(family);
  count();
}

function readReference(dir: string): ReferenceRow[] {
  const files = readdirSync(dir).filter(
    (file) => file === 'sdk-names.tsv' || FAMILIES.some((family) => file === `${family}.tsv`),
  );
  return files.flatMap((file) =>
    readFileSync(join(dir, file), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => {
        const [value = '', , name = ''] = line.split('\t');
        return { file, value: Number(value), name };
      }),
  );
}

function compare(source: CatalogSource, dir: string): void {
  const differences = unexplainedDifferences(source.entries, readReference(dir));
  for (const difference of differences) console.log(difference);
  console.log(`${differences.length} unexplained differences`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

function check(source: CatalogSource, dir: string | undefined): void {
  const differences = dir === undefined ? [] : fingerprintDifferences(source, folder(dir));
  for (const difference of differences) console.log(difference);
  const { entries, articles, fingerprints } = source;
  console.log(
    `${entries.length} entries, ${articles.size} articles and ${fingerprints.length} fingerprints, ${differences.length || 'no'} problems`,
  );
  process.exitCode = differences.length > 0 ? 1 : 0;
}

function fingerprint(source: CatalogSource, target: string, text: string): void {
  if (text !== '') console.log(addFingerprint(source, target, text));
  else console.log(`${rebuildFingerprints(source, folder(target))} fingerprints`);
}

/** A path as the caller of the npm script has written it. */
function folder(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

async function coverage(dir: string): Promise<void> {
  const { mentions, withSummary, withArticle, missing } = await coverageOf(dir);
  const share = (part: number) => `${part} (${((100 * part) / mentions).toFixed(2)}%)`;
  console.log(
    `mentions ${mentions}, with a summary ${share(withSummary)}, with an article ${share(withArticle)}`,
  );
  for (const [code, count] of missing) console.log(`  ${String(count).padStart(4)}  ${code}`);
}

const [command, ...args] = process.argv.slice(2);
try {
  const source = await readCatalog();
  if (command === 'check') check(source, args[0]);
  else if (command === 'fingerprint' && args[0]) fingerprint(source, args[0], args.slice(1).join(' '));
  else if (command === 'stats') stats(source);
  else if (command === 'dump') dump(source);
  else if (command === 'compare' && args[0]) compare(source, folder(args[0]));
  else if (command === 'coverage' && args[0]) await coverage(folder(args[0]));
  else {
    console.error(
      'usage: npm run catalog -- check [DIR] | fingerprint DIR | fingerprint CODE TEXT | stats | dump | coverage DIR | compare DIR',
    );
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
