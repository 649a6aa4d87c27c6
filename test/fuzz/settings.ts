import fc from 'fast-check';
import { pageSettingsIn } from '../../lib/browser/frame/page-settings.ts';
import { changeSettings, ignoreCode, readSettings } from '../../lib/browser/shared/stored-settings.ts';
import { parseHistory } from '../../lib/browser/windows/stored-history.ts';
import { FAMILIES } from '../../lib/codes/families.ts';
import { isIgnored } from '../../lib/settings/ignored.ts';
import { readIgnoredCode } from '../../lib/settings/ignored-code.ts';
import {
  DEFAULT_SETTINGS,
  formatSettings,
  importSettings,
  parseSettings,
  type Settings,
} from '../../lib/settings/settings.ts';
import { readSite } from '../../lib/settings/site.ts';
import { isOn, matchPattern, scriptPatterns, siteOf, switched } from '../../lib/settings/site-policy.ts';
import { togglePin } from '../../lib/ui/popup/history.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { line, uint32 } from './text.ts';

const FIELDS = Object.keys(DEFAULT_SETTINGS);

const address = fc.oneof(
  fc.webUrl(),
  fc.webUrl().map((url) => new URL(url).origin),
  fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'file://', 'ftp://', 'javascript:', '', '*://'),
      fc.string({ unit: fc.constantFrom(...'abÄ.-:[]*"\\%1/@?# é'), maxLength: 12 }),
    )
    .map((parts) => parts.join('')),
);

/** A value that a field may hold, of this one or of another, or anything. */
const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    ...Object.values(DEFAULT_SETTINGS),
    'eager',
    'asked',
    'everywhere',
    'wavy',
    'click',
    'dark',
    2,
    99,
  ),
  fc.array(fc.oneof(address, fc.constantFrom(...FAMILIES), line, fc.jsonValue()), { maxLength: 6 }),
  fc.array(address, { maxLength: 4 }),
  fc.integer({ min: -10, max: 3000 }),
);

/** What somebody may have stored. */
const stored = fc.oneof(
  fc.jsonValue(),
  fc.record({ sites: fc.array(address, { maxLength: 2 }), sitesOff: fc.array(address, { maxLength: 2 }) }),
  fc.dictionary(fc.constantFrom(...FIELDS, '__proto__', 'constructor'), value, { maxKeys: 6 }),
  fc.tuple(fc.constantFrom(...FIELDS), value).map(([field, one]) => ({ ...DEFAULT_SETTINGS, [field]: one })),
);

/** The host of a match pattern that browsers take. */
const PATTERN = /^(?:https?:\/\/(?:(?:\*\.)?[a-z\d_.-]+|\[[\da-f:.]+\])\/\*|file:\/\/\/\*)$/;

function insistSound(settings: Settings): void {
  insistSame(Object.keys(settings).sort(), [...FIELDS].sort(), 'the fields are those of settings');
  insistSame(parseSettings(settings), settings, 'what was read is read again as it is');
  const { matches, excludeMatches } = scriptPatterns({ ...settings, where: 'sites' });
  for (const pattern of [...matches, ...excludeMatches, ...settings.sites.map(matchPattern)])
    insist(PATTERN.test(pattern), `browsers take the pattern ${pattern}`);
  for (const site of [...settings.sites, ...settings.sitesOff]) {
    insist((matchPattern(site) === 'file:///*') === (site === 'file://'), `the access for ${site} is for it`);
    insist(
      isOn({ ...settings, where: 'sites', sites: [site], sitesOff: [] }, siteOf(`${site}/page`)),
      `${site} is found`,
    );
    for (const on of [true, false])
      insistSame(
        isOn({ ...settings, where: 'sites', ...switched(settings, site, on) }, site),
        on,
        `${site} is switched`,
      );
  }
}

/** Sites that are none once passed as such; access for one that is no address was asked for as access to all files. */
const KNOWN = [
  { sites: [], sitesOff: ['https://Ä'] },
  { sites: ['https://['], sitesOff: [] },
];

export const SETTINGS = [
  fuzzed(
    'settings: whatever is stored, what is read is sound',
    { few: 300, share: 50, known: KNOWN },
    stored,
    (any) => {
      const settings = parseSettings(any);
      insistSound(settings);
      const { sensitivity, messages } = settings;
      insistSame(
        pageSettingsIn(any, {}),
        { sensitivity, messages },
        'the script in pages reads the same settings',
      );
      const head = {
        family: 'win32',
        value: 5,
        name: 'ERROR_ACCESS_DENIED',
        meanings: 1,
        catalogued: true,
      } as const;
      isIgnored(settings, { kind: 'number', value: 5, form: 'hex' }, head);
      insistSame(importSettings(formatSettings(settings)), { ok: true, settings }, 'a file of them is read');
    },
  ),
  fuzzed(
    'settings: a file is read as a whole or refused in words',
    { few: 300, share: 50 },
    fc.oneof(
      fc.string(),
      stored.map((errgloss) => JSON.stringify({ errgloss })),
      fc.json(),
      fc.tuple(stored, fc.nat(400)).map(([errgloss, at]) => JSON.stringify({ errgloss }).slice(at)),
    ),
    (file) => {
      const read = importSettings(file);
      if (read.ok) insistSound(read.settings);
      else insist(/^[^\n]{10,200}$/.test(read.problem), `“${read.problem}” is one sentence`);
    },
  ),
  fuzzed(
    'settings: changes are made to whatever is stored',
    { few: 100, share: 20 },
    fc.record({ any: stored, fails: fc.constantFrom('read', 'write', undefined), value: uint32 }),
    async ({ any, fails, value: code }) => {
      let kept: unknown = any;
      const sync = {
        get: async () => (fails === 'read' ? Promise.reject(new Error('no storage')) : { settings: kept }),
        set: async (change: { settings: unknown }) => {
          if (fails === 'write') throw new Error('full');
          kept = change.settings;
        },
      };
      Object.assign(globalThis, { chrome: { storage: { sync } } });
      insistSound(await readSettings());
      const isStored = await changeSettings({ theme: 'dark' });
      insist(isStored === (fails === undefined), 'it says whether that was stored');
      if (!isStored) insist(kept === any, 'what could not be read or written stays as it was');
      await ignoreCode({ family: 'win32', value: code, name: '' }, undefined, false);
      if (isStored) insistSound(parseSettings(kept));
    },
  ),
  fuzzed(
    'settings: any text is read as a site, or refused',
    { few: 200, share: 30 },
    fc.oneof(address, line),
    (typed) => {
      const site = readSite(typed);
      if (site.ok)
        insistSame(parseSettings({ sites: [site.value] }).sites, [site.value], 'a typed site can be stored');
      else insist(site.problem.length < 200, 'a problem is short');
      const code = readIgnoredCode(typed);
      if (code.ok)
        insistSame(
          parseSettings({ ignoredCodes: [code.value] }).ignoredCodes,
          [code.value],
          'a typed code can be stored',
        );
    },
  ),
  fuzzed(
    'settings: any stored history is read',
    { few: 200, share: 30 },
    fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom('pinned', 'recent', 'length'),
        fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.oneof(
              fc.record({
                family: fc.constantFrom(...FAMILIES, 'x'),
                value: fc.oneof(uint32, fc.double()),
                name: fc.string(),
              }),
              fc.jsonValue(),
            ),
            { maxLength: 130 },
          ),
        ),
      ),
    ),
    (any) => {
      const history = parseHistory(any);
      insistSame(parseHistory(history), history, 'what was read is read again as it is');
      const entry = { family: 'win32', value: 5, name: '' } as const;
      const once = togglePin(history, entry);
      insistSame(parseHistory(once), once, 'a pin can be stored');
    },
  ),
];
