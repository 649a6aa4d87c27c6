import type { EntryKey } from '../../catalog/entry.ts';
import type { Meaning, MeaningDetail } from '../../catalog/meaning.ts';
import { roleByValue } from '../../catalog/role.ts';
import type { Answer, FoundCode } from '../../lookup/answer.ts';
import type { Question } from '../../lookup/question.ts';
import { words } from '../../words/words.ts';
import { type CauseFacts, causeView } from '../facts/cause.ts';
import { nearMisses } from '../facts/near.ts';
import type { CardState } from '../view/Card.tsx';

/** What a text turns out to be, with the texts of what it means, or else of what comes close. */
export interface AnswerWithTexts {
  readonly answer: Answer;
  readonly details: readonly MeaningDetail[];
  readonly near: readonly MeaningDetail[];
  /** What a log says about its failure; null for any other text. */
  readonly cause: CauseFacts | null;
}

/** Where a card gets its texts. Each call rejects when the catalog can't be reached. */
export interface CardSource {
  explain(question: Question): Promise<readonly MeaningDetail[]>;
  entry(key: EntryKey): Promise<readonly MeaningDetail[]>;
  answer(text: string): Promise<AnswerWithTexts>;
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

/** The meanings of a code of the page, which was taken for one for these reasons. */
export function questionStep(
  source: CardSource,
  question: Question,
  text: string,
  reasons: readonly string[],
): Step {
  return { text, load: async () => meaningsState(text, await source.explain(question), reasons) };
}

/** The entry that a link in a card leads to. */
export function entryStep(source: CardSource, key: EntryKey): Step {
  const text = key.name || `${key.family} ${key.value}`;
  return { text, load: async () => meaningsState(text, await source.entry(key)) };
}

/** Whatever a selected text turns out to be. */
export function textStep(source: CardSource, text: string): Step {
  return { text, load: async () => answerState(source, text, await source.answer(text)) };
}

function meaningsState(
  text: string,
  meanings: readonly MeaningDetail[],
  reasons: readonly string[] = [],
): CardState {
  return meanings.length > 0
    ? { kind: 'meanings', text, meanings, reasons }
    : { kind: 'unknown', text, near: [] };
}

function answerState(
  source: CardSource,
  text: string,
  { answer, details, near, cause }: AnswerWithTexts,
): CardState {
  if (cause || answer.kind === 'codes') return codesState(source, answer, cause);
  switch (answer.kind) {
    case 'code':
      return meaningsState(text, details);
    case 'search':
      return details.length > 0
        ? meaningsState(text, details)
        : { kind: 'unknown', text, near: nearMisses(text, near) };
    case 'foreign':
      return { kind: 'unknown', text, near: [], instead: words(`foreign_${answer.system}`) };
    case 'hint':
    case 'empty':
      return { kind: 'unknown', text, near: [] };
  }
}

/** A log: its cause, where it was looked for, and all its codes. */
function codesState(source: CardSource, answer: Answer, cause: CauseFacts | null): CardState {
  return {
    kind: 'codes',
    cause: cause ? causeView(cause) : undefined,
    found: foundIn(answer),
    unread: answer.kind === 'codes' ? answer.unread : undefined,
    details: (meanings) => Promise.all(meanings.map((meaning) => detailOf(source, meaning))),
    opened: new Set(),
  };
}

function foundIn(answer: Answer): readonly FoundCode[] {
  if (answer.kind === 'codes') return answer.found;
  return answer.kind === 'code' ? [{ text: answer.text, count: 1, meanings: answer.meanings }] : [];
}

/** The texts of an entry with what the text around the code has said of it. */
async function detailOf(source: CardSource, meaning: Meaning): Promise<MeaningDetail> {
  const [entry] = meaning.catalogued ? await source.entry(meaning) : [];
  return {
    ...meaning,
    summary: entry?.summary ?? '',
    role: entry?.role ?? roleByValue(meaning.family, meaning.value),
    article: entry?.article,
    same: entry?.same,
  };
}
