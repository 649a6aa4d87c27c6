import type { Entry } from '../../catalog/entry.ts';
import type { Catalog } from '../../catalog/read/catalog.ts';
import { joinName } from '../../catalog/read/name-index.ts';
import { stripInvisible } from '../../codes/parse.ts';

/** A symbolic name in a question. */
export interface AskedName {
  /** As it is written. */
  readonly text: string;
  readonly entries: readonly Entry[];
  /** The name was written as such, not as words that a sentence may have. */
  readonly isCertain: boolean;
}

/** Beginnings that people leave out: "access denied" is ERROR_ACCESS_DENIED. */
const PREFIXES = ['error', 'status', 'e'];

/** Words that are no part of a name at the ends of a question. */
const AROUND =
  /^(?:(?:what|is|the|a|an|code|windows|my|about|means?|does|means|fix|how|to|status|name)\s+)+|\s+(?:code|mean|means|meaning|windows|error|status|fix|help)$/gi;

/** The names that a question holds, those that are certain first. */
export function askedNames(catalog: Catalog, question: string): AskedName[] {
  const names = [
    ...identifiers(catalog, question),
    ...wholeNames(catalog, question),
    ...spelledOut(catalog, question),
  ];
  const seen = new Set<string>();
  return names
    .filter(({ entries }) => {
      const key = entries.map(({ family, value }) => `${family}:${value}`).join();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => Number(b.isCertain) - Number(a.isCertain));
}

/** `ERROR_ACCESS_DENIED`, `Win32Error.ERROR_ACCESS_DENIED`, `ERROR\_ACCESS\_DENIED`, `WSAECONNRESET`, `StatusAccessViolation`. */
function identifiers(catalog: Catalog, question: string): AskedName[] {
  const index = catalog.names();
  const plain = stripInvisible(question).replaceAll('\\_', '_');
  return [...plain.matchAll(/[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/g)].flatMap(([text]) => {
    if (text.length < 4) return [];
    const isAlone = text.length === plain.trim().length;
    // "time-out" in a sentence is a word.
    const isJoined = text.includes('_') || (text.includes('-') && (isAlone || text === text.toUpperCase()));
    const isShaped = isJoined || /[a-z][A-Z]/.test(text) || /^[A-Z0-9]{6,}$/.test(text);
    const isWord = !isShaped && !isAlone;
    if (isWord && (text.length < 10 || text.includes('-'))) return [];
    const joined = joinName(text);
    const exact = byExactName(index.find(joined), text).filter((entry) => !isWord || isNoWord(entry));
    const entries =
      exact.length > 0
        ? exact
        : beginningsOf(plain, text, isJoined).flatMap((each) => index.find(each + joined));
    return entries.length > 0 ? [{ text, entries, isCertain: true }] : [];
  });
}

/** Some names are words of any sentence: INCOMPLETE. */
function isNoWord({ name, aliases }: Entry): boolean {
  return [name, ...aliases].some((each) => each.includes('_') || each.startsWith('WSA'));
}

/** What the types that hold names have for a beginning of them: `NtStatus.ConnectionRefused`. */
const BEGINNING_OF_TYPE: Readonly<Record<string, string>> = {
  ntstatus: 'status',
  hresult: 'e',
  win32error: 'error',
};

/** The beginnings that may have been left out of a part of a question. */
function beginningsOf(question: string, text: string, isJoined: boolean): readonly string[] {
  const before = question.slice(0, question.indexOf(text));
  const type = /(\w+)(?:\.|::)$/.exec(before)?.[1]?.toLowerCase();
  const beginning = BEGINNING_OF_TYPE[type ?? ''];
  if (beginning !== undefined) return [beginning];
  return isJoined ? PREFIXES : [];
}

/** The name that is written exactly so comes before others that only join to the same letters. */
function byExactName(entries: readonly Entry[], text: string): Entry[] {
  const isExact = ({ name, aliases }: Entry) => name === text || aliases.includes(text);
  return entries.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
}

/** "error success reboot required", "access denied": all words of the question are the name. */
function wholeNames(catalog: Catalog, question: string): AskedName[] {
  const index = catalog.names();
  const texts = new Set([question, question.replace(AROUND, '')]);
  return [...texts].flatMap((text) => {
    if (!/^[\w\s.,:;'"!?-]{3,80}$/.test(text)) return [];
    const joined = joinName(text);
    const exact = index.find(joined);
    const entries = exact.length > 0 ? exact : PREFIXES.flatMap((prefix) => index.find(prefix + joined));
    return entries.length > 0 ? [{ text, entries, isCertain: exact.length > 0 }] : [];
  });
}

/** Names have at least so many words, and at most. */
const MIN_WORDS = 2;
const MAX_WORDS = 8;

/** "Stop code: CRITICAL PROCESS DIED": words in capitals, or any words that are a whole name of three words or more. */
function spelledOut(catalog: Catalog, question: string): AskedName[] {
  const index = catalog.names();
  const words = [...question.matchAll(/[A-Za-z0-9_]+/g)].map(([word]) => word).slice(0, 40);
  const found: AskedName[] = [];
  for (let start = 0; start < words.length; start++) {
    for (
      let length = Math.min(MAX_WORDS, words.length - start);
      length >= MIN_WORDS && length > 0;
      length--
    ) {
      const run = words.slice(start, start + length);
      const isCapital = run.every((word) => word === word.toUpperCase());
      if (!isCapital && length < 3) continue;
      const text = run.join(' ');
      if (text.length < 8) continue;
      const entries = index.find(joinName(text));
      if (entries.length === 0) continue;
      found.push({ text, entries, isCertain: isCapital });
      break;
    }
  }
  return found;
}
