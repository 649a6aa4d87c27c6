import { readMessagesWith } from '../../lib/words/words.ts';
import { messagesOf, readerOf } from './locales.ts';

export const MESSAGES = messagesOf('en');

/** A message as browsers read it. */
export const englishMessage = readerOf(MESSAGES);

// Tests have no browser's messages; what they read is the English of the package.
readMessagesWith(englishMessage);
