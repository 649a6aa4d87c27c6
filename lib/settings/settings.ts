import * as v from 'valibot';
import { FAMILIES } from '../codes/families.ts';
import { SENSITIVITIES } from '../lookup/wanted.ts';
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
export const LONGEST_DELAY = 2000;

/** More of anything in a list than the browser would store; a longer list is not read back. */
export const MOST_LISTED = 500;

/** An origin as a list of sites has it: `https://forum.example`. */
const site = v.pipe(v.string(), v.check(isSite, 'not a site'));

/** A code as a list of ignored ones has it: a symbolic name in capitals, or a number in any notation. */
const listedCode = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100), v.toUpperCase());

function list<S extends v.GenericSchema<unknown, unknown>>(item: S) {
  return v.pipe(v.array(item), v.maxLength(MOST_LISTED));
}

const FIELDS = {
  sensitivity: v.picklist(SENSITIVITIES),
  where: v.picklist(PLACES),
  /** Sites that the reader has added to the known ones. */
  sites: list(site),
  /** Sites that the reader has switched off, whatever else says that they are annotated. */
  sitesOff: list(site),
  ignoredFamilies: list(v.picklist(FAMILIES)),
  ignoredCodes: list(listedCode),
  underline: v.picklist(UNDERLINES),
  opening: v.picklist(OPENINGS),
  delayMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_DELAY)),
  theme: v.picklist(THEMES),
  badge: v.boolean(),
} as const;

const SCHEMA = v.object({ version: v.literal(SETTINGS_VERSION), ...FIELDS });

/** What the reader has chosen. Synchronized by the browser; nothing else about the reader is. */
export type Settings = Readonly<v.InferOutput<typeof SCHEMA>>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  sensitivity: 'balanced',
  where: 'sites',
  sites: [],
  sitesOff: [],
  ignoredFamilies: [],
  ignoredCodes: [],
  underline: 'dotted',
  opening: 'hover',
  delayMs: 250,
  theme: 'system',
  badge: true,
};

type Field = keyof typeof FIELDS;

/** Whether settings would be read back as they are. */
export function isStorable(settings: Settings): boolean {
  return v.is(SCHEMA, settings);
}

/**
 * Reads what storage holds, whatever it is: each field that is sound is kept, from older versions too, and so is each
 * sound item of a list; every other field gets its default.
 */
export function parseSettings(stored: unknown): Settings {
  const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<Field, unknown>
  >;
  const fields = (Object.keys(FIELDS) as Field[]).map((field) => {
    const read = v.safeParse(FIELDS[field], soundItems(field, found[field]));
    return [field, read.success ? read.output : DEFAULT_SETTINGS[field]];
  });
  return { ...Object.fromEntries(fields), version: SETTINGS_VERSION } as Settings;
}

/** A list without what does not belong in it; anything else as it is. */
function soundItems(field: Field, value: unknown): unknown {
  if (!Array.isArray(value) || v.is(FIELDS[field], value)) return value;
  return value.filter((item) => v.is(FIELDS[field], [item])).slice(0, MOST_LISTED);
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
    return { ok: false, problem: 'This is not a file of settings: it is no JSON.' };
  }
  const settings =
    typeof file === 'object' && file !== null && 'errgloss' in file ? file.errgloss : undefined;
  if (typeof settings !== 'object' || settings === null) {
    return { ok: false, problem: 'This is not a file of Errgloss settings.' };
  }
  if ('version' in settings && Number(settings.version) > SETTINGS_VERSION) {
    return { ok: false, problem: 'This file was made by a newer version of Errgloss.' };
  }
  const read = v.safeParse(v.partial(v.object(FIELDS)), settings);
  if (!read.success) {
    const [issue] = read.issues;
    return { ok: false, problem: `“${v.getDotPath(issue) ?? 'settings'}” has a value that is not allowed.` };
  }
  return { ok: true, settings: parseSettings(settings) };
}
