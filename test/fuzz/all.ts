import { CODES } from './codes.ts';
import { DETECTOR } from './detector.ts';
import { LOOKUP } from './lookup.ts';
import type { Fuzzed } from './property.ts';

/** All properties that need no browser. */
export const FUZZED: readonly Fuzzed[] = [...CODES, ...DETECTOR, ...LOOKUP];
