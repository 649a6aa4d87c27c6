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

describe('the order of readings', () => {
  test.each([
    ['0x8007000D', 'ERROR_INVALID_DATA'],
    ['0xC0000005', 'STATUS_ACCESS_VIOLATION'],
    ['0x80070005', 'E_ACCESSDENIED'],
    ['0x80070070', 'ERROR_DISK_FULL'],
    ['0x80040111', 'CLASS_E_CLASSNOTAVAILABLE'],
    ['0xC0070005', 'ERROR_ACCESS_DENIED'],
    ['0xD0000022', 'STATUS_ACCESS_DENIED'],
    ['0xC190020E', 'MOSETUP_E_INSTALLDISKSPACE_BLOCK'],
    ['0x80073D02', 'ERROR_PACKAGES_IN_USE'],
    ['0x80070663', 'ERROR_PATCH_PACKAGE_OPEN_FAILED'],
    ['0x80073701', 'ERROR_SXS_ASSEMBLY_MISSING'],
    ['0x800F0922', 'CBS_E_INSTALLERS_FAILED'],
    ['0x80246007', 'WU_E_DM_NOTDOWNLOADED'],
    ['0x8024402D', 'WU_E_PT_LOAD_SHEDDING'],
    ['0x80070422', 'ERROR_SERVICE_DISABLED'],
    ['0x00041301', 'SCHED_S_TASK_RUNNING'],
    ['0x80280087', 'TPM_20_E_KEY_SIZE'],
    ['0x80041084', 'WBEM_E_PROVIDER_ALREADY_REGISTERED'],
  ])('%s is %s', (text, name) => expect(firstReading(text)?.name).toBe(name));

  it('shows what else a number can be', () => {
    const names = (value: number) =>
      readCode(catalog, { kind: 'number', value, form: 'hex' }).map(({ name }) => name);
    expect(names(0x80070005)).toContain('ERROR_ACCESS_DENIED');
    expect(names(0x8007000d)).toContain('STIERR_INVALID_HW_TYPE');
    expect(names(0xc0000005)).toContain('ERROR_NOACCESS');
    expect(names(0x80040111)).toContain('_MAPI_E_LOGON_FAILED');
  });

  it('follows the hints', () => {
    const first = (value: number, hints: readonly ('bugcheck' | 'devicemanager' | 'msi' | 'setup')[]) =>
      readCode(catalog, { kind: 'number', value, form: 'hex' }, hints)[0];
    expect(first(0x7b, ['bugcheck'])?.name).toBe('INACCESSIBLE_BOOT_DEVICE');
    expect(first(43, ['devicemanager'])?.family).toBe('devicemanager');
    expect(first(1904, ['msi'])?.family).toBe('msi');
    expect(first(0x20017, ['setup'])?.derivation).toContain('SP_EXECUTION_OP_BOOT');
  });

  it('warns of codes that mislead', () => {
    expect(firstReading('0xC0000409')?.note).toContain('fail fast');
    expect(firstReading('1603')?.note).toContain('general code');
    expect(firstReading('0x80040111')?.note).toContain('depends on what returned it');
    expect(firstReading('1618')?.note).toBe('');
  });

  it('knows only true pairs of NTSTATUS and system error code', () => {
    for (const value of [0xc0000022, 0xc0000034, 0xc000006d]) {
      const [first, second] = readCode(catalog, { kind: 'number', value, form: 'hex' });
      expect([first?.family, second?.family]).toEqual(['ntstatus', 'win32']);
    }
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

  it('shows both readings of bare digits, the likelier first', async () => {
    const values = async (query: string) => {
      const found = await answer(catalog, query);
      return found.kind === 'code' ? found.readings.map(({ value }) => value) : [];
    };
    expect((await values('643'))[0]).toBe(0x643);
    expect(await values('643')).toContain(643);
    expect((await values('1603'))[0]).toBe(1603);
    expect((await values('691'))[0]).toBe(691);
  });

  it('lists the codes of a longer text, each once, in order', async () => {
    const found = await answer(catalog, 'error 1618, later error 1603 (0x643);\nexit code 1618');
    expect(found.kind === 'codes' && found.found.map(({ text, count }) => [text, count])).toEqual([
      ['1618', 2],
      ['1603', 1],
      ['0x643', 1],
    ]);
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
  it('finds nothing that resembles a word longer than any name', async () => {
    expect(await search(catalog, 'access'.repeat(5000), 10)).toEqual([]);
  });

  test.each([
    ['install_fail', 'ERROR_INSTALL_FAILURE'],
    ['already running', 'ERROR_INSTALL_ALREADY_RUNNING'],
    ['installation cancel', 'ERROR_INSTALL_USEREXIT'],
    ['acess denied', 'ERROR_ACCESS_DENIED'],
    ['disk full', 'ERROR_DISK_FULL'],
    ['class not registered', 'REGDB_E_CLASSNOTREG'],
  ])('%s finds %s', async (query, name) => {
    expect((await search(catalog, query, 10)).map((hit) => hit.name)).toContain(name);
  });
});

describe('the best hit', () => {
  test.each([
    ['access denied', 'ERROR_ACCESS_DENIED'],
    ['ERROR_INSTALL_FAIL', 'ERROR_INSTALL_FAILURE'],
    ['file not found', 'ERROR_FILE_NOT_FOUND'],
    ['service disabled', 'ERROR_SERVICE_DISABLED'],
    ['driver irql', 'DRIVER_IRQL_NOT_LESS_OR_EQUAL'],
    ['elevation required', 'ERROR_ELEVATION_REQUIRED'],
  ])('for %j is %s', async (query, name) => {
    expect((await search(catalog, query, 5))[0]?.name).toBe(name);
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
