import { type Code, codeKey } from '../../codes/code.ts';
import { win32FromHresult } from '../../codes/hresult.ts';
import type { Mention } from '../mention.ts';
import { FAILURE, SMALL } from '../sizes.ts';

/** Numbers below this mean nothing when they are repeated. */
const MIN_DECIMAL = 2;

/** And below this, when the page has proved the code in another spelling. */
const MIN_OTHER_SPELLING = 100;

/** What a page has proved to be codes, so that a later bare "1603" in its prose is recognized. */
export class Repeats {
  readonly #known = new Map<string, Mention>();
  readonly #siblings = new Map<string, Mention>();
  #hasNews = false;

  /** True as long as there is nothing to recognize. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /**
   * Remembers a code that was proved, in its equivalent spellings, and what people tell of in one breath with it; true
   * when any of its spellings is new.
   */
  learn(mention: Mention, siblings: readonly Mention[] = []): boolean {
    if (mention.certainty === 'possible') return false;
    for (const sibling of siblings) this.#siblings.set(codeKey(sibling.code), sibling);
    const fresh = equivalents(mention).filter(({ code }) => !this.#known.has(codeKey(code)));
    for (const spelling of fresh) this.#known.set(codeKey(spelling.code), spelling);
    if (fresh.length > 0) this.#hasNews = true;
    return fresh.length > 0;
  }

  /** True when codes were learned since they were taken. */
  get hasNews(): boolean {
    return this.#hasNews;
  }

  /** True once after codes were learned that texts read before may hold. */
  takeNews(): boolean {
    const hadNews = this.#hasNews;
    this.#hasNews = false;
    return hadNews;
  }

  /** Finds the places of a text that may hold a known number. */
  finder(text: string): { next(from: number): number } {
    const pattern = this.#pattern();
    return {
      next(from) {
        pattern.lastIndex = from;
        return pattern.exec(text)?.index ?? -1;
      },
    };
  }

  #pattern(): RegExp {
    const numbers = [...this.#known.values()].flatMap(({ code }) =>
      code.kind === 'number' ? [code.form === 'hex' ? code.value.toString(16) : bounded(code.value)] : [],
    );
    const siblings = [...this.#siblings.values()].flatMap(({ code }) =>
      code.kind === 'number' ? [code.value] : [],
    );
    const told = siblings.length > 0 ? [`${AFTER_WORD}(?:${siblings.join('|')})(?!\\d)`] : [];
    return new RegExp([...numbers, ...told].join('|') || '(?!)', 'giu');
  }

  /** What the page has proved a number to be; undefined for any other. */
  known(code: Code): Mention | undefined {
    return this.#known.get(codeKey(code));
  }

  /** What a number is where it is told of like the codes that the page has proved; undefined for any other. */
  sibling(code: Code): Mention | undefined {
    return this.#siblings.get(codeKey(code));
  }

  /** The hex digits that people repeat without a mark: those of stop codes ("1a, 4e and 133"), of LDAP, of padded codes. */
  get hexDigits(): string[] {
    return [...this.#known.values()].flatMap((mention) => {
      const { code } = mention;
      return code.kind === 'number' && code.form === 'hex' && code.value > 0xf && isSaidInHex(mention)
        ? [code.value.toString(16)]
        : [];
    });
  }
}

/**
 * The spellings of a code that need repeating: short ones, since a full HRESULT is recognized anywhere. `1603`,
 * `0x643`, `0x80070643` and -2147023293 are one code; a stop code and a code of the Device Manager have one notation.
 */
function equivalents(mention: Mention): Mention[] {
  const { code, likelyFamilies } = mention;
  if (code.kind === 'name') return [];
  const [family] = likelyFamilies;
  const small = win32FromHresult(code.value) ?? code.value;
  const isOwn = small === code.value;
  const isOfOneNotation = family === 'bugcheck' || family === 'devicemanager' || family === 'setup';
  const other: Pick<Mention, 'likelyFamilies' | 'reasons'> = {
    likelyFamilies: isOwn ? likelyFamilies : ['win32'],
    reasons: ['repeat'],
  };
  return FORMS.flatMap((form) => {
    const isSame = isOwn && form === code.form;
    const spelling: Code = { kind: 'number', value: small, form };
    // `BugcheckCode 159` is 9F to everybody.
    const isStopInHex = family === 'bugcheck' && form === 'hex';
    const isOther = !isSame && !isStopInHex;
    if (isOther && (isOfOneNotation || small < MIN_OTHER_SPELLING || isYear(small))) return [];
    if (small >= FAILURE || (small > SMALL && !isSame)) return [];
    if (form === 'decimal' && small < MIN_DECIMAL) return [];
    return [isSame ? mention : { ...mention, ...other, code: spelling, certainty: 'likely' }];
  });
}

/** People leave the zeros out, too, with which Windows writes a small code: "the 709 is back" for 0x00000709. */
function isSaidInHex({ code, likelyFamilies: [family], reasons, start, end }: Mention): boolean {
  if (family === 'bugcheck' || reasons.includes('ldap-data')) return true;
  const isPadded = end - start === PADDED && !reasons.includes('repeat');
  return isPadded && code.kind === 'number' && code.value >= MIN_PADDED;
}

const PADDED = '0x00000709'.length;
const MIN_PADDED = 0x100;

const FORMS = ['decimal', 'hex'] as const;

function bounded(value: number): string {
  return `(?<!\\d)${value}(?!\\d)`;
}

/** Siblings stand in sentences, so that the numbers of logs and tables need no look. */
const AFTER_WORD = '(?<=[\\p{L},;:/、，] ?["“„«\'`]?)';

/** Numbers that texts have for other reasons. */
function isYear(value: number): boolean {
  return value >= 1980 && value < 2040;
}
