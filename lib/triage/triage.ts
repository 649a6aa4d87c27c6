import type { Catalog } from '../catalog/read/catalog.ts';
import type { Place, Triage } from './answer.ts';
import { ALL_KINDS } from './kinds/all.ts';
import { LineSplitter } from './lines.ts';
import { LogReader } from './log-reader.ts';
import { HEAD_CHARACTERS, HEAD_LINES, recognise } from './recognise.ts';

/** Reads a text in chunks of any size; where it is cut changes nothing. */
export interface TriageRun {
  feed(chunk: string): void;
  /** The answer; nothing may be fed afterwards. */
  finish(): Triage;
}

/** What a text says about its failure. Time is proportional to its length. */
export function triage(catalog: Catalog, text: string): Triage {
  const run = startTriage(catalog);
  run.feed(text);
  return run.finish();
}

/** So many characters are read at a time; between them others have their turn. */
const SLICE = 262_144;

/** The same without keeping others waiting. Rejects with the signal's reason once it aborts. */
export async function triageInSlices(catalog: Catalog, text: string, signal?: AbortSignal): Promise<Triage> {
  const run = startTriage(catalog);
  for (let start = 0; start < text.length; start += SLICE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    run.feed(text.slice(start, start + SLICE));
  }
  return run.finish();
}

export function startTriage(catalog: Catalog): TriageRun {
  const reader = new TriageReader(catalog);
  const splitter = new LineSplitter((text, start) => reader.read(text, start));
  return {
    feed: (chunk) => splitter.feed(chunk),
    finish: () => {
      splitter.finish();
      return reader.finish();
    },
  };
}

/** Keeps the first lines until they have told the kind, then goes through all of them once. */
class TriageReader {
  readonly #catalog: Catalog;
  #head: Place[] = [];
  #headLength = 0;
  #lineCount = 0;
  #log: LogReader | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  read(text: string, start: number): void {
    this.#lineCount++;
    const place = { line: this.#lineCount, start, text };
    if (this.#log) {
      this.#log.read(place);
      return;
    }
    this.#head.push(place);
    this.#headLength += text.length;
    if (this.#head.length >= HEAD_LINES || this.#headLength >= HEAD_CHARACTERS) this.#begin();
  }

  finish(): Triage {
    return { ...(this.#log ?? this.#begin()).finish(), lineCount: this.#lineCount };
  }

  #begin(): LogReader {
    const kind = recognise(
      ALL_KINDS,
      this.#head.map(({ text }) => text),
    );
    const log = new LogReader(this.#catalog, kind);
    for (const place of this.#head) log.read(place);
    this.#head = [];
    this.#log = log;
    return log;
  }
}
