import type { RootContent } from 'mdast';
import { type Article, type Question, SECTIONS, type Section } from '../catalog/article.ts';
import { lineOf, parseMarkdown, plainText, toBlocks } from '../catalog/source/markdown.ts';
import { shown } from '../catalog/source/problem.ts';
import type { ReportProblem } from './problem.ts';

/** The sections that an own article may have; each may be missing. */
const OWN_SECTIONS = SECTIONS.filter((title) => title !== 'Related errors');

interface RawSection {
  readonly title: (typeof OWN_SECTIONS)[number];
  readonly body: RootContent[];
}

/**
 * Reads the article of a code: sections with known headings, of paragraphs, flat lists and code. What stands above the
 * first heading is what to try. Anything else is reported and left out.
 */
export function parseOwnArticle(text: string, report: ReportProblem): Article {
  const sections: RawSection[] = [];
  for (const node of parseMarkdown(text).children) {
    if (node.type === 'heading' && node.depth === 1) continue;
    if (node.type === 'heading' && node.depth === 2) {
      const heading = plainText(node).trim().toLowerCase();
      const title = OWN_SECTIONS.find((known) => known.toLowerCase() === heading);
      if (title) sections.push({ title, body: [] });
      else report(lineOf(node), 'articleSection', shown(plainText(node)), OWN_SECTIONS.join(', '));
    } else {
      if (sections.length === 0) sections.push({ title: 'What to try', body: [] });
      sections.at(-1)?.body.push(node);
    }
  }
  const blocks = (body: readonly RootContent[]) => toBlocks(body, (line) => report(line, 'articleMarkup'));
  return {
    sections: sections.flatMap(({ title, body }): Section[] =>
      title === 'FAQ' ? [] : [{ title, blocks: blocks(body) }],
    ),
    related: [],
    faq: sections.flatMap(({ title, body }) => (title === 'FAQ' ? questionsOf(body, blocks) : [])),
    reviewed: '',
  };
}

function questionsOf(
  body: readonly RootContent[],
  blocks: (nodes: readonly RootContent[]) => Question['answer'],
): Question[] {
  const questions: { question: string; nodes: RootContent[] }[] = [];
  for (const node of body) {
    if (node.type === 'heading' && node.depth === 3) questions.push({ question: plainText(node), nodes: [] });
    else questions.at(-1)?.nodes.push(node);
  }
  return questions.map(({ question, nodes }) => ({ question, answer: blocks(nodes) }));
}
