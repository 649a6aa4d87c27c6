// `npm run catalog -- COMMAND`, for people who work on the catalog:
//   check        says what is wrong in the source files, with file and line
//   stats        counts entries, summaries, articles and words by family
//   dump         prints every text as JSON lines: {"family","value","name","field","text"}
//   compare DIR  compares names and values with tables "value<TAB>hex<TAB>name…", FAMILY.tsv and sdk-names.tsv
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article, Block, Inline } from '../../lib/catalog/article.ts';
import type { CatalogSource } from '../../lib/catalog/compile.ts';
import { FAMILIES } from '../../lib/codes/families.ts';
import { readCatalog } from './catalog-build.ts';
import { type ReferenceRow, unexplainedDifferences } from './compare-reference.ts';

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
      ...(summary ? [{ field: 'summary', text: summary }] : []),
      ...(article ? articleTexts(article) : []),
    ];
    for (const { field, text } of texts) console.log(JSON.stringify({ family, value, name, field, text }));
  }
}

function words(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function stats({ entries, articles }: CatalogSource): void {
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
      own.filter(({ summary }) => summary !== '').length,
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

const [command, ...args] = process.argv.slice(2);
try {
  const source = await readCatalog();
  if (command === 'check')
    console.log(`${source.entries.length} entries and ${source.articles.size} articles, no problems`);
  else if (command === 'stats') stats(source);
  else if (command === 'dump') dump(source);
  else if (command === 'compare' && args[0])
    compare(source, resolve(process.env['INIT_CWD'] ?? process.cwd(), args[0]));
  else {
    console.error('usage: npm run catalog -- check | stats | dump | compare DIR');
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
