import type { Sensitivity } from '../lookup/wanted.ts';
import { Highlighter } from './highlight.ts';
import { type Mark, Marks } from './marks.ts';
import { observeText } from './observe.ts';
import { type Confirmed, PageReader, type Resolve } from './reader.ts';
import { runInSlices } from './scheduler.ts';
import type { TextBlock } from './text-block.ts';
import { BlockWalk } from './walk.ts';

/** A part of the page to be walked: to read it, or only to recognize codes that were proved elsewhere. */
interface Job {
  readonly walk: BlockWalk;
  readonly kind: 'read' | 'echoes';
}

/** Finds, resolves and highlights the codes of the document until the signal aborts. */
export class Annotator {
  readonly marks = new Marks();
  readonly highlighter: Highlighter;
  /** Called with each mark whose text has changed or left the page. */
  onDrop: (mark: Mark) => void = () => {};
  readonly #reader: PageReader;
  readonly #signal: AbortSignal;
  readonly #read = new WeakSet<Text>();
  readonly #jobs: Job[] = [];
  readonly #onSettled = new Set<() => void>();
  #running = false;
  #asking = 0;

  constructor(resolve: Resolve, sensitivity: Sensitivity, signal: AbortSignal) {
    this.#reader = new PageReader(resolve, sensitivity);
    this.#signal = signal;
    this.highlighter = new Highlighter(signal);
    observeText(document, (changed, removed) => this.#changed(changed, removed), signal);
    if (document.body) this.#start({ walk: new BlockWalk(document.body), kind: 'read' });
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
    for (const element of changed) {
      this.#forget(element);
      this.#start({ walk: new BlockWalk(element), kind: 'read' });
    }
  }

  #start(job: Job): void {
    this.#jobs.push(job);
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
    const [job] = this.#jobs;
    const block = job?.walk.next();
    if (job && block) {
      if (job.kind === 'read') this.#readBlock(block);
      else this.#reader.readEchoes(block);
      return true;
    }
    this.#jobs.shift();
    if (this.#jobs.length > 0) return true;
    this.#asking++;
    void this.#markConfirmed().finally(() => {
      this.#asking--;
      this.#tellSettled();
    });
    return false;
  }

  #readBlock(block: TextBlock): void {
    if (block.nodes.every((node) => this.#read.has(node))) return;
    for (const node of block.nodes) {
      this.#read.add(node);
      for (const mark of this.marks.in(node)) this.#drop(mark);
    }
    this.#reader.read(block);
  }

  async #markConfirmed(): Promise<void> {
    const confirmed = await this.#reader.confirm();
    if (this.#signal.aborted) return;
    for (const found of confirmed) this.#mark(found);
    if (this.#reader.takeNews()) this.#start({ walk: new BlockWalk(document.body), kind: 'echoes' });
  }

  /** The page may have changed while the catalog was asked; what no longer stands there is left out. */
  #mark({ block, mention, head }: Confirmed): void {
    const start = block.startPoint(mention.start);
    const end = block.endPoint(mention.end);
    if (!start?.node.isConnected || !end?.node.isConnected) return;
    const text = block.text.slice(mention.start, mention.end);
    if (!start.node.data.startsWith(text.slice(0, start.node.length - start.offset), start.offset)) return;
    if (this.marks.at(start.node, start.offset + 1)) return;
    const mark = { start, end, text, code: mention.code, hints: mention.hints, head };
    const nodes = block.nodes;
    this.marks.add(mark, nodes.slice(nodes.indexOf(start.node), nodes.indexOf(end.node) + 1));
    this.highlighter.add(mark);
  }

  #drop(mark: Mark): void {
    this.marks.delete(mark);
    this.highlighter.delete(mark);
    this.onDrop(mark);
  }

  #tellSettled(): void {
    if (!this.isSettled) return;
    for (const resolve of this.#onSettled) resolve();
    this.#onSettled.clear();
  }
}
