import { JSDOM } from 'jsdom';
import { messageBeginnings } from '../../lib/catalog/compile/message-beginnings.ts';
import type { Family } from '../../lib/codes/families.ts';
import { detect, type TraceStep } from '../../lib/detect/detect.ts';
import type { PageMention } from '../../lib/detect/mention.ts';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';
import { type MessageBeginnings, readBeginnings } from '../../lib/lookup/message-candidates.ts';
import { summarize } from '../../lib/lookup/message-summary.ts';
import type { Sensitivity } from '../../lib/lookup/wanted.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';
import type { Confirmed } from '../../lib/page/scan/resolver.ts';
import { readAll, Scanner } from '../../lib/page/scan/scanner.ts';
import { inlineContextAt } from '../../lib/page/text/inline-context.ts';
import { surroundingsOf } from '../../lib/page/text/surroundings.ts';
import { builtCatalog, readCatalog } from '../../tools/build/catalog.ts';

/** A mention as the extension would annotate it. */
export interface ReadMention {
  readonly kind: 'code' | 'message';
  /** Offset in the text content of the body. */
  readonly start: number;
  readonly text: string;
  readonly notation: string;
  readonly family: Family;
  readonly value: number;
  readonly name: string;
}

/** What was read, and the text it was read from. */
export interface ReadPage {
  readonly bodyText: string;
  readonly mentions: readonly ReadMention[];
  /** The ids of the rules that decide about what stands at a place of the text. */
  why(start: number, end: number): readonly string[];
}

const catalog = builtCatalog();

let beginnings: Promise<MessageBeginnings> | undefined;

/** Those that the build puts into the script of every page. */
function builtBeginnings(): Promise<MessageBeginnings> {
  beginnings ??= readCatalog().then((source) => readBeginnings(messageBeginnings(source)));
  return beginnings;
}

/**
 * Reads an HTML page with the code of the extension, from walking its nodes to choosing the first reading; messages only
 * when they are asked for.
 */
export async function readPage(
  html: string,
  { sensitivity = 'balanced', messages = false }: { sensitivity?: Sensitivity; messages?: boolean } = {},
): Promise<ReadPage> {
  const { window } = new JSDOM(html);
  // The page's code runs in browsers, where these are globals.
  const { Node, Element, Document } = window;
  Object.assign(globalThis, { Node, Element, Document });
  const { body } = window.document;
  const opened = await catalog;
  const scanner = new Scanner(
    (questions) => Promise.all(questions.map((question) => summarize(opened, question))),
    sensitivity,
    DETECTOR,
    messages ? await builtBeginnings() : undefined,
  );
  scanner.repeats = new Repeats();
  const confirmed = await readAll(scanner, [body]);
  const offsets = textOffsets(body);
  const mentions = confirmed.flatMap((found) => toMention(found, offsets));
  return {
    bodyText: body.textContent ?? '',
    mentions: withoutDoubles(mentions),
    why: (start, end) => rulesAt(start, end, offsets, sensitivity),
  };
}

/** Reads the text around a place again, and listens to what is decided about the candidates in it. */
function rulesAt(
  start: number,
  end: number,
  offsets: ReadonlyMap<Node, number>,
  sensitivity: Sensitivity,
): readonly string[] {
  const [node, at] = [...offsets].findLast(([, from]) => from <= start) ?? [];
  if (node?.nodeType !== 3 || at === undefined) return [];
  const { joined } = inlineContextAt({ node: node as Text, offset: start - at });
  const from = joined.offsetOf({ node: node as Text, offset: start - at });
  const steps: TraceStep[] = [];
  detect(
    joined.text,
    () => surroundingsOf(joined.nodes[0]),
    sensitivity === 'eager',
    (step) => steps.push(step),
  );
  const here = steps.filter((step) => step.start < from + end - start && step.end > from);
  if (here.length === 0) return ['no candidate'];
  return here.map(
    ({ certainty, reasons }) => `${certainty ?? 'no code'}: ${reasons.join(', ') || 'nothing speaks for it'}`,
  );
}

function textOffsets(body: Element): Map<Node, number> {
  const offsets = new Map<Node, number>();
  let offset = 0;
  const visit = (node: Node) => {
    if (node.nodeType === 3) {
      offsets.set(node, offset);
      offset += node.nodeValue?.length ?? 0;
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(body);
  return offsets;
}

function toMention(found: Confirmed, offsets: ReadonlyMap<Node, number>): ReadMention[] {
  const { joined, mention, head, start } = found;
  const at = offsets.get(start.node);
  if (at === undefined) return [];
  const { family, value, name } = head;
  const notation = notationOf(mention);
  return [
    {
      kind: mention.kind,
      start: at + start.offset,
      text: joined.text.slice(mention.start, mention.end),
      notation,
      family,
      value,
      name,
    },
  ];
}

function notationOf(mention: PageMention): string {
  if (mention.kind === 'message') return 'message';
  return mention.code.kind === 'name' ? 'name' : mention.code.form;
}

/** A repeat of what was found at first is the same mention. */
function withoutDoubles(mentions: readonly ReadMention[]): ReadMention[] {
  const byStart = new Map(mentions.toReversed().map((mention) => [mention.start, mention]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
