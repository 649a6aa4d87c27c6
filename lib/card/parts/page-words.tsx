import type { JSX } from 'preact';

/** Characters that turn the direction of what is around them. */
export const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Longer words of a page are cut. */
const MAX_LENGTH = 80;

/**
 * Words of a page as they stand in a sentence of ours: short, and without what would set that sentence in another
 * order. In an element that isolates them, they have their own direction.
 */
export function PageWords({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{plainWords(text)}</bdi>;
}

/** Words of a page as plain text: without what turns the direction of others, at most 80 characters. */
export function plainWords(text: string): string {
  const plain = text.replace(BIDI_CONTROLS, '');
  return plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH - 1)}…` : plain;
}
