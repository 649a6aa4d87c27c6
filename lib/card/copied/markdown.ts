import type { Block, Inline } from '../../catalog/article.ts';

/** Characters that Markdown would read as formatting in the middle of plain words. */
const SPECIAL = /[\\`*<>[\]|]/g;

/** Plain words as Markdown that shows exactly these words. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/** Code that may itself hold a backtick. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function inlineToMarkdown(runs: readonly Inline[]): string {
  return runs.map(runToMarkdown).join('');
}

function runToMarkdown(run: Inline): string {
  switch (run.kind) {
    case 'text':
      return escapeMarkdown(run.text);
    case 'code':
      return codeSpan(run.text);
    case 'strong':
      return `**${escapeMarkdown(run.text)}**`;
  }
}

/** Paragraphs, lists and code blocks, a blank line between them. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockToMarkdown).join('\n\n');
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineToMarkdown(block.content);
    case 'code-block':
      return `~~~\n${block.text}\n~~~`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlineToMarkdown(item)}`)
        .join('\n');
  }
}
