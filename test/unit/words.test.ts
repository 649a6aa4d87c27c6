import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SECTIONS } from '../../lib/catalog/article.ts';
import { ROLES } from '../../lib/catalog/role.ts';
import { FAMILIES, FAMILY_TITLES } from '../../lib/codes/families.ts';
import { FOREIGN_SYSTEMS } from '../../lib/lookup/foreign-systems.ts';
import { sentenceParts } from '../../lib/words/sentence.ts';
import { counted, language, readMessagesWith, words } from '../../lib/words/words.ts';
import { englishMessage, MESSAGES } from '../support/english.ts';

const ROOT = join(import.meta.dirname, '../..');
const KEYS = Object.keys(MESSAGES);

function sourcesBelow(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => /\.tsx?$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

const SOURCES = [
  sourcesBelow('lib'),
  sourcesBelow('entrypoints'),
  readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'),
].join('\n');

/** Keys that are put together from an id, by their beginnings. */
const PUT_TOGETHER =
  /^(?:family|familyShort|role|kind|because|readAs|note|section|severity|unmark|unmarked|underline|opening|theme|sensitivity|sensitivityText|policyExpected|ownProblem|foreign)_/;

afterEach(() => readMessagesWith(englishMessage));

describe('the messages', () => {
  it('are all used', () => {
    const unused = KEYS.filter((key) => {
      const stem = key.replace(/_(?:one|other)$/, '');
      return !PUT_TOGETHER.test(key) && !new RegExp(`'${stem}'|__MSG_${stem}__`).test(SOURCES);
    });
    expect(unused).toEqual([]);
  });

  it('are there for everything that is asked for by name', () => {
    const asked = [...SOURCES.matchAll(/\b(?:words|counted)\(\s*'(\w+)'/g)].map(([, key = '']) => key);
    const missing = asked.filter((key) => !KEYS.includes(key) && !KEYS.includes(`${key}_other`));
    expect(asked.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('are there for every family, role, section and foreign system', () => {
    const wanted = [
      ...FAMILIES.flatMap((family) => [`family_${family}`, `familyShort_${family}`]),
      ...ROLES.filter((role) => role !== 'specific').map((role) => `role_${role}`),
      ...FOREIGN_SYSTEMS.map((system) => `foreign_${system}`),
      ...SECTIONS.map((title) => `section_${title.replace(/\W+/g, '_')}`),
    ];
    expect(wanted.filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(words('family_win32')).toBe(FAMILY_TITLES.win32);
  });

  it.each(KEYS)('%s has a name for each of its places, and no other', (key) => {
    const { message = '', placeholders = {} } = MESSAGES[key] ?? {};
    const used = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()));
    expect([...used].sort()).toEqual(Object.keys(placeholders).sort());
    expect(message.replace(/\$\w+\$/g, '')).not.toContain('$');
  });
});

describe('words', () => {
  it('have what is given in their places', () => {
    expect(words('placeOf', 3, 17)).toBe('3 of 17');
  });

  it('differ by a number, which is written as people write it', () => {
    expect(counted('codes', 1)).toBe('1 code');
    expect(counted('codes', 1200)).toBe('1,200 codes');
  });

  it('take the form for any number where the language has one that is not written', () => {
    readMessagesWith((key, given) => (key === 'language' ? 'pl' : englishMessage(key, given)));
    expect(counted('codes', 3)).toBe('3 codes');
  });

  it('are taken for English where they do not say their language', () => {
    readMessagesWith((key, given) => (key === 'language' ? '' : englishMessage(key, given)));
    expect(language()).toBe('en');
    expect(counted('codes', 1200)).toBe('1,200 codes');
  });

  it('divide at their places, for elements', () => {
    expect(sentenceParts('unknownText', 1)).toEqual(['“', 0, '” is no code that Errgloss knows.']);
  });

  it('stay what they were when the extension is gone under a page', () => {
    expect(words('goneTitle')).toBe('Errgloss was updated');
    readMessagesWith(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(words('goneTitle')).toBe('Errgloss was updated');
    expect(words('placeOf', 987, 988)).toBe('');
  });
});
