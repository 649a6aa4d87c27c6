/** What else a page says about the place of a text: its heading, its table's header, its title. */
export type TextsAround = () => readonly string[];

/** How far the words of a code reach, in characters before and after it: as far as those of products. */
const REACH_BEFORE = 300;
const REACH_AFTER = 150;

/** Finds the words that must stand near codes. Each text is looked through once for each list of words. */
export class NearWords {
  /** A pattern for each list; undefined for an empty one. */
  readonly #patterns: readonly (RegExp | undefined)[];
  #text = '';
  #places: (readonly number[] | undefined)[] = [];

  constructor(lists: readonly (readonly string[])[]) {
    this.#patterns = lists.map((words) => (words.length > 0 ? patternOf(words) : undefined));
  }

  /** Whether a word of a list stands near a place of a text or around it, or none is needed. */
  isNear(list: number, text: string, start: number, end: number, around: TextsAround): boolean {
    const pattern = this.#patterns[list];
    if (!pattern) return true;
    const places = this.#placesIn(list, pattern, text);
    const place = places[firstFrom(places, start - REACH_BEFORE)];
    return (place !== undefined && place <= end + REACH_AFTER) || hasIn(pattern, around());
  }

  #placesIn(list: number, pattern: RegExp, text: string): readonly number[] {
    if (text !== this.#text) [this.#text, this.#places] = [text, []];
    const places = this.#places[list] ?? Array.from(text.matchAll(pattern), ({ index }) => index);
    this.#places[list] = places;
    return places;
  }
}

function hasIn(pattern: RegExp, texts: readonly string[]): boolean {
  return texts.some((text) => text.search(pattern) >= 0);
}

/** Whole words in any letter case, with any white space between them. */
function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) =>
    word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s{1,5}'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The position of the first place that is not before an offset. */
function firstFrom(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
