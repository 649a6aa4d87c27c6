import type { Meaning } from '../catalog/meaning.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { meaningOfEntry, meaningsOf } from '../catalog/read/meanings.ts';
import type { Code } from '../codes/code.ts';
import { win32FromHresult } from '../codes/hresult.ts';
import { parseNumber } from '../codes/parse.ts';
import { productsNear } from '../detect/products.ts';
import type { Answer, Besides } from './answer.ts';
import { type Asked, foundCodes, isOneCode } from './asked.ts';
import type { RecognizedMessage } from './index/recognize.ts';
import { distinct, isSame, sharesMeaning, without } from './meaning-lists.ts';
import { beginningWith } from './query/beginnings.ts';
import { foreignSystem } from './query/foreign.ts';
import { type AskedName, askedNames } from './query/names.ts';
import { AFTER_ERROR, type AskedNumber, askedNumbers, PLAIN_NUMBER } from './query/numbers.ts';
import { likelyFamilies } from './query/topics.ts';
import { readWords, type Words } from './question-words.ts';
import { answerWords, MAX_HITS } from './words-answer.ts';

/** A number of this strength is a code whatever else the question says. */
const CERTAIN = 58;

/** Answers a question of one or a few lines, white space put in order, not empty. */
export async function answerQuestion(catalog: Catalog, text: string): Promise<Answer> {
  const bare = text.replace(/^[\s"'`“”„‘’«»([{<#*]+|[\s"'`“”‘’«»)\]}>.,;:!?*]+$/g, '');
  if (
    /^(?:0|o)?x?$|^(?:an? )?(?:error|code|err|fehler|hresult|ntstatus|status|stop|windows|-|0x0*)(?: code)?$/i.test(
      bare,
    )
  )
    return { kind: 'hint', text };
  const whole = wholeNumber(catalog, bare);
  if (whole) return whole;
  const numbers = askedNumbers(text);
  const strength = numbers[0]?.strength ?? 0;
  const isSentence = text.split(' ', MIN_SENTENCE).length === MIN_SENTENCE;
  const read = isSentence ? await readWords(catalog, text, numbers) : undefined;
  if (read && strength < CERTAIN && isWholeMessage(read.message)) return answerWords(text, read, []);
  const names = askedNames(catalog, bare);
  const [name] = names;
  if (!name?.isCertain && strength <= AFTER_ERROR) {
    const system = foreignSystem(text, strength >= CERTAIN);
    // Some messages of Windows speak of other systems: "Same as HTTP status 502 …".
    if (system && read && isLongMessage(read.message)) return answerWords(text, read, []);
    if (system) return { kind: 'foreign', text, system };
  }
  const begun = isSentence ? [] : beginningWith(catalog, bare, MAX_HITS).map(meaningOfEntry);
  if (name?.isCertain && strength <= CERTAIN) {
    const meanings = distinct(name.entries.map(meaningOfEntry));
    return {
      kind: 'code',
      text: name.text,
      meanings,
      besides: besides('begins so', without(begun, meanings)),
    };
  }
  if (begun.length > 0) return { kind: 'search', text, hits: begun, by: 'beginning' };
  const words = read ?? (await readWords(catalog, text, numbers));
  const certain = names.filter(({ isCertain }) => isCertain);
  return answerNumbers(catalog, text, numbers, words, certain) ?? answerWords(text, words, names);
}

/** So many words are a sentence: it is asked about as a whole before its parts are. */
const MIN_SENTENCE = 5;

/** Nothing but a message, apart from what it has filled in. */
function isWholeMessage(message: RecognizedMessage | undefined): message is RecognizedMessage {
  return message !== undefined && message.words >= 4 && message.ofText > 0.9 && message.ofMessage > 0.9;
}

/** So long a part of a message that words of other systems in it are its own. */
function isLongMessage(message: RecognizedMessage | undefined): boolean {
  return message !== undefined && message.words >= 7 && message.ofText > 0.75;
}

/** A question that is nothing but a number; codes that begin with it come after what it is. */
function wholeNumber(catalog: Catalog, bare: string): Answer | undefined {
  const codes = numbersIn(catalog, bare);
  const begun = beginningWith(catalog, bare, MAX_HITS).map(meaningOfEntry);
  const meanings = distinct(codes.flatMap((code) => meaningsOf(catalog, code)));
  const known = meanings.filter(({ catalogued }) => catalogued);
  const [first] = meanings;
  if (!first)
    return begun.length > 0 && /\d/.test(bare)
      ? { kind: 'search', text: bare, hits: begun, by: 'beginning' }
      : undefined;
  if (known.length === 0 && begun.length > 0)
    return { kind: 'search', text: bare, hits: begun, by: 'beginning' };
  return {
    kind: 'code',
    text: bare,
    meanings: known.length > 0 ? known : meanings,
    besides: besides('begins so', without(begun, meanings)),
  };
}

function besides(why: Besides['why'], meanings: readonly Meaning[]): Besides | undefined {
  return meanings.length > 0 ? { why, meanings } : undefined;
}

/** The numbers that a bare text can stand for: `643` may be decimal, or hex that has lost its `0x`. */
function numbersIn(catalog: Catalog, text: string): Code[] {
  const number = parseNumber(text);
  // "added" and "face" are words.
  if (!number || (number.form === 'bare-hex' && !/\d/.test(text) && text.length < 8)) {
    const [asked] = /^[\d.,'\s]+$/.test(text) ? askedNumbers(text) : [];
    return asked && asked.text.length === text.length ? [...asked.codes] : [];
  }
  const code: Code = { kind: 'number', ...number };
  if (number.form !== 'decimal') return [code];
  if (text.length > 8)
    return [
      code,
      ...askedNumbers(text)
        .slice(0, 1)
        .flatMap(({ codes }) => codes.slice(1)),
    ];
  const asHex = parseNumber(`0x${text}`);
  if (!asHex || asHex.value === number.value) return [code];
  const hex: Code = { kind: 'number', ...asHex };
  return isLikelier(catalog, hex, code) ? [hex, code] : [code, hex];
}

/** A hex meaning that people meet often is likelier than a decimal one that hardly anybody does. */
function isLikelier(catalog: Catalog, hex: Code, decimal: Code): boolean {
  const [[asHex], [asDecimal]] = [meaningsOf(catalog, hex), meaningsOf(catalog, decimal)];
  const isCommon = (meaning: Meaning | undefined) => meaning && catalog.find(meaning)?.isCommon === true;
  if (!asDecimal) return asHex !== undefined;
  return asDecimal.family === 'win32' && isCommon(asHex) === true && !isCommon(asDecimal);
}

function answerNumbers(
  catalog: Catalog,
  text: string,
  numbers: readonly AskedNumber[],
  words: Words,
  names: readonly AskedName[],
): Answer | undefined {
  const candidates = numbers.flatMap((number) => {
    const meanings = meaningsHere(catalog, text, asNamed(number, names), words);
    const isKnown = meanings.some(({ catalogued }) => catalogued);
    if (meanings.length === 0 || (!isKnown && number.strength < CERTAIN)) return [];
    return isAskedAbout(text, number, meanings, words) ? [{ ...number, meanings }] : [];
  });
  const [first, ...others] = candidates;
  if (!first) return undefined;
  const said = words.message?.entries.map(meaningOfEntry) ?? [];
  if (said.length > 0 && isGeneric(catalog, first.meanings) && !sharesMeaning(said, first.meanings))
    return { kind: 'search', text, hits: [...said, ...first.meanings], by: 'message' };
  const rivals: Asked[] = [];
  const named = names.map(({ text, entries }) => ({ text, meanings: distinct(entries.map(meaningOfEntry)) }));
  for (const other of [...others.filter(({ strength }) => strength >= CERTAIN), ...named]) {
    if ([first, ...rivals].every((asked) => !isOneCode(asked, other))) rivals.push(other);
  }
  if (rivals.length > 0)
    return { kind: 'codes', found: foundCodes([first, ...rivals], [...candidates, ...named]) };
  const disagreeing = isDisagreeing(words.message) ? without(said, first.meanings) : [];
  const isAnother = disagreeing.length > 0 && disagreeing.length === said.length;
  return {
    kind: 'code',
    text: first.text,
    meanings: first.meanings,
    besides: besides('other words', isAnother ? disagreeing : []),
  };
}

/** Debuggers write a stop code without the mark of a hex number behind its name: `MEMORY_MANAGEMENT (1a)`. */
function asNamed(number: AskedNumber, names: readonly AskedName[]): AskedNumber {
  const asHex = parseNumber(`0x${number.text}`);
  const isNamed = names.some(({ entries }) => entries.some(({ value }) => value === asHex?.value));
  return asHex && isNamed ? { ...number, codes: [{ kind: 'number', ...asHex }, ...number.codes] } : number;
}

/**
 * Whether a code says only that something failed, that another error did, or that nothing did; a message beside it says
 * what.
 */
function isGeneric(catalog: Catalog, [first]: readonly Meaning[]): boolean {
  if (first?.value === 0) return true;
  const role = first && catalog.find(first)?.role;
  return role === 'generic' || role === 'wrapper';
}

/** Whether words are so clearly a message that a code beside them must be its own. */
function isDisagreeing(message: RecognizedMessage | undefined): boolean {
  return message !== undefined && message.words >= 4 && message.ofMessage > 0.9;
}

/** The meanings of a number, those first that the words speak for. */
function meaningsHere(catalog: Catalog, text: string, { codes }: AskedNumber, words: Words): Meaning[] {
  const meanings = distinct(
    codes.flatMap((code) =>
      meaningsOf(
        catalog,
        code,
        code.kind === 'number' ? likelyFamilies(text, code.value) : [],
        productsNear(text),
      ),
    ),
  );
  const shown = words.messages
    .filter(({ ofText, ofMessage, words: count }) => count >= 2 && Math.max(ofText, ofMessage) > 0.6)
    .flatMap(({ entries }) => entries);
  const said = words.beside.slice(0, 20);
  const best = said[0]?.score ?? 0;
  const likely = meanings.map((meaning, place) => {
    const families = likelyFamilies(text, meaning.value);
    const family = families.indexOf(meaning.family);
    const byWords = said.find(({ entry }) => isSame(entry, meaning))?.score ?? 0;
    return {
      meaning,
      place,
      likelihood:
        (isInFull(codes, meaning) ? 0.3 : 0) +
        (shown.some((entry) => isSame(entry, meaning)) ? 2.5 : 0) +
        (family >= 0 ? 2 - family / 4 : 0) +
        (best > 0 ? (1.2 * byWords) / best : 0),
    };
  });
  return likely
    .sort((a, b) => b.likelihood - a.likelihood || a.place - b.place)
    .map(({ meaning }) => meaning);
}

/** Whether a meaning is that of a large code itself, which is no system error code in another guise. */
function isInFull(codes: readonly Code[], { value, catalogued }: Meaning): boolean {
  const isOwn = value >= 0x1_0000 && win32FromHresult(value) === undefined;
  return isOwn && catalogued && codes.some((code) => code.kind === 'number' && code.value === value);
}

/** So many words beside a number that nothing speaks for, and it is no question about the number. */
const MAX_BESIDE = 4;

/** Whether a plain number is what the question is about. */
function isAskedAbout(
  text: string,
  { strength, codes }: AskedNumber,
  meanings: readonly Meaning[],
  words: Words,
): boolean {
  if (strength > PLAIN_NUMBER) return true;
  const isLikely = codes.some((code) => {
    const families = code.kind === 'number' ? likelyFamilies(text, code.value) : [];
    return meanings.some(
      ({ family, value }) => families.includes(family) && code.kind === 'number' && value === code.value,
    );
  });
  if (isLikely) return true;
  if (text.split(' ').length <= MAX_BESIDE) return true;
  return words.beside.slice(0, 5).some(({ entry }) => meanings.some((meaning) => isSame(entry, meaning)));
}
