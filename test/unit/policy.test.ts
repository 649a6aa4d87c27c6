import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pageSettingsIn } from '../../lib/browser/frame/page-settings.ts';
import { type Chosen, choose, effectiveSettings, isManaged } from '../../lib/settings/effective.ts';
import { type Expected, NO_POLICY, type Policy, parsePolicy } from '../../lib/settings/policy.ts';
import { DEFAULT_SETTINGS, isStorable, parseChosen, type Settings } from '../../lib/settings/settings.ts';

function policy(values: Policy['values'], ...locked: readonly string[]): Policy {
  return parsePolicy({ ...values, locked });
}

describe('the policy of a company', () => {
  it('is none where the browser has none', () => {
    for (const managed of [undefined, null, {}, 7, 'sites']) expect(parsePolicy(managed)).toEqual(NO_POLICY);
  });

  it('is read key by key', () => {
    const values = {
      where: 'everywhere',
      sites: ['https://tracker.example:8443', 'forum.example/thread'],
      ignoredCodes: ['error_success', 1603],
      delayMs: 0,
      badge: false,
    };
    expect(
      parsePolicy({
        ...values,
        catalogs: ['code\tsummary\nACME-1\tText.'],
        welcome: false,
        locked: ['where', 'catalogs'],
      }),
    ).toEqual({
      values: {
        ...values,
        sites: ['https://tracker.example:8443', 'https://forum.example'],
        ignoredCodes: ['ERROR_SUCCESS', '1603'],
      },
      catalogs: ['code\tsummary\nACME-1\tText.'],
      locked: new Set(['where', 'catalogs']),
      welcome: false,
      news: true,
      problems: [],
    });
  });

  const WRONG: readonly [managed: object, at: string, value: string, kind: Expected['kind']][] = [
    [{ colour: 'red' }, 'colour', '"red"', 'noSuchKey'],
    [{ sensitivity: 'high' }, 'sensitivity', '"high"', 'oneOf'],
    [{ badge: 'yes' }, 'badge', '"yes"', 'boolean'],
    [{ delayMs: 2001 }, 'delayMs', '2001', 'delay'],
    [{ delayMs: 1.5 }, 'delayMs', '1.5', 'delay'],
    [{ sites: 'https://forum.example' }, 'sites', '"https://forum.example"', 'list'],
    [{ sites: ['https://a.example', 'ftp://b.example'] }, 'sites[1]', '"ftp://b.example"', 'site'],
    [{ sitesOff: [7] }, 'sitesOff[0]', '7', 'site'],
    [{ ignoredCodes: ['no code!'] }, 'ignoredCodes[0]', '"no code!"', 'code'],
    [{ ignoredFamilies: ['linux'] }, 'ignoredFamilies[0]', '"linux"', 'oneOf'],
    [{ locked: ['everything'] }, 'locked[0]', '"everything"', 'oneOf'],
    [{ catalogs: ['code\tsummary', 7] }, 'catalogs[1]', '7', 'catalog'],
    [{ catalogs: Array(21).fill('') }, 'catalogs[20]', '""', 'shorterList'],
    [{ news: 0 }, 'news', '0', 'boolean'],
    [{ badge: 'x'.repeat(200) }, 'badge', `"${'x'.repeat(59)}…`, 'boolean'],
  ];
  test.each(WRONG)('says what is wrong, and uses the rest: %j', (managed, at, value, kind) => {
    const read = parsePolicy({ theme: 'dark', ...managed });
    expect(read.problems).toEqual([{ at, value, expected: expect.objectContaining({ kind }) }]);
    expect(read.values.theme).toBe('dark');
  });

  it('keeps the right items of a list, each once', () => {
    const { values } = parsePolicy({ sites: ['https://a.example', 'ftp://b', 'a.example', 'file://'] });
    expect(values.sites).toEqual(['https://a.example', 'file://']);
  });

  it('says that a list is too long, and reads its beginning', () => {
    const sites = Array.from({ length: 600 }, (_, at) => `https://s${at}.example`);
    const { values, problems } = parsePolicy({ sites });
    expect(values.sites).toHaveLength(500);
    expect(problems).toEqual([
      { at: 'sites[500]', value: '"https://s500.example"', expected: { kind: 'shorterList', most: 500 } },
    ]);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (managed) => {
        const read = parsePolicy(managed);
        expect(isStorable({ ...DEFAULT_SETTINGS, ...read.values })).toBe(true);
        expect(read.problems.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('the settings that hold', () => {
  const CASES: readonly [title: string, chosen: Chosen, policy: Policy, holds: Partial<Settings>][] = [
    ['the defaults', {}, NO_POLICY, DEFAULT_SETTINGS],
    ['the choice of the user', { theme: 'dark' }, NO_POLICY, { theme: 'dark' }],
    [
      'what the company has set where the user chose nothing',
      {},
      policy({ theme: 'dark' }),
      { theme: 'dark' },
    ],
    ['the choice of the user over it', { theme: 'light' }, policy({ theme: 'dark' }), { theme: 'light' }],
    ['the choice of the default too', { theme: 'system' }, policy({ theme: 'dark' }), { theme: 'system' }],
    ['what is locked', { theme: 'light' }, policy({ theme: 'dark' }, 'theme'), { theme: 'dark' }],
    ['the default of what is locked without a value', { badge: false }, policy({}, 'badge'), { badge: true }],
    [
      'both lists',
      { sites: ['https://own.example', 'https://both.example'] },
      policy({ sites: ['https://both.example', 'https://company.example'] }),
      { sites: ['https://both.example', 'https://company.example', 'https://own.example'] },
    ],
    [
      'of a locked list only what the company has in it',
      { sites: ['https://own.example'] },
      policy({ sites: ['https://company.example'] }, 'sites'),
      { sites: ['https://company.example'] },
    ],
    [
      'of a locked list nothing where the company has none',
      { ignoredCodes: ['1603'] },
      policy({}, 'ignoredCodes'),
      { ignoredCodes: [] },
    ],
  ];
  test.each(CASES)('are %s', (_, chosen, company, holds) => {
    expect(effectiveSettings(chosen, company)).toMatchObject(holds);
  });

  it('can be stored, whatever was chosen and set, and the script in pages reads the same', () => {
    const any = fc.record(
      {
        sensitivity: fc.constantFrom('eager', 'strict', 7),
        messages: fc.constantFrom(true, false, null),
        sites: fc.array(fc.constantFrom('https://a.example', 'https://b.example', 'x y')),
        theme: fc.jsonValue(),
        locked: fc.array(fc.constantFrom('sensitivity', 'messages', 'sites', 'x')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, any, (stored, managed) => {
        const settings = effectiveSettings(parseChosen(stored), parsePolicy(managed));
        expect(isStorable(settings)).toBe(true);
        const { sensitivity, messages } = settings;
        expect(pageSettingsIn(stored, managed)).toEqual({ sensitivity, messages });
      }),
    );
  });
});

describe('a choice under a policy', () => {
  it('is stored alone', () => {
    expect(choose({ badge: false }, NO_POLICY, { theme: 'dark' })).toEqual({ badge: false, theme: 'dark' });
  });

  it('of a list is stored without what the company has in it', () => {
    const company = policy({ sites: ['https://company.example'] });
    const sites = ['https://company.example', 'https://own.example'];
    expect(choose({}, company, { sites })).toEqual({ sites: ['https://own.example'] });
  });

  test.each<[string, Policy, Chosen]>([
    ['what is locked', policy({ theme: 'dark' }, 'theme'), { theme: 'light' }],
    ['a list that is locked', policy({}, 'sites'), { sites: ['https://own.example'] }],
    ['an item that the company has listed', policy({ sitesOff: ['https://x.example'] }), { sitesOff: [] }],
  ])('is refused for %s', (_, company, change) => {
    expect(choose({}, company, change)).toBeUndefined();
  });

  it('is no refusal where it changes nothing', () => {
    const company = policy({ theme: 'dark', sites: ['https://x.example'] }, 'theme', 'sites');
    expect(choose({}, company, { theme: 'dark', sites: ['https://x.example'] })).toBeDefined();
  });

  it('is told from what the company has set', () => {
    const company = policy({ theme: 'dark' }, 'badge');
    expect([isManaged(company, 'theme'), isManaged(company, 'badge'), isManaged(company, 'where')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
