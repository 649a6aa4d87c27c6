import type { Place } from './answer.ts';
import { type LogTime, nextAt, timeInLine, timeOfDay } from './time.ts';

/** A line without a time of its own was written soon after one of so many lines above it. */
const MAX_LOOK_BACK = 24;

/** Lines at the begin of a log in which its day is looked for. */
const MAX_HEAD_LINES = 40;

/** Knows when the lines of a log were written. Only those are looked at that matter, and each once. */
export class LogClock {
  /** The last lines, over and over in the same places. */
  readonly #last: string[] = [];
  #lineCount = 0;
  /** Where only times of day follow, the day that the log began. */
  #begin: LogTime | undefined;
  /** What was found the last time, and at which line. */
  #found: LogTime | null = null;
  #foundAt = 0;

  read({ text }: Place): void {
    if (this.#begin === undefined && this.#lineCount < MAX_HEAD_LINES) this.#begin = timeInLine(text);
    this.#last[this.#lineCount % MAX_LOOK_BACK] = text;
    this.#lineCount++;
  }

  /** When the line that was read last was written; null where the log does not tell. */
  now(): LogTime | null {
    const oldest = Math.max(this.#foundAt, this.#lineCount - MAX_LOOK_BACK);
    for (let line = this.#lineCount; line > oldest; line--) {
      const time = this.#timeOf(this.#last[(line - 1) % MAX_LOOK_BACK] ?? '');
      if (!time) continue;
      this.#found = time;
      break;
    }
    this.#foundAt = this.#lineCount;
    return this.#found;
  }

  #timeOf(line: string): LogTime | undefined {
    const time = timeInLine(line);
    if (time) return time;
    const ofDay = timeOfDay(line);
    return ofDay !== undefined && this.#begin ? nextAt(this.#begin, ofDay) : undefined;
  }
}
