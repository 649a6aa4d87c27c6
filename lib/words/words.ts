import type messages from '../../public/_locales/en/messages.json';

/** The name of a sentence or word in `_locales`. */
export type WordKey = keyof typeof messages;

/** The name of words that differ by a number: `codes` for `codes_one` and `codes_other`. */
export type CountedKey = WordKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

type Given = string | number;

/** Reads one message and fills its places; "" for a key that is unknown. */
export type ReadMessage = (key: string, given: readonly string[]) => string;

let read: ReadMessage = (key, given) => chrome.i18n.getMessage(key, [...given]);

/** Takes the messages from elsewhere than the browser: tests have none. */
export function readMessagesWith(reader: ReadMessage): void {
  read = reader;
}

/** A script in a page outlives its extension; from then on it has only what it has said before. */
const said = new Map<string, string>();

/** Words of the interface in the browser's language, with what is given in their places, in order. */
export function words(key: WordKey, ...given: readonly Given[]): string {
  return wordsOf(key, given);
}

/** The same for a number of things, which is the first that is given: "1 code", "3 codes". */
export function counted(key: CountedKey, count: number, ...given: readonly Given[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const all = [formatNumber(count), ...given];
  return wordsOf(`${key}_${form}`, all) || wordsOf(`${key}_other`, all);
}

/** Words whose key is made of an id; "" where there are none for it. */
export function wordsFor(prefix: 'because' | 'readAs' | 'note' | 'section' | 'how', id: string): string {
  return wordsOf(`${prefix}_${id.replace(/\W+/g, '_')}`, []);
}

/** The language of the words, for `lang` and for numbers: "en". */
export function language(): string {
  return wordsOf('language', []) || 'en';
}

/** A list as the language writes it: "1603 × 2, 0x80070643". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(items);
}

/** A whole number as the language writes it. */
function formatNumber(value: number): string {
  return value.toLocaleString(language());
}

function wordsOf(key: string, given: readonly Given[]): string {
  const id = [key, ...given].join('\n');
  try {
    const text = read(key, given.map(String));
    if (text !== '') said.set(id, text);
    return text;
  } catch {
    return said.get(id) ?? '';
  }
}
