import { FAMILIES } from '../../lib/codes/families.ts';
import { LOCKABLE } from '../../lib/settings/policy.ts';
import { MAX_DELAY, SETTING_SCHEMAS } from '../../lib/settings/settings.ts';

/** Where the package has the schema of policies, which Chromium wants to know the types of. */
export const MANAGED_SCHEMA_FILE = 'managed-schema.json';

interface Property {
  readonly type: 'string' | 'boolean' | 'integer' | 'array';
  readonly description: string;
  readonly items?: { readonly type: 'string' };
}

function oneOf(what: string, values: readonly string[]): Property {
  return { type: 'string', description: `${what}: one of ${values.join(', ')}.` };
}

function list(description: string): Property {
  return { type: 'array', items: { type: 'string' }, description };
}

function flag(description: string): Property {
  return { type: 'boolean', description };
}

/**
 * The schema of a policy for Chromium. It tells types alone: a value that breaks a rule of the schema is dropped by the
 * browser without a word to us, and could not be named in the options.
 */
const PROPERTIES: Readonly<Record<(typeof LOCKABLE)[number] | 'welcome' | 'news' | 'locked', Property>> = {
  where: oneOf('Where pages are annotated by themselves', SETTING_SCHEMAS.where.options),
  sites: list('Sites that are annotated beside the known ones, such as https://tracker.example.'),
  sitesOff: list('Sites that are never annotated by themselves.'),
  sensitivity: oneOf('Which codes are underlined', SETTING_SCHEMAS.sensitivity.options),
  messages: flag('Whether the messages of common codes are underlined too.'),
  ignoredFamilies: list(`Kinds of codes that are not underlined, out of ${FAMILIES.join(', ')}.`),
  ignoredCodes: list('Codes that are not underlined: names, or numbers in any notation.'),
  underline: oneOf('The line under a code', SETTING_SCHEMAS.underline.options),
  opening: oneOf('What opens a card', SETTING_SCHEMAS.opening.options),
  delayMs: {
    type: 'integer',
    description: `How long the pointer has to rest before a card opens, in milliseconds: 0 to ${MAX_DELAY}.`,
  },
  theme: oneOf('The colours', SETTING_SCHEMAS.theme.options),
  badge: flag('Whether the toolbar button shows how many codes the page has.'),
  catalogs: list('Own catalogs, each the text of a table with tabs between its columns.'),
  welcome: flag('Whether a page says hello after the installation.'),
  news: flag('Whether the popup offers to tell what is new after an update.'),
  locked: list(`What the user cannot change, out of ${LOCKABLE.join(', ')}.`),
};

/** The contents of that file. */
export function managedSchema(): string {
  return `${JSON.stringify({ type: 'object', properties: PROPERTIES }, null, 2)}\n`;
}
