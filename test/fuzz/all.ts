import { ARTICLES } from './article.ts';
import { CODES } from './codes.ts';
import { DETECTOR } from './detector.ts';
import { LOOKUP } from './lookup.ts';
import { MESSAGES } from './messages.ts';
import type { Fuzzed } from './property.ts';
import { SETTINGS } from './settings.ts';
import { SIGNS } from './signs.ts';
import { TABLES } from './table.ts';

/** All properties that need no browser. */
export const FUZZED: readonly Fuzzed[] = [
  ...CODES,
  ...DETECTOR,
  ...SIGNS,
  ...LOOKUP,
  ...MESSAGES,
  ...SETTINGS,
  ...TABLES,
  ...ARTICLES,
];
