import { JSDOM } from 'jsdom';
import { Echoes } from '../../lib/detect/echo.ts';
import { headOf } from '../../lib/lookup/question.ts';
import type { Sensitivity } from '../../lib/lookup/wanted.ts';
import { type Confirmed, PageReader } from '../../lib/page/reader.ts';
import { Scan } from '../../lib/page/scan.ts';
import { StretchesBelow } from '../../lib/page/stretches.ts';
import { builtCatalog } from './catalog-build.ts';

/** A mention as the extension would annotate it. */
export interface ReadMention {
  /** Offset in the text content of the body. */
  readonly start: number;
  readonly text: string;
  readonly notation: string;
  readonly family: string;
  readonly value: number;
  readonly name: string;
}

/** What was read, and the text it was read from. */
export interface ReadPage {
  readonly bodyText: string;
  readonly mentions: readonly ReadMention[];
}

const catalog = builtCatalog();

/** Reads an HTML page with the code of the extension, from walking its nodes to choosing the first reading. */
export async function readPage(html: string, sensitivity: Sensitivity = 'balanced'): Promise<ReadPage> {
  const { window } = new JSDOM(html);
  // The page's code runs in browsers, where these are globals.
  Object.assign(globalThis, { Node: window.Node, Element: window.Element });
  const { body } = window.document;
  const opened = await catalog;
  const reader = new PageReader(
    async (questions) => questions.map((question) => headOf(opened, question)),
    sensitivity,
  );
  const scan = new Scan(new StretchesBelow(body), reader);
  while (scan.step());
  const confirmed = await reader.confirm();
  const echoes = new Echoes();
  for (const { mention } of confirmed) echoes.learn(mention);
  const again = new Scan(new StretchesBelow(body), reader, echoes);
  while (again.step());
  confirmed.push(...(await reader.confirm()));
  const offsets = textOffsets(body);
  const mentions = confirmed.flatMap((found) => toMention(found, offsets));
  window.close();
  return { bodyText: body.textContent ?? '', mentions: withoutDoubles(mentions) };
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

function toMention({ block, mention, head }: Confirmed, offsets: ReadonlyMap<Node, number>): ReadMention[] {
  const point = block.startPoint(mention.start);
  const at = point && offsets.get(point.node);
  if (point === undefined || at === undefined) return [];
  const { family, value, name } = head;
  const notation = mention.code.kind === 'name' ? 'name' : mention.code.form;
  return [
    {
      start: at + point.offset,
      text: block.text.slice(mention.start, mention.end),
      notation,
      family,
      value,
      name,
    },
  ];
}

/** An echo of what was found at first is the same mention. */
function withoutDoubles(mentions: readonly ReadMention[]): ReadMention[] {
  const byStart = new Map(mentions.toReversed().map((mention) => [mention.start, mention]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
