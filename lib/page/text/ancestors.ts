/** Text further down than this is left alone: nobody nests so deep for people to read, and every look would cost. */
const MAX_DEPTH = 50_000;

/** Of the nodes on the way up, one in so many is remembered. */
const REMEMBERED = 32;

/**
 * Tells whether something is true of any node above another, and remembers it for what stands nearby: so thousands of
 * nodes at any depth cost little more than one. To be made anew when the page has changed what it tells of.
 */
export class Ancestors {
  readonly #test: (node: Node) => boolean;
  readonly #parentOf: (node: Node) => Node | null;
  readonly #known = new Map<Node, boolean>();

  constructor(test: (node: Node) => boolean, parentOf: (node: Node) => Node | null) {
    this.#test = test;
    this.#parentOf = parentOf;
  }

  /** Also true where there are too many nodes above it to look at. */
  above(node: Node): boolean {
    const passed: Node[] = [];
    let answer = false;
    let depth = 0;
    for (let at = this.#parentOf(node); at; at = this.#parentOf(at)) {
      const known = this.#known.get(at);
      if (known !== undefined || depth > MAX_DEPTH || this.#test(at)) {
        answer = known ?? true;
        break;
      }
      if (depth++ % REMEMBERED === 0) passed.push(at);
    }
    for (const one of passed) this.#known.set(one, answer);
    return answer;
  }
}
