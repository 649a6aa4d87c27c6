import { codeKey } from '../codes/code.ts';
import { detect } from '../detect/detect.ts';
import type { Mention } from '../detect/mention.ts';
import type { Head, Question } from '../lookup/question.ts';
import { Highlighter } from './highlight.ts';
import { type Mark, Marks } from './marks.ts';
import { observeText } from './observe.ts';
import { runInSlices } from './scheduler.ts';
import type { TextBlock } from './text-block.ts';
import { BlockWalk } from './walk.ts';

/** Asks the catalog; the answers come in the order of the questions, null for a code it does not know. */
export type Resolve = (questions: readonly Question[]) => Promise<readonly (Head | null)[]>;

interface Found {
  readonly block: TextBlock;
  readonly mention: Mention;
}

/** Finds, resolves and highlights the codes of the document until the signal aborts. */
export class Annotator {
  readonly marks = new Marks();
  /** Called with each mark whose text has changed or left the page. */
  onDrop: (mark: Mark) => void = () => {};
  readonly #highlighter: Highlighter;
  readonly #resolve: Resolve;
  readonly #signal: AbortSignal;
  readonly #read = new WeakSet<Text>();
  readonly #answers = new Map<string, Promise<Head | null>>();
  readonly #queue: BlockWalk[] = [];
  readonly #onSettled = new Set<() => void>();
  #found: Found[] = [];
  #running = false;
  #asking = 0;

  constructor(resolve: Resolve, signal: AbortSignal) {
    this.#resolve = resolve;
    this.#signal = signal;
    this.#highlighter = new Highlighter(signal);
    observeText(document, (changed, removed) => this.#changed(changed, removed), signal);
    if (document.body) this.#enqueue(document.body);
  }

  get highlighter(): Highlighter {
    return this.#highlighter;
  }

  /** True when all text has been read and every code found in it was answered. */
  get isSettled(): boolean {
    return !this.#running && this.#asking === 0;
  }

  /** Resolves when annotation has caught up with the page. */
  settled(): Promise<void> {
    if (this.isSettled || this.#signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onSettled.add(resolve);
    });
  }

  #changed(changed: ReadonlySet<Element>, removed: boolean): void {
    if (removed) for (const mark of this.marks.detached()) this.#drop(mark);
    for (const element of changed) this.#enqueue(element, true);
  }

  #enqueue(root: Element, again = false): void {
    if (again) this.#forget(root);
    this.#queue.push(new BlockWalk(root));
    if (this.#running) return;
    this.#running = true;
    void runInSlices(() => this.#step(), this.#signal).finally(() => {
      this.#running = false;
      this.#tellSettled();
    });
  }

  /** The text below a changed element is read anew. */
  #forget(root: Element): void {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) this.#read.delete(texts.currentNode as Text);
  }

  /** Reads one block; false when there is nothing left to read. */
  #step(): boolean {
    const [walk] = this.#queue;
    const block = walk?.next();
    if (block) {
      this.#readBlock(block);
      return true;
    }
    this.#queue.shift();
    if (this.#queue.length > 0) return true;
    this.#ask();
    return false;
  }

  #readBlock(block: TextBlock): void {
    if (block.nodes.every((node) => this.#read.has(node))) return;
    for (const node of block.nodes) {
      this.#read.add(node);
      for (const mark of this.marks.in(node)) this.#drop(mark);
    }
    if (!block.isWorthReading) return;
    for (const mention of detect(block.text)) this.#found.push({ block, mention });
  }

  /** Sends the codes nobody has asked about yet in one message, then marks what is known. */
  #ask(): void {
    const found = this.#found;
    this.#found = [];
    const fresh = new Map<string, Question>();
    for (const { mention } of found) {
      const key = questionKey(mention);
      if (!this.#answers.has(key)) fresh.set(key, { code: mention.code, hints: mention.hints });
    }
    if (fresh.size > 0) this.#remember(fresh);
    if (found.length === 0) return;
    this.#asking++;
    void this.#markAll(found).finally(() => {
      this.#asking--;
      this.#tellSettled();
    });
  }

  /** A failed question is forgotten, so that a later mention asks again. */
  #remember(fresh: ReadonlyMap<string, Question>): void {
    const answers = this.#resolve([...fresh.values()]);
    [...fresh.keys()].forEach((key, index) => {
      const answer = answers.then(
        (heads) => heads[index] ?? null,
        () => {
          this.#answers.delete(key);
          return null;
        },
      );
      this.#answers.set(key, answer);
    });
  }

  async #markAll(found: readonly Found[]): Promise<void> {
    for (const { block, mention } of found) {
      const head = await this.#answers.get(questionKey(mention));
      if (head && !this.#signal.aborted) this.#mark(block, mention, head);
    }
  }

  #mark(block: TextBlock, mention: Mention, head: Head): void {
    const start = block.startPoint(mention.start);
    const end = block.endPoint(mention.end);
    if (!start || !end || !start.node.isConnected || !end.node.isConnected) return;
    const text = block.text.slice(mention.start, mention.end);
    if (!start.node.data.startsWith(text.slice(0, start.node.length - start.offset), start.offset)) return;
    const mark = { start, end, text, code: mention.code, hints: mention.hints, head };
    const nodes = block.nodes;
    this.marks.add(mark, nodes.slice(nodes.indexOf(start.node), nodes.indexOf(end.node) + 1));
    this.#highlighter.add(mark);
  }

  #drop(mark: Mark): void {
    this.marks.delete(mark);
    this.#highlighter.delete(mark);
    this.onDrop(mark);
  }

  #tellSettled(): void {
    if (!this.isSettled) return;
    for (const resolve of this.#onSettled) resolve();
    this.#onSettled.clear();
  }
}

function questionKey({ code, hints }: Question): string {
  return `${codeKey(code)} ${hints.join(' ')}`;
}
