import { bodyOf, caretAt, elementAround, isElement, isInDesignMode, shadowRootOf } from '../dom/nodes.ts';
import type { MessageBeginnings } from '../lookup/message-candidates.ts';
import type { Sensitivity } from '../lookup/wanted.ts';
import type { MarkLayer } from './marks/mark-layer.ts';
import { Budget, type Stop } from './scan/budget.ts';
import type { Detector, OwnCodes } from './scan/detection.ts';
import { allRoots, Follower } from './scan/follower.ts';
import { JobQueue } from './scan/job-queue.ts';
import { Marking } from './scan/marking.ts';
import type { Resolve } from './scan/resolver.ts';
import { lookForRoots, RootFinder } from './scan/roots.ts';
import { Scanner } from './scan/scanner.ts';
import { runInSlices } from './scan/slices.ts';
import { ChunksBelow } from './text/chunks-below.ts';
import { EDITING_ATTRIBUTES } from './text/elements.ts';

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: EDITING_ATTRIBUTES,
  attributeOldValue: true,
};

/** When shadow roots are looked for again: elements may get them long after they appeared. */
const LOOK_AGAIN_MS = [1000, 4000, 15_000];

const VISIBLE_STEPS = 100;

/** How often it is looked whether the document is being edited as a whole: browsers tell nobody. */
const DESIGN_MODE_MS = 1000;

/** What a page loads when it needs it. */
export interface Loaders {
  /** Gives what shows marks on the page, when the first code was found; undefined when that failed. */
  readonly marks: (annotator: Annotator) => Promise<MarkLayer | undefined>;
  /** Gives what reads around candidates, when the first was found; rejects when that failed. */
  readonly detector: () => Promise<Detector>;
}

/** Keeps the marks of a document what its text says, until the signal aborts: wires what reads, follows and marks. */
export class Annotator {
  readonly roots = new RootFinder((root) => this.#addRoot(root));
  /** Called whenever annotation has caught up with the page, and when it is over. */
  readonly onSettled = new Set<() => void>();
  readonly #scanner: Scanner;
  readonly #signal: AbortSignal;
  readonly #loaders: Loaders;
  #isLoading = false;
  readonly #budget = new Budget();
  readonly #jobs = new JobQueue((error) => {
    this.#budget.onFault(error);
    this.#follower.onFault();
  });
  readonly #marking: Marking;
  readonly #follower: Follower;
  readonly #observer = new MutationObserver((records) => {
    this.#follower.add(records);
    this.#run();
  });
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #isRunning = false;
  /** Milliseconds spent on jobs so far. */
  #spent = 0;

  /** Without beginnings, messages are not looked for. */
  constructor(
    resolve: Resolve,
    loaders: Loaders,
    sensitivity: Sensitivity,
    signal: AbortSignal,
    beginnings?: MessageBeginnings,
    own?: OwnCodes,
  ) {
    const scanner = new Scanner(resolve, sensitivity, undefined, beginnings, own);
    this.#scanner = scanner;
    this.#signal = signal;
    this.#loaders = loaders;
    const jobs = this.#jobs;
    this.#marking = new Marking({
      scanner,
      jobs,
      load: async () => {
        const layer = await loaders.marks(this);
        if (layer) this.#watchDesignMode();
        return layer;
      },
      onAnswer: () => this.#goOn(),
    });
    this.#follower = new Follower({
      scanner,
      jobs,
      roots: this.roots,
      marking: this.#marking,
      spent: () => this.#spent,
      onRested: () => this.#run(),
    });
    for (const ms of LOOK_AGAIN_MS) this.#timers.push(setTimeout(() => this.#lookForRoots(), ms));
    signal.addEventListener('abort', () => {
      this.#stopWatching();
      this.#tellSettled();
    });
    this.#observer.observe(document, OBSERVED);
    if (scrollY > 0) this.#readVisible();
    const body = bodyOf(document);
    if (body) this.#readBelow(body);
    this.#run();
  }

  /** True when all text has been read and every code found in it was answered, or the page was given up. */
  get isSettled(): boolean {
    if (this.stopped) return true;
    return !this.#isRunning && !this.#isLoading && !this.#marking.isAsking && this.#follower.isDone;
  }

  /** Why the page was given up; undefined when it was not. */
  get stopped(): Stop | undefined {
    return this.#budget.stop;
  }

  #addRoot(root: ShadowRoot): void {
    this.#observer.observe(root, OBSERVED);
    this.#readBelow(root);
    this.#run();
  }

  /** A page that was opened in the middle is read there first, about as much as a window shows. */
  #readVisible(): void {
    const place = caretAt(innerWidth / 2, 1, []);
    if (!place) return;
    const { offsetNode } = place;
    const from = isElement(offsetNode) ? offsetNode : elementAround(offsetNode);
    if (!from) return;
    const reading = this.#scanner.reading(() => new ChunksBelow(document, { from }));
    this.#jobs.add('window', first(reading, VISIBLE_STEPS));
  }

  /** Shadow roots are found on the way. */
  #readBelow(root: Node): void {
    if (isElement(root)) this.roots.offer(shadowRootOf(root));
    const onRoot = (found: ShadowRoot) => this.roots.offer(found);
    this.#jobs.add(
      'page',
      this.#scanner.reading(() => new ChunksBelow(root, { onRoot })),
    );
  }

  #lookForRoots(): void {
    this.#jobs.add('look', lookForRoots(this.roots));
    this.#run();
  }

  #watchDesignMode(): void {
    let wasEdited = isInDesignMode(document);
    const look = () => {
      if (isInDesignMode(document) === wasEdited) return;
      wasEdited = !wasEdited;
      this.#follower.addAll();
      this.#run();
    };
    if (!this.#signal.aborted) this.#timers.push(setInterval(look, DESIGN_MODE_MS));
  }

  #run(): void {
    if (this.#isRunning || this.#signal.aborted || this.stopped) return;
    this.#isRunning = true;
    const work = runInSlices(
      () => this.#step(),
      (ms) => this.#onSlice(ms),
      this.#signal,
    );
    void work.finally(() => {
      this.#isRunning = false;
      this.#goOn();
    });
  }

  /** Does a little of the next job; false when there is nothing to do for now. */
  #step(): boolean {
    if (this.stopped || this.#scanner.isWaiting) return false;
    this.#follower.begin();
    const start = performance.now();
    const isMore = this.#jobs.step();
    this.#spent += performance.now() - start;
    return isMore;
  }

  #onSlice(ms: number): void {
    this.#budget.onSlice(ms);
    if (this.stopped) this.#giveUp();
    else this.#marking.show();
  }

  /** Takes up what came while the last slice ended, or was proved meanwhile. */
  #goOn(): void {
    if (this.#isRunning) return;
    if (this.#scanner.isWaiting) {
      this.#loadDetector();
      return;
    }
    if (this.#jobs.isEmpty && !this.#marking.isAsking) {
      if (this.#scanner.hasFound) this.#marking.show();
      else if (this.#scanner.repeats?.takeNews())
        this.#jobs.add('page', this.#scanner.readingRepeats(allRoots(this.roots)));
    }
    if (this.#jobs.isEmpty) this.#tellSettled();
    else this.#run();
  }

  /** When that fails, the page is read again after a pause, as after any fault. */
  #loadDetector(): void {
    if (this.#isLoading || this.#signal.aborted) return;
    this.#isLoading = true;
    const loaded = this.#loaders.detector().then(
      (detector) => this.#scanner.goOn(detector),
      (error: unknown) => {
        this.#scanner.goOn();
        this.#budget.onFault(error);
        this.#follower.onFault();
      },
    );
    void loaded.then(() => {
      this.#isLoading = false;
      this.#goOn();
    });
  }

  #giveUp(): void {
    this.#stopWatching();
    this.#jobs.clear();
    const dropping = this.#marking.layer?.dropping('all');
    if (!dropping) return;
    void runInSlices(
      () => dropping.next().done !== true,
      () => {},
      this.#signal,
    );
  }

  #stopWatching(): void {
    this.#observer.disconnect();
    this.#follower.stop();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #tellSettled(): void {
    if (this.isSettled || this.#signal.aborted) for (const tell of this.onSettled) tell();
  }
}

/** So many steps of a job. */
function* first(job: Iterator<void, void>, steps: number): Generator<void, void> {
  for (let step = 0; step < steps && !job.next().done; step++) yield;
}
