import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessagesWith } from '../../lib/words/words.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export const MESSAGES: Readonly<Record<string, Message>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
);

/** A message as browsers read it: places have names, and each name stands for a number. */
export function englishMessage(key: string, given: readonly string[]): string {
  const found = Object.hasOwn(MESSAGES, key) ? MESSAGES[key] : undefined;
  if (!found) return '';
  return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const { content } = found.placeholders?.[name.toLowerCase()] ?? { content: '' };
    return given[Number(content.slice(1)) - 1] ?? '';
  });
}

// Tests have no browser's messages; what they read is the English of the package.
readMessagesWith(englishMessage);
