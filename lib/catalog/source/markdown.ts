import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from '../article.ts';

/** Told when the Markdown holds something an article may not: 1-based line and what is wrong. */
export type Report = (line: number, message: string) => void;

/** Parses Markdown text (CommonMark). */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text);
}

/** 1-based line on which a node begins. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** The words of a heading, paragraph or other node without their formatting. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** Text, code and strong emphasis; anything else is reported and left out. */
export function toInline(children: readonly PhrasingContent[], report: Report): Inline[] {
  return children.flatMap((child): Inline[] => {
    switch (child.type) {
      case 'text':
        return [{ kind: 'text', text: child.value.replaceAll('\n', ' ') }];
      case 'inlineCode':
        return [{ kind: 'code', text: child.value }];
      case 'strong':
        return [{ kind: 'strong', text: plainText(child) }];
      default:
        report(lineOf(child), `${child.type} is not allowed here: use plain text, \`code\` or **strong**`);
        return [];
    }
  });
}

/** Paragraphs, code blocks and flat lists; anything else is reported and left out. */
export function toBlocks(nodes: readonly RootContent[], report: Report): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', content: toInline(node.children, report) }];
      case 'code':
        return [{ kind: 'code-block', text: node.value }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => {
              const [only, ...rest] = item.children;
              if (only?.type !== 'paragraph' || rest.length > 0) {
                report(lineOf(item), 'a list item is one paragraph without a list inside');
              }
              return only?.type === 'paragraph' ? toInline(only.children, report) : [];
            }),
          },
        ];
      default:
        report(lineOf(node), `${node.type} is not allowed in an article`);
        return [];
    }
  });
}
