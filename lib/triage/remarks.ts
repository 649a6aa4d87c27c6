import type { Place, Remark } from './answer.ts';

/** More lines of noise or consequences are counted, not listed. */
const MAX_REMARKS = 10_000;

/** What a person reads of them; an excerpt keeps the part of the text in memory that it was cut from. */
const MAX_EXCERPTS = 20;

/** So much of a line says what it is about, in UTF-16 units. */
const MAX_EXCERPT = 240;

/** Lines that a rule recognised, of which the first are kept and all are counted. */
export class Remarks {
  readonly list: Remark[] = [];
  #count = 0;

  add({ line, text }: Place, rule: string): void {
    this.#count++;
    if (this.list.length >= MAX_REMARKS) return;
    const isQuoted = this.list.length < MAX_EXCERPTS;
    this.list.push({ line, rule, ...(isQuoted && { excerpt: text.slice(0, MAX_EXCERPT) }) });
  }

  get count(): number {
    return this.#count;
  }
}
