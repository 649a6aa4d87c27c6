import type { SourceEntry } from '../lib/catalog/entry.ts';
import { messageWords } from '../lib/lookup/index/message-words.ts';
import { entryFinder, type OfficialText, readOfficialTexts } from './fingerprint.ts';

/** A message as somebody may paste it, and every code that is a right answer. */
export interface MessageQuestion {
  readonly kind: (typeof MESSAGE_KINDS)[number];
  readonly query: string;
  readonly codes: ReadonlySet<string>;
}

export const MESSAGE_KINDS = ['whole', 'first 60%', 'two words left out', 'placeholders filled'] as const;

/** Texts of fewer words are asked for only whole. */
const MIN_WORDS = 6;

/** What stands on screens where a message has a placeholder. */
const FILLINGS = [
  'C:\\Program Files\\Contoso\\agent.dll',
  'Contoso Agent',
  '17',
  'print$',
  'Fabrikam',
  'SRV-FILE01',
  '{9A0F3C62-7B1D-4E55-8C21-0D5E6F7A8B90}',
];

const PLACEHOLDER = /%\d(?:![^!]+!)?|%h?w?[sZd]\b|0x%0?\d?l?[xX]\b|\[\d\]/g;

interface Official extends OfficialText {
  readonly words: readonly string[];
  readonly codes: readonly string[];
}

/** Questions made of `count` official texts of the catalog's codes, drawn by a seed from the tables of a folder. */
export function messageQuestions(
  entries: readonly SourceEntry[],
  dir: string,
  count: number,
  seed: number,
): MessageQuestion[] {
  const find = entryFinder(entries);
  const all = readOfficialTexts(dir)
    .filter(({ table }) => table !== 'devicemanager')
    .map((official): Official => {
      const codes = find(official).map(({ family, value }) => `${family}:${value}`);
      return { ...official, codes, words: messageWords(official.text) };
    })
    .filter(({ words, codes }) => words.length > 0 && codes.length > 0);
  const random = randomFrom(seed);
  const drawn = shuffled(all, random).slice(0, count);
  return drawn.flatMap((official) => questionsOf(official, all, random));
}

function questionsOf(official: Official, all: readonly Official[], random: () => number): MessageQuestion[] {
  const { text, words } = official;
  const fitting = (fits: (other: readonly string[]) => boolean) =>
    new Set(all.filter((other) => fits(other.words)).flatMap(({ codes }) => codes));
  const whole = { kind: 'whole', query: text, codes: fitting((other) => isSame(other, words)) } as const;
  const written = text.split(/\s+/);
  if (words.length < MIN_WORDS) return [whole];
  const first = written.slice(0, Math.ceil(written.length * 0.6)).join(' ');
  const left = withoutTwo(written, random);
  const questions: MessageQuestion[] = [
    whole,
    {
      kind: 'first 60%',
      query: first,
      codes: fitting((other) => begins(other, messageWords(first))),
    },
    { kind: 'two words left out', query: left, codes: fitting((other) => holds(other, messageWords(left))) },
  ];
  if (text.search(PLACEHOLDER) >= 0) {
    let filled = 0;
    const query = text.replace(PLACEHOLDER, () => FILLINGS[filled++ % FILLINGS.length] ?? '');
    questions.push({ kind: 'placeholders filled', query, codes: whole.codes });
  }
  return questions;
}

function isSame(other: readonly string[], words: readonly string[]): boolean {
  return other.length === words.length && begins(other, words);
}

function begins(other: readonly string[], words: readonly string[]): boolean {
  return words.every((word, index) => other[index] === word);
}

/** Whether a text has the words in their order, others between them. */
function holds(other: readonly string[], words: readonly string[]): boolean {
  let found = 0;
  for (const word of other) if (word === words[found]) found++;
  return found === words.length;
}

function withoutTwo(written: readonly string[], random: () => number): string {
  const [a = 0, b = 1] = shuffled([...written.keys()], random);
  return written.filter((_, index) => index !== a && index !== b).join(' ');
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Mulberry32: the same numbers for the same seed, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
