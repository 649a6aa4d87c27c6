import type { Heading, Root, RootContent } from 'mdast';
import { type Family, isFamily } from '../../codes/families.ts';
import {
  type Article,
  type Block,
  type Inline,
  type Question,
  type RelatedError,
  SECTIONS,
  type Section,
  type SectionTitle,
} from '../article.ts';
import { entryHex, type SourceEntry } from '../entry.ts';
import { checkFault } from '../step.ts';
import { lineOf, parseMarkdown, plainText, type Report, toBlocks, toInline } from './markdown.ts';
import { shown } from './problem.ts';

/** Finds an entry by its name, in the article's own family first. */
export type FindByName = (name: string, near: Family) => SourceEntry | undefined;

/** Finds an entry without a name by its number. */
export type FindNameless = (family: Family, value: number) => SourceEntry | undefined;

/** How an article reaches the entries that it names. */
export interface Finders {
  readonly byName: FindByName;
  readonly nameless: FindNameless;
}

interface RawSection {
  readonly title: SectionTitle;
  readonly heading: Heading;
  readonly body: readonly RootContent[];
}

/**
 * Reads the article of an entry and checks it: the heading against the entry, the sections against the list,
 * each related error against the catalog. Everything wrong is reported; the article is returned all the same.
 */
export function parseArticle(text: string, entry: SourceEntry, find: Finders, report: Report): Article {
  const root = parseMarkdown(text);
  checkHeading(root, entry, report);
  const notes = introNotes(root, report);
  const sections = splitSections(root, report);
  checkSections(sections, notes, report);
  return {
    reviewed: notes.reviewed,
    sections: sections.flatMap((section): Section[] =>
      section.title === 'Related errors' || section.title === 'FAQ'
        ? []
        : [{ title: section.title, blocks: blocksOf(section, report) }],
    ),
    related: bodyOf(sections, 'Related errors').flatMap((node) => relatedErrors(node, entry, find, report)),
    faq: questions(bodyOf(sections, 'FAQ'), report),
  };
}

function blocksOf({ title, body }: RawSection, report: Report): Block[] {
  const blocks = toBlocks(body, report);
  blocks.forEach((block, index) => {
    const node = body[index];
    if (block.kind !== 'list' || node?.type !== 'list') return;
    block.items.forEach((item, at) => {
      const fault =
        title === 'What to try' ? checkFault(item) : title === 'On screen' ? screenFault(item) : '';
      if (fault) report(lineOf(node.children[at] ?? node), fault);
    });
  });
  return blocks;
}

/** The most words that are quoted from a screen: enough to recognize it, too few to be somebody's text. */
const MAX_QUOTED_WORDS = 12;

function screenFault(item: readonly Inline[]): string {
  const text = item.map((run) => run.text).join('');
  const quoted = [...text.matchAll(/"[^"]+"/g)].map(([quotation]) => quotation.slice(1, -1));
  if (quoted.length === 0) return 'a line of "On screen" quotes what people see, in quotation marks';
  return quoted.some((words) => words.split(/\s+/).length > MAX_QUOTED_WORDS)
    ? `a quotation of more than ${MAX_QUOTED_WORDS} words is left out`
    : '';
}

function isHeading(node: RootContent, depth: number): node is Heading {
  return node.type === 'heading' && node.depth === depth;
}

function checkHeading(root: Root, entry: SourceEntry, report: Report): void {
  const expected = `${entry.name} - ${entry.value} (${entryHex(entry)})`.replace(/^ - /, '');
  const first = root.children[0];
  if (!first || !isHeading(first, 1) || plainText(first) !== expected) {
    report(first ? lineOf(first) : 1, `the article must begin with the heading "# ${expected}"`);
  }
}

interface IntroNotes {
  readonly reviewed: string;
  /** The sections that have nothing to say, and the line that says so. */
  readonly omitted: readonly string[];
  readonly omitsLine: number;
}

/** What stands between the heading and the first section, line by line. */
function introNotes(root: Root, report: Report): IntroNotes {
  const section = root.children.findIndex((node) => isHeading(node, 2));
  const intro = root.children.slice(1, section < 0 ? undefined : section);
  const lines = intro.flatMap((node) =>
    plainText(node)
      .split('\n')
      .map((text, index) => ({ text, line: lineOf(node) + index })),
  );
  let [reviewed, reviewedLine] = ['', 1];
  let [omitted, omitsLine]: [string[], number] = [[], 1];
  for (const { text, line } of lines) {
    if (text === '') continue;
    const [, key, value = ''] = /^(Reviewed|Omits): (.+)$/.exec(text) ?? [];
    if (key === 'Reviewed') [reviewed, reviewedLine] = [value, line];
    else if (key === 'Omits') [omitted, omitsLine] = [value.split(', '), line];
    else
      report(
        line,
        `only "Reviewed: DATE" and "Omits: SECTION, SECTION" may stand above the first section, not "${shown(text)}"`,
      );
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(reviewed) || Number.isNaN(Date.parse(reviewed))) {
    report(reviewedLine, 'a line "Reviewed: YYYY-MM-DD" must stand under the heading');
  }
  return { reviewed, omitted, omitsLine };
}

function splitSections(root: Root, report: Report): RawSection[] {
  const sections: (RawSection & { body: RootContent[] })[] = [];
  for (const node of root.children) {
    if (isHeading(node, 2)) {
      const title = SECTIONS.find((known) => known === plainText(node));
      if (title) sections.push({ title, heading: node, body: [] });
      else
        report(
          lineOf(node),
          `unknown section "${shown(plainText(node))}"; the sections are ${SECTIONS.join(', ')}`,
        );
    } else {
      sections.at(-1)?.body.push(node);
    }
  }
  return sections;
}

function checkSections(
  sections: readonly RawSection[],
  { omitted, omitsLine }: IntroNotes,
  report: Report,
): void {
  for (const title of omitted) {
    if (!SECTIONS.some((known) => known === title))
      report(omitsLine, `"Omits" names an unknown section "${shown(title)}"`);
  }
  for (const title of SECTIONS) {
    const found = sections.filter((section) => section.title === title);
    const [, second] = found;
    if (second) report(lineOf(second.heading), `section "${title}" appears twice`);
    if (found.length === 0 && !omitted.includes(title)) {
      report(1, `section "${title}" is missing; if there is nothing to say, list it in "Omits:"`);
    }
    if (found.length > 0 && omitted.includes(title))
      report(omitsLine, `section "${title}" is there, but "Omits" lists it`);
  }
  sections.forEach(({ title, heading }, index) => {
    const previous = sections[index - 1];
    if (previous && SECTIONS.indexOf(title) < SECTIONS.indexOf(previous.title)) {
      report(lineOf(heading), `section "${title}" is out of order`);
    }
  });
  for (const section of sections) {
    if (section.body.length === 0) report(lineOf(section.heading), `section "${section.title}" is empty`);
  }
}

function bodyOf(sections: readonly RawSection[], title: SectionTitle): readonly RootContent[] {
  return sections.find((section) => section.title === title)?.body ?? [];
}

/** `NAME (1060, 0x424): why`; where a family has no names, its own stands there: `msi (1904, 0x770): why`. */
const RELATED = /^([A-Za-z_][A-Za-z0-9_]*) \((\d+), (0x[0-9A-F]+)\): ?/;

function relatedErrors(node: RootContent, entry: SourceEntry, find: Finders, report: Report): RelatedError[] {
  if (node.type !== 'list') {
    report(lineOf(node), 'related errors are a list');
    return [];
  }
  return node.children.flatMap((item): RelatedError[] => {
    const line = lineOf(item);
    const paragraph = item.children[0];
    const content = paragraph?.type === 'paragraph' ? toInline(paragraph.children, report) : [];
    const [first, ...rest] = content;
    const match = first?.kind === 'text' ? RELATED.exec(first.text) : null;
    if (!first || !match) {
      report(line, 'a related error reads "NAME (DECIMAL, HEX): why it is related."');
      return [];
    }
    const [lead, name = '', decimal = '', hex = ''] = match;
    const target = isFamily(name) ? find.nameless(name, Number(decimal)) : find.byName(name, entry.family);
    if (!target) {
      report(line, `related error ${shown(`${name} (${decimal}, ${hex})`)} is not in the catalog`);
      return [];
    }
    if (Number(decimal) !== target.value) {
      report(line, `related error ${name} is ${target.value}, not ${shown(decimal)}`);
    }
    if (hex !== entryHex(target))
      report(line, `related error ${name} is ${entryHex(target)}, not ${shown(hex)}`);
    if (target === entry) report(line, 'an entry is not related to itself');
    const why = [{ ...first, text: first.text.slice(lead.length) }, ...rest].filter(
      (part) => part.text !== '',
    );
    if (why.length === 0) report(line, `related error ${name} lacks the reason why it is related`);
    return [{ family: target.family, value: target.value, name: target.name && name, why }];
  });
}

function questions(body: readonly RootContent[], report: Report): Question[] {
  const found: { question: string; line: number; nodes: RootContent[] }[] = [];
  for (const node of body) {
    if (isHeading(node, 3)) found.push({ question: plainText(node), line: lineOf(node), nodes: [] });
    else if (found.length === 0) report(lineOf(node), 'FAQ begins with a question: "### Question?"');
    else found.at(-1)?.nodes.push(node);
  }
  for (const { question, line, nodes } of found) {
    if (nodes.length === 0) report(line, `the question "${shown(question)}" has no answer`);
  }
  return found.map(({ question, nodes }) => ({ question, answer: toBlocks(nodes, report) }));
}
