/** Soft hyphens, zero-width spaces and joiners: pages put them inside codes for line breaks. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/** A text without its invisible characters, and the way back to offsets in the original. */
export interface VisibleText {
  readonly text: string;
  /** Offset in the original of the character at an offset of `text`. */
  originalOffset(offset: number): number;
}

/** Most texts have no invisible characters and are returned as they are. */
export function withoutInvisible(text: string): VisibleText {
  if (!INVISIBLE.test(text)) return { text, originalOffset: (offset) => offset };
  const offsets: number[] = [];
  let visible = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (INVISIBLE.test(character)) continue;
    offsets.push(index);
    visible += character;
  }
  return { text: visible, originalOffset: (offset) => offsets[offset] ?? text.length };
}
