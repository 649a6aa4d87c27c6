/** More of a line than this is not kept. */
export const MAX_LINE = 1_048_576;

/** Called for each line: its text without the line end, and the offset of its first character. */
export type OnLine = (text: string, start: number) => void;

/** Splits a text that comes in chunks into lines, in time proportional to its length. */
export class LineSplitter {
  readonly #onLine: OnLine;
  /** The pieces of a line whose end has not come yet. */
  #open: string[] = [];
  #openLength = 0;
  #start = 0;
  #offset = 0;

  constructor(onLine: OnLine) {
    this.#onLine = onLine;
  }

  feed(chunk: string): void {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      this.#take(chunk.slice(from, end));
      this.#close();
      from = end + 1;
      this.#start = this.#offset + from;
    }
    this.#take(chunk.slice(from));
    this.#offset += chunk.length;
  }

  /** The last line needs no end; after one there is no further line. */
  finish(): void {
    if (this.#offset > this.#start) this.#close();
  }

  #take(piece: string): void {
    if (piece === '' || this.#openLength >= MAX_LINE) return;
    this.#open.push(piece.slice(0, MAX_LINE - this.#openLength));
    this.#openLength += piece.length;
  }

  #close(): void {
    const text = this.#open.length === 1 ? (this.#open[0] ?? '') : this.#open.join('');
    this.#open = [];
    this.#openLength = 0;
    this.#onLine(text.endsWith('\r') ? text.slice(0, -1) : text, this.#start);
  }
}
