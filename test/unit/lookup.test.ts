import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Meaning } from '../../lib/catalog/meaning.ts';
import { meaningsOf } from '../../lib/catalog/read/meanings.ts';
import { referenceUrl } from '../../lib/catalog/read/reference.ts';
import { hresultFromWin32 } from '../../lib/codes/hresult.ts';
import { parseNumber } from '../../lib/codes/parse.ts';
import { explainedBy, meaningsIn } from '../../lib/lookup/answer.ts';
import { answer } from '../../lib/lookup/ask.ts';
import { summarizeMeanings } from '../../lib/lookup/question.ts';
import { projectCatalog, readCompiled } from './read-assets.ts';

const catalog = await projectCatalog();

/** Whether a meaning is one of those expected: `win32:5|hresult:0x80070005`, `any:5` or `none`. */
function isExpected(expected: string, meaning: Meaning | undefined): boolean {
  if (!meaning) return expected === 'none';
  return expected.split('|').some((code) => {
    const [family, value] = code.split(':');
    const isWrapped = family === 'hresult' && hresultFromWin32(meaning.value & 0xffff) === Number(value);
    return (
      (family === 'any' || family === meaning.family || isWrapped) &&
      (Number(value) === meaning.value || isWrapped)
    );
  });
}

function firstReading(text: string) {
  const number = parseNumber(text);
  return number && meaningsOf(catalog, { kind: 'number', ...number })[0];
}

describe('meanings', () => {
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
    expect(meaningsOf(catalog, { kind: 'name', name: 'error_install_failure' })[0]?.value).toBe(1603);
    expect(meaningsOf(catalog, { kind: 'name', name: 'ERROR_INSTALL_NETWORK_REQUIRED' })).toEqual([]);
  });

  it('gives a page the first reading and the count', () => {
    const code = { kind: 'number', value: 1603, form: 'decimal' } as const;
    expect(summarizeMeanings(catalog, { code, likelyFamilies: [], products: [] })).toMatchObject({
      value: 1603,
      name: 'ERROR_INSTALL_FAILURE',
    });
    expect(
      summarizeMeanings(catalog, { code: { ...code, value: 0x7fff_0000 }, likelyFamilies: [], products: [] }),
    ).toBeNull();
  });
});

describe('the order of meanings', () => {
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
      meaningsOf(catalog, { kind: 'number', value, form: 'hex' }).map(({ name }) => name);
    expect(names(0x80070005)).toContain('ERROR_ACCESS_DENIED');
    expect(names(0x8007000d)).toContain('STIERR_INVALID_HW_TYPE');
    expect(names(0xc0000005)).toContain('ERROR_NOACCESS');
    expect(names(0x80040111)).toContain('_MAPI_E_LOGON_FAILED');
  });

  it('takes a number of a product for one only where the product is spoken of', () => {
    const question = { code: { kind: 'number', value: 1033, form: 'decimal' }, likelyFamilies: [] } as const;
    expect(summarizeMeanings(catalog, { ...question, products: [] })).toBeNull();
    expect(
      summarizeMeanings(catalog, { ...question, products: ['Remote Desktop (protocol)'] }),
    ).toMatchObject({ family: 'rdp' });
  });

  it('gives a product its own meaning where it is spoken of', () => {
    const first = (products: readonly string[]) =>
      meaningsOf(catalog, { kind: 'number', value: 0x709, form: 'hex' }, [], products)[0]?.header;
    expect(first([])).toBe('winerror.h');
    expect(first(['Printing'])).toBe('Printing');
  });

  it('follows the hints', () => {
    const first = (value: number, hints: readonly ('bugcheck' | 'devicemanager' | 'msi' | 'setup')[]) =>
      meaningsOf(catalog, { kind: 'number', value, form: 'hex' }, hints)[0];
    expect(first(0x7b, ['bugcheck'])?.name).toBe('INACCESSIBLE_BOOT_DEVICE');
    expect(first(43, ['devicemanager'])?.family).toBe('devicemanager');
    expect(first(1904, ['msi'])?.family).toBe('msi');
    expect(first(0x20017, ['setup'])).toMatchObject({ family: 'setup', value: 0x20017, catalogued: true });
  });

  it('warns of codes that mislead', () => {
    expect(firstReading('0xC0000409')?.note).toContain('fail fast');
    expect(firstReading('1603')?.note).toContain('general code');
    expect(firstReading('0x80040111')?.note).toContain('depends on what returned it');
    expect(firstReading('1618')?.note).toBe('');
  });

  it('knows only true pairs of NTSTATUS and system error code', () => {
    for (const value of [0xc0000022, 0xc0000034, 0xc000006d]) {
      const [first, second] = meaningsOf(catalog, { kind: 'number', value, form: 'hex' });
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
    ['2,147,942,405', 0x80070005],
    ['2147942405', 0x80070005],
    ['bugcheck 0000009f', 0x9f],
    ['blue screen 0x0000009f (0x3, 0xffffe001, 0x5, 0x1)', 0x9f],
  ])('%j leads to %d', async (query, value) => {
    const found = await answer(catalog, query);
    expect(found.kind === 'code' && found.meanings.map((reading) => reading.value)).toContain(value);
  });

  it('shows both meanings of bare digits, the likelier first', async () => {
    const values = async (query: string) => {
      const found = await answer(catalog, query);
      return found.kind === 'code' ? found.meanings.map(({ value }) => value) : [];
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
      ['1603', 2],
    ]);
  });

  it('searches when there is no code', async () => {
    const found = await answer(catalog, 'remote desktop');
    expect(found.kind === 'search' && found.hits.length).toBeGreaterThan(1);
    expect(await answer(catalog, '   ')).toEqual({ kind: 'empty' });
    expect(await answer(catalog, 'zzzz qqqq')).toMatchObject({ kind: 'search', hits: [] });
    expect(await answer(catalog, '1,2')).toMatchObject({ kind: 'search' });
  });

  it('takes the places of a message for no numbers', async () => {
    const message = 'The setup ended with system error [2] while it wrote the key [3]';
    expect((await answer(catalog, message)).kind).toBe('search');
    expect((await answer(catalog, message.replaceAll(/[[\]]/g, ''))).kind).toBe('code');
    expect((await answer(catalog, 'error [2]')).kind).toBe('code');
  });

  it('explains a text by its message with the few codes that people meet most', async () => {
    const message = await answer(catalog, 'The RPC server is unavailable.');
    expect(explainedBy(message)[0]?.name).toBe('RPC_S_SERVER_UNAVAILABLE');
    expect(explainedBy(message).length).toBeLessThanOrEqual(4);
    expect(explainedBy(await answer(catalog, 'remote desktop'))).toEqual([]);
  });

  it('never throws, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (query) => {
        expect((await answer(catalog, query)).kind).toBeTypeOf('string');
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});

describe('the first answer', () => {
  const first = async (query: string) => meaningsIn(await answer(catalog, query))[0];

  it('finds nothing that resembles a word longer than any name', async () => {
    expect(await first('access'.repeat(5000))).toBeUndefined();
  });

  test.each([
    ['access denied', 'ERROR_ACCESS_DENIED'],
    ['acess denied', 'ERROR_ACCESS_DENIED'],
    ['ERROR_INSTALL_FAIL', 'ERROR_INSTALL_FAILURE'],
    ['file not found', 'ERROR_FILE_NOT_FOUND'],
    ['service disabled', 'ERROR_SERVICE_DISABLED'],
    ['driver irql', 'DRIVER_IRQL_NOT_LESS_OR_EQUAL'],
    ['elevation required', 'ERROR_ELEVATION_REQUIRED'],
    ['installation cancel', 'ERROR_INSTALL_USEREXIT'],
    ['disk full', 'ERROR_DISK_FULL'],
    ['class not registered', 'REGDB_E_CLASSNOTREG'],
  ])('for %j is %s', async (query, name) => expect((await first(query))?.name).toBe(name));

  const rows = readFileSync(new URL('../fixtures/questions.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const questions = rows
    .map((row) => row.split('\t'))
    .map(([, kind = '', query = '', expect = '']) => ({ kind, query, expect }));

  // Words leave room for doubt; a code, a name or a whole message does not.
  it.each([
    ['symptom', 0.07],
    ['name', 0.03],
    ['message', 0.03],
    ['code+words', 0.01],
    ['world', 0.01],
    ['typing', 0],
    ['none', 0],
  ])(
    'is right for the questions of the fixtures of kind %s',
    async (wanted, share) => {
      const asked = questions.filter(({ kind }) => kind === wanted);
      const wrong: string[] = [];
      for (const { query, expect } of asked) {
        if (!isExpected(expect, await first(query))) wrong.push(`${query}: ${expect}`);
      }
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(asked.length * share);
    },
    // Hundreds of questions.
    30_000,
  );
});

describe('a question', () => {
  it.each<[string, string]>([
    ['0x', 'hint'],
    ['error', 'hint'],
    ['404 not found', 'foreign'],
    ['0x8007', 'search'],
    ['ERROR_INST', 'search'],
    ['1603', 'code'],
    ['-21470232', 'search'],
    ['-300000000', 'code'],
  ])('%j is a %s', async (query, kind) => expect((await answer(catalog, query)).kind).toBe(kind));

  it('is on the way to no failure with a number below all of them', async () => {
    expect(await answer(catalog, '-300000000')).not.toHaveProperty('besides.why');
  });

  it('says when the words belong to another code than the number, and offers both', async () => {
    const found = await answer(catalog, 'error 5: The system cannot find the file specified.');
    expect(found).toMatchObject({
      kind: 'code',
      meanings: [
        { name: 'ERROR_ACCESS_DENIED' },
        ...new Array(found.kind === 'code' ? found.meanings.length - 1 : 0).fill({}),
      ],
      besides: { why: 'other words' },
    });
    expect(found.kind === 'code' && found.besides?.meanings[0]?.name).toBe('ERROR_FILE_NOT_FOUND');
  });

  it('is never certain on the way to a code, and never without an answer', async () => {
    for (const code of [
      '0x80070643',
      '0xC0000005',
      '-2147023293',
      'ERROR_INSTALL_FAILURE',
      '1603',
      '10054',
    ]) {
      for (let length = 4; length <= code.length; length++) {
        const typed = code.slice(0, length);
        const found = await answer(catalog, typed);
        if (found.kind !== 'hint') expect(meaningsIn(found).length, typed).toBeGreaterThan(0);
      }
      expect((await answer(catalog, code)).kind).toBe('code');
    }
  });
});

describe('a log', () => {
  const filler = 'Nothing of note happened while the package was being prepared for this computer.\n';

  it('of any length is read to its end', async () => {
    const found = await answer(catalog, `error 1618\n${filler.repeat(6000)}exit code 1603`);
    expect(found.kind === 'codes' && found.found.map(({ text }) => text)).toEqual(['1618', '1603']);
  });

  it('that is too long says what was not read: never its end', async () => {
    const found = await answer(catalog, `error 1618\n${filler.repeat(50_000)}error 1603 and error 1605`);
    expect(found.kind === 'codes' && found.found.map(({ text }) => text)).toEqual(['1603', '1605']);
    expect(found.kind === 'codes' && found.unread).toBeGreaterThan(10);
  }, 20_000);

  it('behind much white space is one', async () => {
    const found = await answer(catalog, `${' '.repeat(3000)}error 1618 ${filler.repeat(8)} error 1603`);
    expect(found.kind === 'codes' && found.found.map(({ text }) => text)).toEqual(['1618', '1603']);
  });

  it('counts a code in all its parts', async () => {
    const found = await answer(
      catalog,
      `error 1618\n${filler.repeat(700)}error 1603, error 1618\n${filler.repeat(700)}error 1618`,
    );
    expect(found.kind === 'codes' && found.found.map(({ text, count }) => [text, count])).toEqual([
      ['1618', 3],
      ['1603', 1],
    ]);
  });

  it('of one long line is divided between words', async () => {
    const place = 100_000 - 'error 0x8007'.length;
    const text = `${'word '.repeat(place / 5).padEnd(place)}error 0x80070643 ${'word '.repeat(10_000)}`;
    const found = await answer(catalog, text);
    expect(found.kind === 'code' && found.text).toBe('0x80070643');
  });

  it('without a code counts its messages', async () => {
    const lines = [
      'The RPC server is unavailable.',
      'The network path was not found.',
      'The RPC server is unavailable.',
    ];
    const found = await answer(catalog, `${filler.repeat(10)}${lines.join('\n')}`);
    expect(found.kind === 'codes' && found.found.map(({ text, count }) => [text, count])).toEqual([
      ['The RPC server is unavailable.', 2],
      ['The network path was not found.', 1],
    ]);
  });

  it('without a code is searched for messages', async () => {
    const found = await answer(
      catalog,
      `${filler.repeat(10)}Setup: The RPC server is unavailable.\n${filler}`,
    );
    expect(meaningsIn(found)[0]?.name).toBe('RPC_S_SERVER_UNAVAILABLE');
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
