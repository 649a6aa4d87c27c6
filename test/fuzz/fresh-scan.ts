import { detect } from '../../lib/detect/detect.ts';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';
import type { MeaningSummary, PageQuestion } from '../../lib/lookup/question.ts';
import type { Sensitivity } from '../../lib/lookup/wanted.ts';
import type { Mark } from '../../lib/page/marks/mark.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';
import { readAll, Scanner } from '../../lib/page/scan/scanner.ts';
import { inlineContextAt } from '../../lib/page/text/inline-context.ts';
import type { Point } from '../../lib/page/text/joined-text.ts';
import { surroundingsOf } from '../../lib/page/text/surroundings.ts';
import { rootsBelow } from './tree.ts';

/** A catalog that knows most codes, always the same ones. */
export async function resolveMost(questions: readonly PageQuestion[]): Promise<(MeaningSummary | null)[]> {
  return questions.map((question) => {
    if ('message' in question) return null;
    const { code, likelyFamilies } = question;
    const value = code.kind === 'number' ? code.value : code.name.length;
    if (value % 7 === 6) return null;
    const [family = 'win32'] = likelyFamilies;
    return { family, value, name: '', meanings: 1, catalogued: value % 3 !== 2 };
  });
}

/** Reads the whole page anew each time, with nothing but what it has learned from the page before. */
export class FreshScan {
  readonly #scanner: Scanner;

  constructor(sensitivity: Sensitivity) {
    this.#scanner = new Scanner(resolveMost, sensitivity, DETECTOR);
    this.#scanner.repeats = new Repeats();
  }

  /** Every code of the page as `keyOf` names it, in no order, and where it begins. */
  async find(): Promise<Map<string, Point>> {
    const found = new Map<string, Point>();
    for (const { joined, mention, start } of await readAll(this.#scanner, rootsBelow(document.body))) {
      const end = joined.endPoint(mention.end);
      const text = joined.text.slice(mention.start, mention.end);
      if (end) found.set(keyOf({ start, end, text }), start);
    }
    return found;
  }
}

/** Whether what stands around a line has a say in its codes. Such a line is not read again when only that changes. */
export function dependsOnAround({ node }: Point, sensitivity: Sensitivity): boolean {
  let isAsked = false;
  const { joined } = inlineContextAt({ node, offset: 0 });
  const ask = () => {
    isAsked = true;
    return surroundingsOf(joined.nodes[0]);
  };
  detect(joined.text, ask, sensitivity === 'eager');
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
