import { FAMILIES } from '../codes/families.ts';
import { MAX_CATALOGS } from '../own-catalogs/limits.ts';
import { readIgnoredCode } from './ignored-code.ts';
import { MAX_DELAY, MAX_LISTED, SETTING_SCHEMAS, type Settings } from './settings.ts';
import { isSite, readSite } from './site.ts';

/** What a company may set; codes ignored on single sites are the user's alone. */
export const MANAGED_SETTINGS = [
  'where',
  'sites',
  'sitesOff',
  'sensitivity',
  'messages',
  'ignoredFamilies',
  'ignoredCodes',
  'underline',
  'opening',
  'delayMs',
  'theme',
  'badge',
] as const;

export type ManagedSetting = (typeof MANAGED_SETTINGS)[number];

/** What a company may keep the user from changing. */
export const LOCKABLE = [...MANAGED_SETTINGS, 'catalogs'] as const;

export type Lockable = (typeof LOCKABLE)[number];

/** What stands in the browser's policy for the extension, as far as it is right. */
export interface Policy {
  readonly values: Readonly<Partial<Pick<Settings, ManagedSetting>>>;
  /** The texts of the company's own catalogs, as they were written: what is wrong in a text is found by reading it. */
  readonly catalogs: readonly string[];
  /** What the user can't change. A list that is locked takes nothing of the user's. */
  readonly locked: ReadonlySet<Lockable>;
  /** Whether the welcome page opens after the installation. */
  readonly welcome: boolean;
  /** Whether the popup offers to tell what is new after an update. */
  readonly news: boolean;
  readonly problems: readonly PolicyProblem[];
}

/** What would be right in the place of a value that is not. */
export type Expected =
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'shorterList'; readonly most: number }
  | { readonly kind: 'boolean' | 'delay' | 'site' | 'code' | 'catalog' | 'list' | 'noSuchKey' };

/** A part of the policy that is not used. */
export interface PolicyProblem {
  /** Where it stands: `delayMs`, or `sites[2]` for an item of a list, counted from 0. */
  readonly at: string;
  /** The value as JSON, cut where it is long. */
  readonly value: string;
  readonly expected: Expected;
}

export const NO_POLICY: Policy = {
  values: {},
  catalogs: [],
  locked: new Set(),
  welcome: true,
  news: true,
  problems: [],
};

/** More problems than this would not be read. */
const MAX_PROBLEMS = 100;

/** The most characters of a wrong value that are shown. */
const MAX_SHOWN = 60;

/**
 * Reads what the browser's policy holds, whatever it is: what is right is used, item by item in lists; for the rest it
 * is said what was expected. Sites and codes are read as they are typed in the options.
 */
export function parsePolicy(managed: unknown): Policy {
  if (typeof managed !== 'object' || managed === null) return NO_POLICY;
  const problems: PolicyProblem[] = [];
  const report = (at: string, value: unknown, expected: Expected) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ at, value: shorten(value), expected });
  };
  const read = new Map<string, unknown>();
  for (const [key, value] of Object.entries(managed)) {
    const reader = READERS.get(key);
    const result = reader ? reader(value) : refuse({ kind: 'noSuchKey' });
    for (const { item, expected } of result.refused) {
      if (item === undefined) report(key, value, expected);
      else report(`${key}[${item}]`, (value as readonly unknown[])[item], expected);
    }
    if (result.value !== undefined) read.set(key, result.value);
  }
  const {
    locked = [],
    welcome = true,
    news = true,
    catalogs = [],
    ...values
  } = Object.fromEntries(read) as ReadKeys;
  return { values, catalogs, locked: new Set(locked), welcome, news, problems };
}

/** The keys of a policy with their values, once read. */
type ReadKeys = Policy['values'] & {
  readonly catalogs?: readonly string[];
  readonly locked?: readonly Lockable[];
  readonly welcome?: boolean;
  readonly news?: boolean;
};

/** What came of a value: what is right of it, and what was expected in the place of the rest, by item in lists. */
interface Read {
  readonly value: unknown;
  readonly refused: readonly { readonly item?: number; readonly expected: Expected }[];
}

type Reader = (value: unknown) => Read;

function refuse(expected: Expected): Read {
  return { value: undefined, refused: [{ expected }] };
}

function accept(value: unknown): Read {
  return { value, refused: [] };
}

function oneOf(values: readonly string[]): Reader {
  return (value) =>
    values.some((known) => known === value) ? accept(value) : refuse({ kind: 'oneOf', values });
}

function flag(value: unknown): Read {
  return typeof value === 'boolean' ? accept(value) : refuse({ kind: 'boolean' });
}

function delay(value: unknown): Read {
  const isDelay = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_DELAY;
  return isDelay ? accept(value) : refuse({ kind: 'delay' });
}

function site(value: unknown): Read {
  if (typeof value !== 'string') return refuse({ kind: 'site' });
  if (isSite(value)) return accept(value);
  const read = readSite(value);
  return read.ok ? accept(read.value) : refuse({ kind: 'site' });
}

function code(value: unknown): Read {
  const isText = typeof value === 'string' || typeof value === 'number';
  const read = isText ? readIgnoredCode(String(value)) : undefined;
  return read?.ok ? accept(read.value) : refuse({ kind: 'code' });
}

function catalog(value: unknown): Read {
  return typeof value === 'string' ? accept(value) : refuse({ kind: 'catalog' });
}

/** A list keeps what is right of it, each item once. */
function listOf(readItem: Reader, most = MAX_LISTED): Reader {
  return (value) => {
    if (!Array.isArray(value)) return refuse({ kind: 'list' });
    const items = value.slice(0, most).map(readItem);
    const refused = items.flatMap((read, item) => read.refused.map(({ expected }) => ({ item, expected })));
    if (value.length > most) refused.push({ item: most, expected: { kind: 'shorterList', most } });
    const sound = items.map((read) => read.value).filter((item) => item !== undefined);
    return { value: [...new Set(sound)], refused };
  };
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['where', oneOf(SETTING_SCHEMAS.where.options)],
  ['sites', listOf(site)],
  ['sitesOff', listOf(site)],
  ['sensitivity', oneOf(SETTING_SCHEMAS.sensitivity.options)],
  ['messages', flag],
  ['ignoredFamilies', listOf(oneOf(FAMILIES))],
  ['ignoredCodes', listOf(code)],
  ['underline', oneOf(SETTING_SCHEMAS.underline.options)],
  ['opening', oneOf(SETTING_SCHEMAS.opening.options)],
  ['delayMs', delay],
  ['theme', oneOf(SETTING_SCHEMAS.theme.options)],
  ['badge', flag],
  ['welcome', flag],
  ['news', flag],
  ['catalogs', listOf(catalog, MAX_CATALOGS)],
  ['locked', listOf(oneOf(LOCKABLE))],
] satisfies readonly [Lockable | 'welcome' | 'news' | 'locked', Reader][]);

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
