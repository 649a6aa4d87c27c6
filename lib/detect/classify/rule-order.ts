import { BESIDE } from '../rules/beside.ts';
import { DATA_BASES } from '../rules/data-bases.ts';
import { DEVICE_CODES, DEVICE_FIELDS } from '../rules/device-manager.ts';
import { EAGER } from '../rules/eager.ts';
import { EVENT_IDS, EVENT_LOG } from '../rules/event-log.ts';
import { EXIT_CODES } from '../rules/exit-codes.ts';
import { INSTALLER_LISTS } from '../rules/installer-lists.ts';
import { INSTALLER_FIELDS } from '../rules/installer-logs.ts';
import { LISTS } from '../rules/lists.ts';
import { MEMORY } from '../rules/memory.ts';
import { DEFINITIONS, NAMES, OTHER_NAMES } from '../rules/names.ts';
import { OTHER_NUMBERS } from '../rules/other-numbers.ts';
import { OTHER_PRODUCTS } from '../rules/other-products.ts';
import { OTHER_SYSTEMS } from '../rules/other-systems.ts';
import { PAIRS } from '../rules/pairs.ts';
import { PROGRAM_OUTPUT } from '../rules/program-output.ts';
import { PROTOCOLS } from '../rules/protocols.ts';
import { RESULTS } from '../rules/results.ts';
import { SETUP_RESULTS } from '../rules/setup.ts';
import { SHAPES } from '../rules/shapes.ts';
import { SOURCE_CODE, SOURCE_FIELDS } from '../rules/source-code.ts';
import { HEX_AMONG_STOP_WORDS, STOP_CODES } from '../rules/stop-codes.ts';
import { TABLES } from '../rules/tables.ts';
import { THINGS } from '../rules/things.ts';
import { WORDS } from '../rules/words.ts';
import type { Rule } from './rule.ts';

/** What settles it, whatever else is said. */
export const SETTLING: readonly Rule[] = [
  ...DEFINITIONS,
  ...INSTALLER_FIELDS,
  ...STOP_CODES,
  ...SOURCE_FIELDS,
  ...DEVICE_FIELDS,
];

/** Structure that proves a code: another spelling, a name or another code beside it. */
export const PROOFS: readonly Rule[] = [
  ...PAIRS,
  ...SETUP_RESULTS,
  ...NAMES,
  ...INSTALLER_LISTS,
  ...DEVICE_CODES,
  ...LISTS,
];

/** Words and places that make a number a code. */
export const REASONS: readonly Rule[] = [
  ...SOURCE_CODE,
  ...EVENT_LOG,
  ...WORDS,
  ...EXIT_CODES,
  ...RESULTS,
  ...BESIDE,
  ...TABLES,
  ...HEX_AMONG_STOP_WORDS,
  ...SHAPES,
];

/** What speaks against a number that nothing but words make a code. */
export const DOUBTS: readonly Rule[] = [...OTHER_SYSTEMS, ...OTHER_PRODUCTS];

/** What outweighs any of them. */
export const OBJECTIONS: readonly Rule[] = [
  ...THINGS,
  ...MEMORY,
  ...PROTOCOLS,
  ...EVENT_IDS,
  ...PROGRAM_OUTPUT,
  ...DATA_BASES,
  ...OTHER_NAMES,
  ...OTHER_NUMBERS,
];

/** Every row, for tests and for what lists them. */
export const RULES: readonly Rule[] = [
  ...SETTLING,
  ...PROOFS,
  ...REASONS,
  ...OBJECTIONS,
  ...DOUBTS,
  ...EAGER,
];
