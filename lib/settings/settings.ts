import * as v from 'valibot';
import { FAMILIES } from '../codes/families.ts';
import { SENSITIVITIES } from '../lookup/wanted.ts';
import { words } from '../words/words.ts';
import { isSite } from './site.ts';

/** Raised with every change of the shape that older versions can't read. */
const SETTINGS_VERSION = 2;

/** Where pages are annotated by themselves: on the sites of the list, on every site, or nowhere. */
const PLACES = ['sites', 'everywhere', 'asked'] as const;

/** How the line under a code looks. */
const UNDERLINES = ['dotted', 'solid', 'wavy', 'none'] as const;

/** What opens a card: resting the pointer, a click, or resting it while Alt is held. */
const OPENINGS = ['hover', 'click', 'alt'] as const;

const THEMES = ['system', 'light', 'dark'] as const;

/** The longest time that a pointer can be made to rest before a card opens, in milliseconds. */
export const MAX_DELAY = 2000;

/** More of anything in a list than the browser would store; a longer list is not read back. */
export const MAX_LISTED = 500;

/** An origin as a list of sites has it: `https://forum.example`. */
const site = v.pipe(v.string(), v.check(isSite, 'not a site'));

/** A code as a list of ignored ones has it: a symbolic name in capitals, or a number in any notation. */
const listedCode = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100), v.toUpperCase());

function list<S extends v.GenericSchema<unknown, unknown>>(item: S) {
  return v.pipe(v.array(item), v.maxLength(MAX_LISTED));
}

/** The schema of each setting. */
export const SETTING_SCHEMAS = {
  sensitivity: v.picklist(SENSITIVITIES),
  where: v.picklist(PLACES),
  /** Sites that the user has added to the known ones. */
  sites: list(site),
  /** Sites that the user has switched off, whatever else says that they are annotated. */
  sitesOff: list(site),
  ignoredFamilies: list(v.picklist(FAMILIES)),
  ignoredCodes: list(listedCode),
  /** Codes that are ignored on one site. */
  ignoredOnSites: list(v.object({ site, code: listedCode })),
  underline: v.picklist(UNDERLINES),
  opening: v.picklist(OPENINGS),
  delayMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DELAY)),
  theme: v.picklist(THEMES),
  badge: v.boolean(),
  /** Whether the messages of common codes are underlined too. */
  messages: v.boolean(),
} as const;

const SCHEMA = v.object({ version: v.literal(SETTINGS_VERSION), ...SETTING_SCHEMAS });

/** What the user has chosen. Synchronized by the browser; nothing else about the user is. */
export type Settings = Readonly<v.InferOutput<typeof SCHEMA>>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  sensitivity: 'balanced',
  where: 'sites',
  sites: [],
  sitesOff: [],
  ignoredFamilies: [],
  ignoredCodes: [],
  ignoredOnSites: [],
  underline: 'dotted',
  opening: 'hover',
  delayMs: 250,
  theme: 'system',
  badge: true,
  messages: true,
};

export type Setting = keyof typeof SETTING_SCHEMAS;

const SETTING_NAMES = Object.keys(SETTING_SCHEMAS) as Setting[];

/** Whether settings would be read back as they are. */
export function isStorable(settings: Settings): boolean {
  return v.is(SCHEMA, settings);
}

/**
 * Reads what storage holds, whatever it is: each field that is sound is kept, from older versions too, and so is each
 * sound item of a list; every other field gets its default.
 */
export function parseSettings(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...parseChosen(stored) };
}

/** The same without defaults: what the user has chosen. */
export function parseChosen(stored: unknown): Partial<Settings> {
  const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<Setting, unknown>
  >;
  const fields = SETTING_NAMES.flatMap((field) => {
    if (!Object.hasOwn(found, field)) return [];
    const read = v.safeParse(SETTING_SCHEMAS[field], soundItems(field, found[field]));
    return read.success ? [[field, read.output] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** A list without what does not belong in it; anything else as it is. */
function soundItems(field: Setting, value: unknown): unknown {
  if (!Array.isArray(value) || v.is(SETTING_SCHEMAS[field], value)) return value;
  return value.filter((item) => v.is(SETTING_SCHEMAS[field], [item])).slice(0, MAX_LISTED);
}

/** Settings as a file for another browser. */
export function formatSettings(settings: Settings): string {
  return `${JSON.stringify({ errgloss: settings }, null, 2)}\n`;
}

/** What came of reading a file of settings: the settings, or what is wrong with it in words. */
export type ImportedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problem: string };

/** Reads a file made by `formatSettings`. Unlike stored settings it must be right as a whole, since somebody is there. */
export function importSettings(text: string): ImportedSettings {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: words('fileNoJson') };
  }
  const settings =
    typeof file === 'object' && file !== null && 'errgloss' in file ? file.errgloss : undefined;
  if (typeof settings !== 'object' || settings === null) {
    return { ok: false, problem: words('fileNoSettings') };
  }
  if ('version' in settings && Number(settings.version) > SETTINGS_VERSION) {
    return { ok: false, problem: words('fileNewer') };
  }
  const read = v.safeParse(v.partial(v.object(SETTING_SCHEMAS)), settings);
  if (!read.success) {
    const [issue] = read.issues;
    return { ok: false, problem: words('fileValue', v.getDotPath(issue) ?? 'settings') };
  }
  return { ok: true, settings: parseSettings(settings) };
}
