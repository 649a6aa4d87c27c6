import { stemmer } from 'stemmer';

/** Words that tell nothing about a code, as stems. What they say together ("not found") is told by synonyms. */
const FILLERS = new Set(
  'a an the and or of to in on at by for from with without as is are was were be been being am i my me you your he it its this that these those there here can could will would should may might must do does did doe ha have had has get got getting when while if then than so because but not no any some all also just only into onto out up down over under again after befor dure about how what why where which who whose whi ani thi wa becaus pleas help hi hello thank someon anyon everi time alwai still now try tri tryi want need keep see show shown sai said give given error err e s code number problem issu messag window microsoft fail failur caus due cant cannot wont doesnt didnt isnt arent wasnt werent dont couldnt wouldnt havent hasnt unable kept nothing something anything suddenly sometimes randomly weird strange annoying complain complains tell tells told think thinks today yesterday tomorrow morning week month ago since ever every often really very quite anymore again always guy folk dear sir please anyone else idea ideas mean means meaning fix solve solution troubleshoot thing stuff etc whatever'
    .split(' ')
    .map((word) => stemmer(word)),
);

/** More words than these add nothing to a search; bounds the work on a pasted text. */
const MAX_TERMS = 24;

/** No word of a language is longer; a longer one is cut. */
const MAX_WORD = 40;

/** Groups of words and phrases that mean the same, as sequences of stems. */
export interface Synonyms {
  /** The forms that begin with a stem, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Form[]>;
}

interface Form {
  readonly stems: readonly string[];
  /** What the form is indexed as. */
  readonly term: string;
}

/** Lines of words that mean the same, separated by commas; the first stands for all. */
export function readSynonyms(text: string): Synonyms {
  const byFirst = new Map<string, Form[]>();
  for (const line of text.split('\n')) {
    const forms = line.split(',').map((form) => stemsOf(form));
    // A term that no text can have.
    const term = `=${forms[0]?.join(' ')}`;
    for (const stems of forms) {
      const [first] = stems;
      if (first === undefined) continue;
      const known = byFirst.get(first);
      if (known?.some((other) => other.stems.join(' ') === stems.join(' '))) continue;
      if (known) known.push({ stems, term });
      else byFirst.set(first, [{ stems, term }]);
    }
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.stems.length - a.stems.length);
  return { byFirst };
}

function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf);
}

/** The same words come again and again: the build asks for half a million stems of some ten thousand words. */
const stems = new Map<string, string>();
const MAX_STEMS = 20_000;

/** What the forms of a word have in common. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (stems.size >= MAX_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The words of a text in lower case: letters and digits, without apostrophes. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/\bi\/o\b/g, 'io')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.slice(0, MAX_WORD));
}

/** What a text is found by: the stems of its words, with one term for all that mean the same, without fillers. */
export function termsOf(text: string, synonyms: Synonyms, limit = MAX_TERMS): string[] {
  return termsOfStems(stemsOf(text), synonyms, limit);
}

function termsOfStems(stems: readonly string[], { byFirst }: Synonyms, limit: number): string[] {
  const terms = new Set<string>();
  let at = 0;
  for (let stem = stems[0]; stem !== undefined && terms.size < limit; stem = stems[at]) {
    const form = byFirst.get(stem)?.find((each) => each.stems.every((part, i) => stems[at + i] === part));
    if (form) {
      terms.add(form.term);
      at += form.stems.length;
    } else {
      if (tells(stem)) terms.add(stem);
      at++;
    }
  }
  return [...terms];
}

/** Small numbers are versions and counts, but "32" and "64" are kinds of programs. */
function tells(stem: string): boolean {
  if (FILLERS.has(stem)) return false;
  if (/^\d{1,2}$/.test(stem)) return stem === '32' || stem === '64';
  return stem.length > 1 || /\p{Script=Han}/u.test(stem);
}

/** `ERROR_PATH_NOT_FOUND` and `NERR_NetNotStarted` as words. */
export function nameWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
}
