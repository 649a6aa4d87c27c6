import { describe, expect, it } from 'vitest';
import { missingIn } from '../hostile/drive/listing.ts';
import { type HostilePage, markedAt } from '../hostile/page.ts';
import { IN_FIREFOX, PAGES, pagesNamed, WORST } from '../hostile/pages.ts';
import { report } from '../hostile/report.ts';
import { faultsIn, type Row } from '../hostile/run.ts';
import type { Visit } from '../hostile/visit.ts';

const PAGE: HostilePage = { name: 'a/b', about: '', marked: ['1603'], unmarked: ['1618'] };

const OFF: Visit = {
  listing: { texts: [], isSettled: true, frames: 0 },
  missing: [],
  drawn: 0,
  markup: '<html></html>',
  errors: ['the page fails'],
};
const ON: Visit = { ...OFF, listing: { texts: ['1603'], isSettled: true, frames: 1 }, drawn: 1 };

describe('the hostile pages', () => {
  it('are sixty at least, each with a name of its own and a sentence about it', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PAGES.map(({ name }) => name)).size).toBe(PAGES.length);
    expect(
      PAGES.filter(({ name, about }) => !/^[\w-]+\/[\w-]+$/.test(name) || !/^\S.*\.$/.test(about)),
    ).toEqual([]);
  });

  it('let Errgloss give up on three at most', () => {
    expect(PAGES.filter(({ mayGiveUp }) => mayGiveUp).length).toBeLessThanOrEqual(3);
  });

  it('are not passed by silence: nearly all have codes to mark, also when they are small', () => {
    for (const scale of [1, 0.05]) {
      const silent = PAGES.filter((page) => markedAt(page, scale).length === 0);
      expect(
        silent.filter(({ steps, says, unmarked, sent }) => !(steps || says || unmarked || sent)),
      ).toEqual([]);
    }
  });

  it('run in Firefox too, a third of them', () => {
    expect(pagesNamed(IN_FIREFOX).length * 3).toBeGreaterThanOrEqual(PAGES.length);
    expect(pagesNamed(WORST).length).toBeGreaterThan(0);
    expect(() => pagesNamed(['none'])).toThrow('there is no page none');
  });
});

describe('what is wrong with a page', () => {
  it('is nothing where it is marked and else as without Errgloss', () => {
    expect(faultsIn(PAGE, ON, OFF, false)).toEqual([]);
  });

  it.each<[what: string, change: Partial<Visit>, fault: string]>([
    ['a code is missing', { missing: ['1603'] }, 'not marked: 1603'],
    ['many are', { missing: ['1', '2', '3', '4', '5'] }, 'not marked: 1, 2, 3 and 2 more'],
    ['a text is marked that must not be', { listing: { ...ON.listing, texts: ['1618'] } }, 'marked: 1618'],
    ['it is read without end', { listing: { ...ON.listing, isSettled: false } }, 'never settles'],
    ['no line is drawn', { drawn: 0 }, 'nothing underlined'],
    [
      'it is changed',
      { markup: '<html><b></b></html>' },
      'changes the page: “<html><b></b></html>” for “<html></html>”',
    ],
    ['it throws more than by itself', { errors: ['the page fails', 'Error: x\n at y'] }, 'throws Error: x'],
  ])('is said where %s', (_, change, fault) => {
    expect(faultsIn(PAGE, { ...ON, ...change }, OFF, false)).toEqual([fault]);
  });

  it('is no missing code where Errgloss has stopped and may', () => {
    expect(faultsIn(PAGE, { ...ON, missing: ['1603'] }, OFF, true)).toEqual([]);
  });
});

describe('the texts that a list lacks', () => {
  it('count as often as they are wanted', () => {
    expect(missingIn(['1603', '1618', '1603'], ['1603', '1603', '1603', '1619'])).toEqual(['1603', '1619']);
    expect(missingIn(['1603'], [])).toEqual([]);
  });
});

describe('the report', () => {
  const tasks = { on: { ms: 20, gcMs: 3 }, off: { ms: 12.5, gcMs: 0 } };
  const row: Row = { name: 'a/b', verdict: 'ok', faults: [], ...tasks, marked: 1, wanted: 1 };
  const frozen: Row = { name: 'a/b', verdict: 'frozen', faults: ['on: no answer'], marked: 0, wanted: 1 };

  it('has a row a page, what is wrong with it below, and a sum', () => {
    const [, first, ...rest] = report([row, frozen]);
    expect(first).toMatch(/^a\/b +ok +20\.0 +12\.5 +7\.5 +3\.0 +1\/1/);
    expect(rest.at(-2)).toBe('  on: no answer');
    expect(rest.at(-1)).toBe('2 pages: 1 ok, 0 stopped, 0 with faults, 1 frozen');
  });

  it('has the other build beside it', () => {
    const lines = [...report([row], [frozen])];
    expect(lines[1]).toMatch(/ok .*\| frozen +– +– +– +– +0\/1/);
    expect(lines.at(-1)).toBe('against: 1 pages: 0 ok, 0 stopped, 0 with faults, 1 frozen');
  });
});
