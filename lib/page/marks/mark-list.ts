import { bodyOf, contains, rangeIn } from '../../dom/nodes.ts';
import type { MeaningSummary } from '../../lookup/question.ts';
import { type Excerpt, excerptAround } from './excerpt.ts';
import type { Mark } from './mark.ts';

/** One mention of the page, as the popup lists it. */
export interface ListedMention {
  readonly kind: Mark['kind'];
  readonly text: string;
  /** Offset in `document.body.textContent`; null for text outside the body's own tree. */
  readonly start: number | null;
  readonly head: MeaningSummary;
  /** A few words of the line around it, at most 80 characters. */
  readonly context: string;
  /** Where the mention begins in `context`. */
  readonly at: number;
}

/** A mark goes when its line is read again, so what stands around it stays the same as long as it is there. */
const excerpts = new WeakMap<Mark, Excerpt>();

/** Lists marks given in page order, little by little. */
export function* listing(marks: readonly Mark[]): Generator<void, ListedMention[]> {
  const list: ListedMention[] = [];
  const offsets = new TextOffsets();
  for (const mark of marks) {
    const { kind, start, text, head } = mark;
    const excerpt = excerpts.get(mark) ?? excerptAround(mark);
    excerpts.set(mark, excerpt);
    const offset = offsets.of(start.node);
    list.push({ kind, text, start: offset === undefined ? null : offset + start.offset, head, ...excerpt });
    yield;
  }
  return list;
}

/**
 * Where texts, asked for in page order, begin in the text of the body. The browser joins what stands between them,
 * which takes a fraction of the time of looking at each text of a large page.
 */
class TextOffsets {
  readonly #body = bodyOf(document);
  readonly #between = rangeIn(document);
  #node: Text | undefined;
  #offset = 0;

  constructor() {
    if (this.#body) this.#between.setStart(this.#body, 0);
  }

  /** Undefined for a text outside the body's own tree. */
  of(node: Text): number | undefined {
    if (!this.#body || !contains(this.#body, node)) return undefined;
    if (node !== this.#node) {
      this.#between.setEnd(node, 0);
      this.#offset += String(this.#between).length;
      this.#between.setStart(node, 0);
      this.#node = node;
    }
    return this.#offset;
  }
}
