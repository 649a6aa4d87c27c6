import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  formatSettings,
  importSettings,
  parseSettings,
  type Settings,
} from '../../lib/settings/settings.ts';

const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  where: 'everywhere',
  sites: ['https://forum.example', 'http://localhost:8080'],
  ignoredFamilies: ['bugcheck'],
  ignoredCodes: ['ERROR_SUCCESS', '0X643'],
  delayMs: 0,
  badge: false,
};

describe('stored settings', () => {
  it('are kept as they are when they are sound', () => {
    expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
  });

  it('of the first version keep what there was', () => {
    expect(parseSettings({ version: 1, sensitivity: 'eager' })).toEqual({
      ...DEFAULT_SETTINGS,
      sensitivity: 'eager',
    });
  });

  it('that are damaged lose the damaged part alone', () => {
    const damaged = { ...CHOSEN, delayMs: -1, sites: ['javascript:alert(1)'], theme: 7 };
    expect(parseSettings(damaged)).toEqual({
      ...CHOSEN,
      delayMs: DEFAULT_SETTINGS.delayMs,
      sites: [],
      theme: 'system',
    });
  });

  test.each(['https://[', 'https://Ä', 'https://FORUM.example', 'https://a"b', 'https://forum.example:443'])(
    'take no site that a browser writes otherwise or not at all: %s',
    (site) => {
      expect(parseSettings({ sites: [site], sitesOff: [site] })).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('may be anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ sites: fc.anything(), delayMs: fc.anything() })),
        (stored) => {
          const settings = parseSettings(stored);
          expect(parseSettings(settings)).toEqual(settings);
        },
      ),
    );
  });
});

describe('a file of settings', () => {
  it('comes back as it was written', () => {
    expect(importSettings(formatSettings(CHOSEN))).toEqual({ ok: true, settings: CHOSEN });
  });

  test.each([
    ['no JSON', 'sites: all', 'it is no JSON'],
    ['another file', '{"name":"x"}', 'not a file of Errgloss settings'],
    ['a newer one', '{"errgloss":{"version":99}}', 'newer version'],
    ['one with a wrong value', '{"errgloss":{"version":2,"delayMs":"soon"}}', '“delayMs” has a value'],
    ['one with a wrong site', '{"errgloss":{"version":2,"sites":["ftp://x"]}}', '“sites.0” has a value'],
  ])('is refused in words: %s', (_, text, problem) => {
    const read = importSettings(text);
    expect(read.ok ? '' : read.problem).toContain(problem);
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(importSettings(text).ok).toBe(false);
      }),
    );
  });
});
