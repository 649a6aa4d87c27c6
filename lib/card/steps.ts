import type { EntryKey } from '../catalog/entry.ts';
import type { Reading, ReadingDetail } from '../catalog/reading.ts';
import type { Answer } from '../lookup/answer.ts';
import type { Question } from '../lookup/question.ts';
import type { CardState } from './Card.tsx';

/** Where a card gets its texts. Each call rejects when the catalog can't be reached. */
export interface CardSource {
  explain(question: Question): Promise<readonly ReadingDetail[]>;
  entry(key: EntryKey): Promise<readonly ReadingDetail[]>;
  answer(text: string): Promise<{ readonly answer: Answer; readonly details: readonly ReadingDetail[] }>;
  /** Whether the extension was updated, disabled or removed under this page, so that nothing can be asked any more. */
  isGone(): boolean;
}

/** One stop on the way through a card: what it shows, once it has been loaded, and how far it was scrolled. */
export interface Step {
  readonly text: string;
  readonly load: () => Promise<CardState>;
  loaded?: CardState;
  scrollTop?: number;
}

/** The readings of a code of the page. */
export function questionStep(source: CardSource, question: Question, text: string): Step {
  return { text, load: async () => readingsState(text, await source.explain(question)) };
}

/** The entry that a link in a card leads to. */
export function entryStep(source: CardSource, key: EntryKey): Step {
  const text = key.name || `${key.family} ${key.value}`;
  return { text, load: async () => readingsState(text, await source.entry(key)) };
}

/** Whatever a selected text turns out to be. */
export function textStep(source: CardSource, text: string): Step {
  return { text, load: async () => answerState(source, text, await source.answer(text)) };
}

function readingsState(text: string, readings: readonly ReadingDetail[]): CardState {
  return readings.length > 0 ? { kind: 'readings', text, readings } : { kind: 'unknown', text, near: [] };
}

function answerState(
  source: CardSource,
  text: string,
  { answer, details }: { readonly answer: Answer; readonly details: readonly ReadingDetail[] },
): CardState {
  switch (answer.kind) {
    case 'codes':
      return {
        kind: 'codes',
        found: answer.found,
        details: (readings) => Promise.all(readings.map((reading) => detailOf(source, reading))),
        opened: new Set(),
      };
    case 'code':
      return readingsState(text, details);
    case 'search':
      return { kind: 'unknown', text, near: answer.hits };
    case 'empty':
      return { kind: 'unknown', text, near: [] };
  }
}

/** The texts of an entry with what the text around the code has said of it. */
async function detailOf(source: CardSource, reading: Reading): Promise<ReadingDetail> {
  const [entry] = reading.catalogued ? await source.entry(reading) : [];
  return { ...reading, summary: entry?.summary ?? '', article: entry?.article };
}
