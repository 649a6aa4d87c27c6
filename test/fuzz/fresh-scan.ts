import { detect } from '../../lib/detect/detect.ts';
import { Echoes } from '../../lib/detect/echo.ts';
import type { Head, Question } from '../../lib/lookup/question.ts';
import type { Sensitivity } from '../../lib/lookup/wanted.ts';
import { sectionAround } from '../../lib/page/block-around.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { type Confirmed, PageReader } from '../../lib/page/reader.ts';
import { Scan } from '../../lib/page/scan.ts';
import { StretchesBelow } from '../../lib/page/stretches.ts';
import { surroundingsOf } from '../../lib/page/surroundings.ts';
import type { Point } from '../../lib/page/text-block.ts';
import { rootsBelow } from './tree.ts';

/** A catalog that knows most codes, always the same ones. */
export async function resolveMost(questions: readonly Question[]): Promise<(Head | null)[]> {
  return questions.map(({ code, hints }) => {
    const value = code.kind === 'number' ? code.value : code.name.length;
    if (value % 7 === 6) return null;
    const [family = 'win32'] = hints;
    return { family, value, name: '', readings: 1, catalogued: value % 3 !== 2 };
  });
}

/** Reads the whole page anew each time, with nothing but what it has learned from the page before. */
export class FreshScan {
  readonly #reader: PageReader;
  readonly #echoes = new Echoes();

  constructor(sensitivity: Sensitivity) {
    this.#reader = new PageReader(resolveMost, sensitivity);
  }

  /** Every code of the page as `keyOf` names it, in no order, and where it begins. */
  async find(): Promise<Map<string, Point>> {
    const roots = rootsBelow(document.body);
    const confirmed = await this.#scan(roots);
    do confirmed.push(...(await this.#scan(roots, this.#echoes)));
    while (this.#echoes.takeNews());
    const found = new Map<string, Point>();
    for (const { block, mention } of confirmed) {
      const [start, end] = [block.startPoint(mention.start), block.endPoint(mention.end)];
      const text = block.text.slice(mention.start, mention.end);
      if (start && end) found.set(keyOf({ start, end, text }), start);
    }
    return found;
  }

  async #scan(roots: readonly Node[], echoes?: Echoes): Promise<Confirmed[]> {
    for (const root of roots) {
      const scan = new Scan(new StretchesBelow(root), this.#reader, echoes);
      while (scan.step());
    }
    const confirmed = await this.#reader.confirm();
    for (const { mention } of confirmed) this.#echoes.learn(mention);
    return confirmed;
  }
}

/** Whether what stands around a line has a say in its codes. Such a line is not read again when only that changes. */
export function dependsOnAround({ node }: Point, sensitivity: Sensitivity): boolean {
  let isAsked = false;
  const { block } = sectionAround({ node, offset: 0 });
  const ask = () => {
    isAsked = true;
    return surroundingsOf(block.nodes[0]);
  };
  detect(block.text, ask, sensitivity === 'eager');
  return isAsked;
}

const numbers = new WeakMap<Node, number>();
let last = 0;

function numberOf(node: Node): number {
  const known = numbers.get(node) ?? ++last;
  numbers.set(node, known);
  return known;
}

/** Equal for the same text at the same place of the same nodes. */
export function keyOf({ start, end, text }: Pick<Mark, 'start' | 'end' | 'text'>): string {
  const place = ({ node, offset }: Point) => `${numberOf(node)}+${offset}`;
  return `${JSON.stringify(text)} at ${place(start)} to ${place(end)}`;
}
