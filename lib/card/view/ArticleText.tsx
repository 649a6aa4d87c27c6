import type { JSX } from 'preact';
import type { Block, Inline } from '../../catalog/article.ts';
import { stepOf } from '../../catalog/step.ts';
import { Name } from '../parts/Name.tsx';

/** Runs of text with code and strong emphasis. */
export function InlineText({ content }: { readonly content: readonly Inline[] }): JSX.Element {
  return <>{content.map(renderRun)}</>;
}

function renderRun(run: Inline): JSX.Element | string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'code':
      return (
        <code>
          <Name text={run.text} />
        </code>
      );
    case 'strong':
      return <strong>{run.text}</strong>;
  }
}

/** Paragraphs, lists and code blocks of an article. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }): JSX.Element {
  return <>{blocks.map((block) => renderBlock(block))}</>;
}

/** A strong run that is a sentence of its own warns; any other stresses. */
function isWarning({ kind, text }: Inline): boolean {
  return kind === 'strong' && /[.!]$/.test(text.trim());
}

/** What to do, and set apart from it what to beware of and how to tell that it helped. */
function StepText({ item }: { readonly item: readonly Inline[] }): JSX.Element {
  const { action, check } = stepOf(item);
  const warnings = action.filter(isWarning);
  return (
    <>
      <InlineText content={action.filter((run) => !isWarning(run))} />
      {warnings.length > 0 && (
        <strong class="warning">{warnings.map(({ text }) => text.trim()).join(' ')}</strong>
      )}
      {check.length > 0 && (
        <span class="check">
          <InlineText content={check} />
        </span>
      )}
    </>
  );
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
          {block.ordered ? <StepText item={item} /> : <InlineText content={item} />}
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}
