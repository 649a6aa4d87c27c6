import type { JSX } from 'preact';
import type { Block, Inline } from '../catalog/article.ts';

/** Runs of text with code and strong emphasis. */
export function InlineText({ content }: { readonly content: readonly Inline[] }): JSX.Element {
  return <>{content.map(renderRun)}</>;
}

function renderRun(run: Inline): JSX.Element | string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'code':
      return <code>{run.text}</code>;
    case 'strong':
      return <strong>{run.text}</strong>;
  }
}

/** Paragraphs, lists and code blocks of an article. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }): JSX.Element {
  return <>{blocks.map((block) => renderBlock(block))}</>;
}

function renderBlock(block: Block): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <InlineText content={block.content} />
        </p>
      );
    case 'code-block':
      return (
        // A long line scrolls; the block takes the focus so that the keyboard can scroll it too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li key={item.map((run) => run.text).join('')}>
          <InlineText content={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}
