import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCode } from '../../lib/catalog/lookup.ts';
import { referenceUrl } from '../../lib/catalog/reference.ts';
import { search } from '../../lib/catalog/search.ts';
import { parseNumber } from '../../lib/codes/parse.ts';
import { answer } from '../../lib/lookup/answer.ts';
import { headOf } from '../../lib/lookup/question.ts';
import { projectCatalog, readCompiled } from './read-assets.ts';

const catalog = await projectCatalog();

function firstReading(text: string) {
  const number = parseNumber(text);
  return number && readCode(catalog, { kind: 'number', ...number })[0];
}

describe('readings', () => {
  test.each(['1603', '0x643', '0x80070643', '-2147023293', '2147944003'])(
    '%s is ERROR_INSTALL_FAILURE',
    (text) => {
      expect(firstReading(text)).toMatchObject({
        family: 'win32',
        value: 1603,
        name: 'ERROR_INSTALL_FAILURE',
      });
    },
  );

  it('tells how a wrapped code is derived', () => {
    expect(firstReading('0x80070643')?.derivation).toBe('HRESULT 0x80070643: facility Win32, code 1603');
  });

  it('takes an unknown failure apart instead of keeping silent', () => {
    expect(firstReading('0x8DEAD123')).toMatchObject({
      catalogued: false,
      derivation: 'HRESULT: failure, facility 1514, code 0xD123',
    });
    expect(firstReading('0x12345678')).toBeUndefined();
  });

  it('finds names in any letter case', () => {
    expect(readCode(catalog, { kind: 'name', name: 'error_install_failure' })[0]?.value).toBe(1603);
    expect(readCode(catalog, { kind: 'name', name: 'ERROR_INSTALL_NETWORK_REQUIRED' })).toEqual([]);
  });

  it('gives a page the first reading and the count', () => {
    const code = { kind: 'number', value: 1603, form: 'decimal' } as const;
    expect(headOf(catalog, { code, hints: [] })).toMatchObject({
      value: 1603,
      name: 'ERROR_INSTALL_FAILURE',
    });
    expect(headOf(catalog, { code: { ...code, value: 0x7fff_0000 }, hints: [] })).toBeNull();
  });
});

describe('answers', () => {
  test.each([
    ['1603', 1603],
    ['0x643', 1603],
    ['643', 1603],
    [' –2147023293 ', 1603],
    ['`ERROR_INSTALL_FAILURE`.', 1603],
    ['ERROR\\_INSTALL\\_FAILURE', 1603],
    ['the setup ended with error 1618 again', 1618],
  ])('%j leads to %d', async (query, value) => {
    const found = await answer(catalog, query);
    expect(found.kind === 'code' && found.readings.map((reading) => reading.value)).toContain(value);
  });

  it('lists the codes of a longer text, each once, in order', async () => {
    const found = await answer(catalog, 'error 1618, later error 1603 (0x643); exit code 1618');
    expect(found.kind === 'codes' && found.found.map(({ text }) => text)).toEqual(['1618', '1603', '0x643']);
  });

  it('searches when there is no code', async () => {
    const found = await answer(catalog, 'remote desktop');
    expect(found.kind === 'search' && found.hits[0]?.name).toBe('ERROR_INSTALL_REMOTE_PROHIBITED');
    expect(await answer(catalog, '   ')).toEqual({ kind: 'empty' });
    expect(await answer(catalog, 'zzzz qqqq')).toMatchObject({ kind: 'search', hits: [] });
  });

  it('never throws, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (query) => {
        expect((await answer(catalog, query)).kind).toBeTypeOf('string');
      }),
      { numRuns: 200 },
    );
  });
});

describe('search', () => {
  test.each([
    ['install_fail', 'ERROR_INSTALL_FAILURE'],
    ['already running', 'ERROR_INSTALL_ALREADY_RUNNING'],
    ['installation cancel', 'ERROR_INSTALL_USEREXIT'],
  ])('%s finds %s', async (query, name) => {
    expect((await search(catalog, query, 10)).map((hit) => hit.name)).toContain(name);
  });
});

describe('the reference', () => {
  it('links to the page and the anchor of the name', () => {
    expect(referenceUrl({ family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' })).toBe(
      'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-#ERROR_INSTALL_FAILURE',
    );
    expect(referenceUrl({ family: 'win32', value: 5, name: 'ERROR_ACCESS_DENIED' })).toContain('--0-499-#');
    expect(referenceUrl({ family: 'msi', value: 1603, name: '' })).toBeUndefined();
  });
});

describe('damaged assets', () => {
  test.each<[string, unknown]>([
    ['another version', { version: 0, families: [] }],
    ['another shape', { version: 1, families: [{ family: 'win32' }] }],
    ['no object', 'hello'],
  ])('an index of %s is refused', async (_, asset) => {
    await expect(projectCatalog(async () => asset)).rejects.toThrow();
  });

  it('reads summaries again after a failure', async () => {
    let failures = 1;
    const flaky = await projectCatalog(async (path) => {
      if (path.includes('summaries') && failures-- > 0) throw new Error('gone');
      return readCompiled(path);
    });
    const entry = flaky.find({ family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' });
    if (!entry) throw new Error('1603 is missing');
    await expect(flaky.summary(entry)).rejects.toThrow('gone');
    expect(await flaky.summary(entry)).toContain('installation');
  });
});
