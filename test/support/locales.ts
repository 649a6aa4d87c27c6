import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOCALES = join(import.meta.dirname, '../../public/_locales');

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

/** The folders of `_locales`: `de`, `pt_BR`. */
export const LOCALE_NAMES: readonly string[] = readdirSync(LOCALES).toSorted();

export function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
}

/**
 * Reads messages as browsers do: places have names, and each name stands for a number; "" for a key that is unknown.
 */
export function readerOf(messages: Messages): (key: string, given: readonly string[]) => string {
  return (key, given) => {
    const found = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (!found) return '';
    return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const { content } = found.placeholders?.[name.toLowerCase()] ?? { content: '' };
      return given[Number(content.slice(1)) - 1] ?? '';
    });
  };
}

/**
 * A copy of a built extension that speaks another language to a browser in English: Debian's browsers have no other
 * language of their own. Returns its folder.
 */
export function speaking(extensionDir: string, locale: string): string {
  const folder = mkdtempSync(join(tmpdir(), `errgloss-${locale}-`));
  cpSync(extensionDir, folder, { recursive: true });
  const messages = join('_locales', 'en', 'messages.json');
  cpSync(join(LOCALES, locale, 'messages.json'), join(folder, messages));
  return folder;
}
