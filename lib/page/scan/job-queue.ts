/**
 * What is to be done first: what is no longer true goes, what is known is shown, what the window shows is read before
 * what has changed, and that before the rest of the page; then what may have come unseen is looked for.
 */
const PRIORITIES = ['forget', 'mark', 'window', 'change', 'page', 'look'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** Work in steps, each of which takes a millisecond at most on pages as people write them. */
export type Job = Iterator<void, void>;

/** The jobs of one page, the most urgent first, and the oldest of these. */
export class JobQueue {
  readonly #jobs: Readonly<Record<Priority, Job[]>> = {
    forget: [],
    mark: [],
    window: [],
    change: [],
    page: [],
    look: [],
  };
  readonly #onFault: (error: unknown) => void;

  /** `onFault` is told what a job has thrown; the job is given up. */
  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  get isEmpty(): boolean {
    return PRIORITIES.every((priority) => this.#jobs[priority].length === 0);
  }

  add(priority: Priority, job: Job): void {
    this.#jobs[priority].push(job);
  }

  /** Gives up all jobs, or those of some priorities. */
  clear(priorities: readonly Priority[] = PRIORITIES): void {
    for (const priority of priorities) this.#jobs[priority].length = 0;
  }

  /** Takes one step of the first job; false when there is none. */
  step(): boolean {
    const jobs = this.#first();
    const job = jobs?.[0];
    if (!jobs || !job) return false;
    let isOver = true;
    try {
      isOver = job.next().done === true;
    } catch (error) {
      this.#onFault(error);
    }
    // A step may have cleared the queue.
    if (isOver && jobs[0] === job) jobs.shift();
    return true;
  }

  #first(): Job[] | undefined {
    const priority = PRIORITIES.find((one) => this.#jobs[one].length > 0);
    return priority && this.#jobs[priority];
  }
}
