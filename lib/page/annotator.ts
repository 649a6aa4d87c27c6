import type { Echoes } from '../detect/echo.ts';
import type { Sensitivity } from '../lookup/wanted.ts';
import { lineBefore } from './block-around.ts';
import { Changes } from './changes.ts';
import type { MarkLayer } from './mark-layer.ts';
import { type Confirmed, PageReader, type Resolve } from './reader.ts';
import { RootFinder } from './roots.ts';
import { RunWalk } from './run-walk.ts';
import { Scan } from './scan.ts';
import { runInSlices } from './scheduler.ts';
import { type StretchSource, stretchOf } from './stretch.ts';
import { StretchesBelow } from './stretches.ts';
import { textsBelow } from './texts-below.ts';

const OBSERVED: MutationObserverInit = { subtree: true, childList: true, characterData: true };

const MARKS_A_STEP = 50;

/** When shadow roots are looked for again: elements may get them long after they appeared. */
const LOOK_AGAIN_MS = [1000, 4000, 15_000];

const VISIBLE_STEPS = 100;

/** After a change the page gets this many times longer to itself than reading the change has taken. */
const REST = 10;

/** Codes are asked about and shown at the latest this long after they were found. */
const SHOW_AFTER_MS = 100;

/** Gives what shows marks on the page, loading it when the first code was found; undefined when that failed. */
export type LoadMarks = (annotator: Annotator) => Promise<MarkLayer | undefined>;

/** Finds and resolves the codes of the document and has them marked, until the signal aborts. */
export class Annotator {
  readonly roots = new RootFinder((root) => this.#addRoot(root));
  /** Called whenever annotation has caught up with the page, and when it is over. */
  readonly onSettled = new Set<() => void>();
  readonly #reader: PageReader;
  readonly #loadMarks: LoadMarks;
  readonly #signal: AbortSignal;
  readonly #changes = new Changes();
  readonly #observer: MutationObserver;
  /** What is to be done, in order; each returns false when it is finished. */
  readonly #jobs: (() => boolean)[] = [];
  #isRunning = false;
  #asking = 0;
  #lastShown = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #marks: MarkLayer | undefined;
  #loading: Promise<void> | undefined;
  /** Codes that could not be marked yet. */
  #waiting: Confirmed[] = [];

  constructor(resolve: Resolve, loadMarks: LoadMarks, sensitivity: Sensitivity, signal: AbortSignal) {
    this.#reader = new PageReader(resolve, sensitivity);
    this.#loadMarks = loadMarks;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => {
      for (const record of records) this.#changes.note(record);
      this.#run();
    });
    const timers = LOOK_AGAIN_MS.map((ms) =>
      setTimeout(() => {
        const walk = new RunWalk(this.#stretchesBelow(document));
        this.#jobs.push(() => walk.next() !== undefined);
        this.#run();
      }, ms),
    );
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      for (const timer of [...timers, this.#restTimer]) clearTimeout(timer);
      this.#tellSettled();
    });
    this.#observer.observe(document, OBSERVED);
    if (scrollY > 0) this.#readVisible();
    this.#readBelow(document.body ?? document.documentElement);
    this.#run();
  }

  /** True when all text has been read and every code found in it was answered. */
  get isSettled(): boolean {
    return !this.#isRunning && this.#asking === 0 && this.#changes.isEmpty;
  }

  #addRoot(root: ShadowRoot): void {
    this.#observer.observe(root, OBSERVED);
    this.#readBelow(root);
    this.#run();
  }

  /** A page that was opened in the middle is read there first, about as much as a window shows. */
  #readVisible(): void {
    const place = document.caretPositionFromPoint(innerWidth / 2, 1);
    if (!place) return;
    const { offsetNode } = place;
    const from = offsetNode instanceof Element ? offsetNode : offsetNode.parentElement;
    if (!from) return;
    const scan = new Scan(new StretchesBelow(document, undefined, from), this.#reader);
    let left = VISIBLE_STEPS;
    this.#jobs.push(() => left-- > 0 && scan.step());
  }

  /** Shadow roots are found on the way. */
  #stretchesBelow(root: Node): StretchSource {
    return new StretchesBelow(root, (found) => this.roots.offer(found));
  }

  #readBelow(root: Node): void {
    if (root instanceof Element) this.roots.offer(root.shadowRoot);
    this.#read(() => this.#stretchesBelow(root));
  }

  /** A text that came late may hold what the page has proved, with no other sign of a code. */
  #read(source: () => StretchSource): void {
    this.#scan(source());
    const echoes = this.#marks?.echoes;
    if (echoes?.isEmpty === false) this.#scan(source(), echoes);
  }

  #scan(source: StretchSource, echoes?: Echoes): void {
    const scan = new Scan(source, this.#reader, echoes);
    this.#jobs.push(() => scan.step());
  }

  #run(): void {
    if (this.#isRunning || this.#signal.aborted) return;
    this.#isRunning = true;
    const work = runInSlices(
      () => this.#step(),
      () => this.#show(),
      this.#signal,
    );
    void work.finally(() => {
      this.#isRunning = false;
      // A job that came while the last slice ended.
      if (this.#jobs.length > 0) this.#run();
      else this.#tellSettled();
    });
  }

  /** Does a little of the next job; false when there is nothing to do for now. */
  #step(): boolean {
    const [job] = this.#jobs;
    if (job) {
      if (!job()) this.#jobs.shift();
      return true;
    }
    return this.#takeChanges();
  }

  /** A page that changes all the time is read again in a part of the time only. */
  #takeChanges(): boolean {
    if (this.#changes.isEmpty || this.#restTimer !== undefined) return false;
    const start = performance.now();
    const changes = this.#changes.take();
    if (changes) {
      for (const text of changes.gone) this.#drop(text);
      for (const root of this.roots.takeGone()) this.#dropBelow(root);
      for (const root of changes.roots) {
        this.#dropBelow(root);
        this.#readBelow(root);
      }
      for (const texts of changes.sections) {
        for (const text of texts) this.#drop(text, true);
        const before = texts[0] ? lineBefore(texts[0]) : '';
        this.#read(() => stretchOf(texts, before));
      }
    } else {
      this.#reader.outdateAll();
      this.#marks?.dropAll();
      for (const root of [document.documentElement, ...this.roots.roots]) this.#readBelow(root);
    }
    this.#jobs.push(() => {
      this.#restTimer = setTimeout(
        () => {
          this.#restTimer = undefined;
          this.#run();
        },
        REST * (performance.now() - start),
      );
      return false;
    });
    return true;
  }

  #dropBelow(root: Node): void {
    if (!this.#marks && this.#asking === 0 && !this.#reader.hasFound) return;
    for (const text of textsBelow(root)) this.#drop(text);
  }

  /**
   * Nothing stays of what was found in a text, nor comes of it when the catalog has answered. What began before a text
   * that is read again stays: it is too far from the change, and would not be found again.
   */
  #drop(text: Text, isReadAgain?: boolean): void {
    this.#reader.outdate(text);
    this.#marks?.dropIn(text, isReadAgain);
  }

  /** Asks about what was found and highlights it: soon for the first codes, then now and then, and at the end. */
  #show(): void {
    const isLast = this.#jobs.length === 0;
    if (!isLast && performance.now() - this.#lastShown < SHOW_AFTER_MS) return;
    if (!this.#reader.hasFound && !(isLast && this.#marks?.echoes.hasNews)) return;
    this.#lastShown = performance.now();
    this.#asking++;
    void this.#markConfirmed().finally(() => {
      this.#asking--;
      this.#tellSettled();
    });
  }

  async #markConfirmed(): Promise<void> {
    this.#waiting.push(...(await this.#reader.confirm()));
    if (this.#waiting.length > 0) await this.#loadMarksOnce();
    if (this.#signal.aborted) return;
    if (this.#marks && this.#waiting.length > 0) this.#jobs.unshift(() => this.#markSome());
    if (this.#jobs.length > 0) return this.#run();
    const echoes = this.#marks?.echoes;
    if (!echoes?.takeNews()) return;
    // What was read before these codes were proved may hold them too.
    for (const root of [document.documentElement, ...this.roots.roots])
      this.#scan(new StretchesBelow(root), echoes);
    this.#run();
  }

  #markSome(): boolean {
    for (const found of this.#waiting.splice(0, MARKS_A_STEP))
      if (!this.#reader.isOutdated(found)) this.#marks?.add(found);
    return this.#waiting.length > 0;
  }

  /** Asked twice at a time, the marks are loaded once; when that fails, the next codes try again. */
  #loadMarksOnce(): Promise<unknown> {
    this.#loading ??= this.#loadMarks(this).then((marks) => {
      this.#marks = marks;
      if (!marks) this.#loading = undefined;
    });
    return this.#loading;
  }

  #tellSettled(): void {
    if (this.isSettled || this.#signal.aborted) for (const tell of this.onSettled) tell();
  }
}
