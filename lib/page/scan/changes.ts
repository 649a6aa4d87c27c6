/** More changes than this at once, and the whole page is read again instead. */
const MAX_RECORDS = 20_000;

/**
 * The records of what has changed in the page since they were last taken. Taking them in costs nothing for each, so
 * that the page does not wait while it changes; holds a bounded number.
 */
export class Changes {
  #records: MutationRecord[] = [];
  #isFlooded = false;

  get isEmpty(): boolean {
    return !this.#isFlooded && this.#records.length === 0;
  }

  add(records: readonly MutationRecord[]): void {
    if (this.#isFlooded) return;
    if (this.#records.length + records.length > MAX_RECORDS) this.addAll();
    else if (this.#records.length === 0) this.#records = [...records];
    else this.#records.push(...records);
  }

  /** Anything may have changed. */
  addAll(): void {
    this.#records = [];
    this.#isFlooded = true;
  }

  /** Everything since the last time; undefined when it was too much. */
  take(): readonly MutationRecord[] | undefined {
    const records = this.#isFlooded ? undefined : this.#records;
    this.#records = [];
    this.#isFlooded = false;
    return records;
  }
}
