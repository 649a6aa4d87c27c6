import { ARTICLES } from './article.ts';
import { CODES } from './codes.ts';
import { DETECTOR } from './detector.ts';
import { LOOKUP } from './lookup.ts';
import { MESSAGES } from './messages.ts';
import { OWN_CATALOGS } from './own-catalogs.ts';
import { PREFILTER } from './prefilter.ts';
import type { Fuzzed } from './property.ts';
import { SETTINGS } from './settings.ts';
import { TABLES } from './table.ts';
import { TRIAGE } from './triage.ts';

/** All properties that need no browser. */
export const FUZZED: readonly Fuzzed[] = [
  ...CODES,
  ...DETECTOR,
  ...PREFILTER,
  ...LOOKUP,
  ...MESSAGES,
  ...SETTINGS,
  ...TABLES,
  ...ARTICLES,
  ...TRIAGE,
  ...OWN_CATALOGS,
];
