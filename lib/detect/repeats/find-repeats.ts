import { parseNumber } from '../../codes/parse.ts';
import { type Candidate, candidateOf, isAlone } from '../candidate.ts';
import { objectionTo, otherSystemOf } from '../classify/classify.ts';
import { after, before } from '../classify/rule.ts';
import { DetectionContext, isNear } from '../context.ts';
import type { Mention } from '../mention.ts';
import { merge, withoutOverlaps } from '../overlaps.ts';
import { NO_PAGE_CONTEXT, type PageContext } from '../page-context.ts';
import { countsOrNames, isInSentence, isNameOfThing } from '../sentence.ts';
import { type Token, tokenize } from '../tokens.ts';
import { ARTICLE, BEFORE_NOUN, LIST_JOINT, SAME, VERB } from '../vocabulary/sentences.ts';
import { REPORTED } from '../vocabulary/told.ts';
import { AND_OR, CODE_WORD } from '../vocabulary/words.ts';
import type { Repeats } from './repeats.ts';
import { continuesTelling, isToldLikeCode } from './siblings.ts';

/** From here on a number alone in its block is a heading or an answer, and no count of votes. */
const MIN_BY_ITSELF = 1000;

/** From here on a number that stands in a list with a known code is one. */
const MIN_JOINED = 100;
const AND_JOINT = new RegExp(`^\\s?[(,]?\\s?(?:${AND_OR})\\s$`, 'iu');

/** A cell with a text as long as this is the post of a forum, and no value. */
const MIN_POST = 80;

/** Two digits stand for too many things, unless they are a noun: "the 43 came back", "el 28 es", "for 86, look". */
const MIN_DIGITS = 3;
const AFTER_ARTICLE = before(`(?<!\\p{L})(?:${ARTICLE}) `);
const IN_PLACE_OF_NOUN = before(`(?<!\\p{L})(?:${BEFORE_NOUN}) |(?:^|[.!?—–] |\\n)["“„«]?`);
const AFTER_CODE_WORD = before(`(?<!\\p{L})${CODE_WORD} ?["“„«']?`);
const AFTER_SAME = before(`(?<!\\p{L})(?:${SAME}) `);
const BEFORE_VERB_OR_END = after(
  `["”“»]?(?:[,;:!?)]|\\.(?!\\d)|$| (?!(?:and|or|und|oder|et|ou|y|e|i|a|и)(?!\\p{L})(?! (?:${ARTICLE}) ))(?:${VERB})(?!\\p{L}))`,
);
const BEFORE_MORE = after(
  ' (?:after|before|even|every|with|without|despite|nach|trotz|ohne|après|sans|después|sin|dopo|senza|depois|sem|po|bez|efter|etter|utan|uden|после|без|після)(?!\\p{L})',
);
const AFTER_REPORT = before(`(?:${REPORTED})["“„«']?`);
const AFTER_PAUSE = before('[:,;] ["“„«]?');
const BEFORE_VERB = after(`["”“»]?(?: (?:${VERB})(?!\\p{L})|\\s?=)`);
const ENDS_PHRASE = after(
  `["”“»]?(?:[,;:.!?)]?$|[,;:!?)]|\\.(?!\\d)|\\s?=|\\s?[—–→]| (?:as well|any ?more|when|if|whenever|because|although|since|${VERB})(?!\\p{L}))`,
);

/**
 * Mentions of what the page has proved in a text, beside those found in it, unless what stands beside them says
 * otherwise. `askPage` is called only when it matters.
 */
export function findRepeats(
  repeats: Repeats,
  text: string,
  found: readonly Mention[],
  askPage: () => PageContext = () => NO_PAGE_CONTEXT,
): Mention[] {
  const tokens = withoutOverlaps(merge(unmarkedHex(repeats, text), tokenize(text)), found);
  const context = new DetectionContext(text, tokens, askPage);
  const isBesideCode = (token: Token) =>
    found.some((mention) => repeats.sibling(mention.code) !== undefined && isNear(mention, token));
  let last: Mention | undefined;
  return tokens.flatMap((token, index) => {
    const repeated = repeats.known(token.code) ?? (last && nextOfList(last, text, token));
    const known = repeated ?? repeats.sibling(token.code);
    if (!known) return [];
    const candidate = candidateOf(context, index, token);
    const isNext =
      last && !repeated && continuesTelling(last, text, token.start) && !countsOrNames(candidate);
    const isMeant = repeated
      ? standsAsCode(repeats, candidate)
      : isNext || isToldLikeCode(candidate, isBesideCode(token));
    if (!isMeant || objectionTo(candidate)) return [];
    if (otherSystemOf(repeated ? inItsSentence(candidate) : candidate)) return [];
    if (text.length < MIN_POST && context.page.inTable) return [];
    last = { ...known, start: token.start, end: token.end };
    return [last];
  });
}

/** How much text beside a number is looked through for the ends of its sentence. */
const MAX_SENTENCE = 200;
const ENDS_OF_SENTENCE = ['. ', '! ', '? ', '\n'];

/** What the page has proved in spite of its topic is doubted only where the same sentence tells of another system. */
function inItsSentence({ context: { text }, token }: Candidate): Candidate {
  const before = text.slice(Math.max(0, token.start - MAX_SENTENCE), token.start);
  const from = Math.max(...ENDS_OF_SENTENCE.map((mark) => before.lastIndexOf(mark) + 1));
  const [behind = ''] =
    /^[^\n]*?(?=[.!?] |\n|$)/u.exec(text.slice(token.end, token.end + MAX_SENTENCE)) ?? [];
  const sentence = before.slice(from) + text.slice(token.start, token.end) + behind;
  const own = { ...token, start: before.length - from, end: before.length - from + token.end - token.start };
  return candidateOf(new DetectionContext(sentence, [own], () => NO_PAGE_CONTEXT), 0, own);
}

/** "it only has 1920 (and 1923 if …)": a number that nobody proved, joined with one that somebody did. */
function nextOfList(last: Mention, text: string, { code, start, end }: Token): Mention | undefined {
  const { code: known } = last;
  if (code.kind !== 'number' || known.kind !== 'number' || code.form !== 'decimal') return undefined;
  const isAlike =
    known.form === 'decimal' && end - start === last.end - last.start && code.value >= MIN_JOINED;
  return isAlike && AND_JOINT.test(text.slice(last.end, start)) ? { ...last, code } : undefined;
}

/** Known stop codes, and what LDAP reports, without the mark of hex. */
function unmarkedHex({ hexDigits }: Repeats, text: string): Token[] {
  if (hexDigits.length === 0) return [];
  const pattern = new RegExp(`(?<![\\w.,:/#×-])0{0,2}(?:${hexDigits.join('|')})(?![\\w%-]|[.,:]\\d)`, 'gi');
  return [...text.matchAll(pattern)].flatMap(({ 0: all, index }) => {
    const number = parseNumber(`0x${all}`);
    if (!number) return [];
    return [{ start: index, end: index + all.length, shape: 'stop', code: { kind: 'number', ...number } }];
  });
}

/**
 * A code by itself, in a list of known codes, or in a sentence that neither counts something with it nor calls
 * something by it.
 */
function standsAsCode(repeats: Repeats, candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  const { text } = context;
  if (isAlone(candidate)) return value >= MIN_BY_ITSELF && token.shape !== 'stop';
  if (!isInSentence(candidate)) return false;
  if (token.shape === 'hex' || AFTER_CODE_WORD.matchesAt(text, token.start)) return true;
  if (isListed(repeats, candidate)) return !isNameOfThing(candidate);
  const isShort = token.end - token.start < MIN_DIGITS;
  const isPlain = isShort && !/[a-f]/i.test(text.slice(token.start, token.end));
  if (isPlain && !standsAsNoun(candidate)) return false;
  if (token.end - token.start === 1 && !isCertainlyNoun(candidate)) return false;
  // What has a letter in it counts nothing.
  if (token.shape === 'stop' && /[a-f]/i.test(text.slice(token.start, token.end)))
    return !isNameOfThing(candidate);
  return !countsOrNames(candidate);
}

/** "the same 5", "still 5 after that", "the 5 comes from": a single digit needs more than the place of a noun. */
function isCertainlyNoun({ context: { text }, token }: Candidate): boolean {
  if (AFTER_SAME.matchesAt(text, token.start)) return true;
  return AFTER_ARTICLE.matchesAt(text, token.start) && BEFORE_VERB_OR_END.matchesAt(text, token.end);
}

/** After an article, or where a noun stands, with the phrase ending behind it or its verb following. */
function standsAsNoun({ context: { text }, token }: Candidate): boolean {
  if (AFTER_ARTICLE.matchesAt(text, token.start)) return true;
  if (AFTER_SAME.matchesAt(text, token.start) && BEFORE_MORE.matchesAt(text, token.end)) return true;
  if (AFTER_REPORT.matchesAt(text, token.start) && ENDS_PHRASE.matchesAt(text, token.end)) return true;
  if (AFTER_PAUSE.matchesAt(text, token.start)) return BEFORE_VERB.matchesAt(text, token.end);
  return IN_PLACE_OF_NOUN.matchesAt(text, token.start) && ENDS_PHRASE.matchesAt(text, token.end);
}

/** Joined with another known number as lists are. */
function isListed(repeats: Repeats, { context: { tokens, text }, index, token }: Candidate): boolean {
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  const isKnown = (other: Token | undefined) => other && repeats.known(other.code) !== undefined;
  return (
    (isKnown(previous) && LIST_JOINT.test(text.slice(previous?.end, token.start))) ||
    (isKnown(next) && LIST_JOINT.test(text.slice(token.end, next?.start))) ||
    false
  );
}
