import { describe, expect, it, test } from 'vitest';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import { codesOfName, codesOfValue, linkLabel } from '../../lib/triage/codes.ts';
import { LogDecoder, logEncoding } from '../../lib/triage/decode.ts';
import { LineSplitter, MAX_LINE } from '../../lib/triage/lines.ts';
import { HEAD_LINES } from '../../lib/triage/recognise.ts';
import { startTriage, triage } from '../../lib/triage/triage.ts';
import { viewOf } from '../../lib/triage/view.ts';
import { readCompiled } from './read-assets.ts';

const catalog = await openCatalog(readCompiled);

describe('lines', () => {
  function linesOf(...chunks: readonly string[]): (readonly [number, string])[] {
    const lines: (readonly [number, string])[] = [];
    const splitter = new LineSplitter((text, start) => lines.push([start, text]));
    for (const chunk of chunks) splitter.feed(chunk);
    splitter.finish();
    return lines;
  }

  it.each<readonly [name: string, chunks: readonly string[], lines: readonly (readonly [number, string])[]]>([
    ['nothing', [''], []],
    ['one without an end', ['a'], [[0, 'a']]],
    ['one with an end', ['a\n'], [[0, 'a']]],
    [
      'empty ones',
      ['\n\nb'],
      [
        [0, ''],
        [1, ''],
        [2, 'b'],
      ],
    ],
    [
      'CR LF cut in two',
      ['a\r', '\nb'],
      [
        [0, 'a'],
        [3, 'b'],
      ],
    ],
    ['a CR within a line', ['a\rb\n'], [[0, 'a\rb']]],
    [
      'one in many pieces',
      ['a', '', 'b', 'c\nd'],
      [
        [0, 'abc'],
        [4, 'd'],
      ],
    ],
  ])('%s', (_, chunks, lines) => expect(linesOf(...chunks)).toEqual(lines));

  it('keeps a bounded part of a very long one, and the place of the next', () => {
    const long = 'x'.repeat(MAX_LINE / 2 + 1);
    const [first, second] = linesOf(long, long, long, '\nnext');
    expect(first?.[1]).toHaveLength(MAX_LINE);
    expect(second).toEqual([3 * long.length + 1, 'next']);
  });
});

describe('the encoding of a file', () => {
  const bytes = (...values: readonly number[]) => new Uint8Array(values);
  const utf16 = (text: string, isBig = false) =>
    new Uint8Array(
      [...text].flatMap((one) => {
        const unit = one.charCodeAt(0);
        return isBig ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
      }),
    );

  it.each([
    ['UTF-16 by its mark', bytes(0xff, 0xfe, 0x41, 0), 'utf-16le'],
    ['UTF-16 from the other end', bytes(0xfe, 0xff, 0, 0x41), 'utf-16be'],
    ['UTF-16 without a mark', utf16('=== Verbose'), 'utf-16le'],
    ['UTF-16 from the other end without one', utf16('=== Verbose', true), 'utf-16be'],
    ['UTF-8 with a character cut', bytes(0x41, 0xc3), 'utf-8'],
    ['the old code page', bytes(0x46, 0xfc, 0x72), 'windows-1252'],
    ['nothing', bytes(), 'utf-8'],
  ])('%s', (_, first, encoding) => expect(logEncoding(first)).toBe(encoding));

  it('decodes across chunks, without the mark', () => {
    const decoder = new LogDecoder();
    expect(decoder.decode(bytes())).toBe('');
    const text =
      decoder.decode(bytes(0xef, 0xbb, 0xbf, 0x41, 0xc3)) + decoder.decode(bytes(0xa4)) + decoder.finish();
    expect(text).toBe('Aä');
    expect(new LogDecoder().finish()).toBe('');
  });
});

describe('CMTrace', () => {
  it('gives the message and its columns', () => {
    const line =
      '<![LOG[Failed, 80070002.]LOG]!><time="09:01:01.100+000" date="06-01-2024" component="TSManager" context="" type="3" thread="1" file="a.cpp:1">';
    expect(viewOf(line)).toEqual({
      text: 'Failed, 80070002.',
      fields: { component: 'TSManager', type: '3' },
    });
  });

  it('reads the old form', () => {
    const line = 'Program exit code 5  $$<execmgr><01-05-2024 10:00:00.123+000><thread=1234 (0x4D2)>';
    expect(viewOf(line)).toEqual({ text: 'Program exit code 5', fields: { component: 'execmgr' } });
  });

  it('takes a message that goes on in the next line as it comes', () => {
    expect(viewOf('<![LOG[first line').text).toBe('first line');
    expect(viewOf('a ]LOG]!> b').text).toBe('a ]LOG]!> b');
    expect(viewOf('a $$< b').text).toBe('a $$< b');
  });
});

describe('codes', () => {
  const place = { line: 1, start: 0, text: '' };
  const labels = (...[value, family]: [number, Parameters<typeof codesOfValue>[2]?]) =>
    codesOfValue(catalog, value, family).map((code) => linkLabel({ ...code, place }));

  test.each([
    [0x80070643, undefined, ['hresult:0x80070643', 'win32:1603']],
    [0x80072ee7, undefined, ['hresult:0x80072EE7', 'win32:12007']],
    [0xd0000034, undefined, ['hresult:0xD0000034', 'ntstatus:0xC0000034']],
    [0xc0070005, 'ntstatus', ['ntstatus:0xC0070005', 'win32:5']],
    [0xc0000005, 'hresult', ['ntstatus:0xC0000005']],
    [0xc1420127, 'hresult', ['hresult:0xC1420127']],
    [0xc19001df, undefined, ['hresult:0xC19001DF']],
    [0x800f0922, undefined, ['hresult:0x800F0922']],
    [0xc06d0005, 'hresult', ['hresult:0xC06D0005', 'win32:5']],
    [0x30018, 'setup', ['setup:0x30018']],
    [0x7b, 'bugcheck', ['bugcheck:0x7B']],
    [0xc000021a, 'bugcheck', ['bugcheck:0xC000021A']],
    [1722, 'msi', ['msi:1722']],
    [809, 'ras', ['ras:809']],
    [5, undefined, ['win32:5']],
  ] as const)('%s as %s', (value, family, wanted) => expect(labels(value, family)).toEqual(wanted));

  it('finds a name in the catalog, and nothing for others', () => {
    expect(codesOfName(catalog, 'STATUS_OBJECT_NAME_NOT_FOUND')).toMatchObject([
      { family: 'ntstatus', value: 0xc0000034 },
    ]);
    expect(codesOfName(catalog, 'ERROR_OF_MINE')).toEqual([]);
    expect(codesOfName(catalog, 'STATUS_SUCCESS')).toEqual([]);
  });
});

describe('the answer', () => {
  it('says where to look when the text holds only a wrapper', () => {
    const text = [
      '[0DC4:1F08][2024-05-01T08:00:01]i001: Burn v3.14.0.5722, Windows v10.0',
      "[0DC4:1F08][2024-05-01T08:00:02]i000: Setting string variable 'WixBundleLog_A' to value 'C:\\Temp\\a.log'",
      '[12A4:0FF0][2024-05-01T08:00:40]e000: Error 0x80070643: Failed to install MSI package.',
    ].join('\n');
    const { deciding, sure, chain, elsewhere } = triage(catalog, text);
    expect({ deciding, sure }).toEqual({ deciding: null, sure: 'unknown' });
    expect(chain.map(linkLabel)).toEqual(['hresult:0x80070643', 'win32:1603']);
    expect(elsewhere).toEqual([{ id: 'package-log', params: { file: 'C:\\Temp\\a.log' } }]);
  });

  it('names no other place when there is nothing to explain', () => {
    expect(triage(catalog, 'All is well.')).toMatchObject({
      kind: 'other',
      deciding: null,
      elsewhere: [],
      chain: [],
    });
    expect(triage(catalog, '')).toMatchObject({ lineCount: 0, deciding: null });
  });

  it('tells what follows from the cause, and what is noise', () => {
    const text = [
      'MSI (s) (A8:3C) [10:33:51:226]: Note: 1: 2205 2:  3: Patch ',
      'Error 1920. Service A failed to start.',
      'Action ended 10:33:52: InstallFinalize. Return value 3.',
      'Error 1306. Another application has exclusive access to the file.',
      'MSI (s) (A8:3C) [10:33:52:226]: MainEngineThread is returning 1603',
    ].join('\n');
    const { deciding, reported, consequences, noise, rule } = triage(catalog, text);
    expect(deciding).toEqual({
      line: 2,
      start: text.indexOf('Error 1920'),
      text: 'Error 1920. Service A failed to start.',
    });
    expect({ rule, reported: reported?.line }).toEqual({ rule: 'msi/message', reported: 5 });
    expect(consequences.map(({ line }) => line)).toEqual([3, 4]);
    expect(noise).toMatchObject([{ line: 1, rule: 'no-such-table' }]);
  });

  it('lists so many lines of noise and places to look, and counts the rest', () => {
    const noise = 'MSI (s) (A8:3C) [10:33:51:226]: Note: 1: 2205 2:  3: Patch \n';
    const { noise: listed, noiseCount } = triage(catalog, noise.repeat(10_001));
    expect([listed.length, noiseCount]).toEqual([10_000, 10_001]);

    const logs = Array.from(
      { length: 6 },
      (_, index) =>
        `[0DC4:1F08][2024-05-01T08:00:02]i000: Setting string variable 'WixBundleLog_A' to value 'C:\\Temp\\${index}.log'`,
    );
    const { elsewhere } = triage(
      catalog,
      [
        '[0DC4:1F08][2024-05-01T08:00:01]i001: Burn v3.14.0.5722, Windows v10.0',
        ...logs,
        '[12A4:0FF0][2024-05-01T08:00:40]e000: Error 0x80070643: Failed to install MSI package.',
      ].join('\n'),
    );
    expect(elsewhere.map(({ params }) => params['file'])).toEqual(
      [0, 1, 2, 3].map((index) => `C:\\Temp\\${index}.log`),
    );
  });

  it('is about the operation that was reported to fail, not about later ones that only had trouble', () => {
    const start =
      '2024-01-10 08:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->';
    const error = (code: string) =>
      `2024-01-10 08:00:01, Error                 DISM   DISM Manager: PID=1 TID=2 Failed. - C::x(hr:0x${code})`;
    const report =
      '2024-01-10 08:00:02, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F';
    const text = [start, error('800f081f'), report, start, error('80070005'), start].join('\n');
    expect(triage(catalog, text)).toMatchObject({ deciding: { line: 2 }, reported: { line: 3 } });
  });

  it('knows the kind by the beginning, and reads on to the end', () => {
    const run = startTriage(catalog);
    run.feed('=== Verbose logging started: 1/1/2024  10:00:00  Build type: SHIP\n');
    for (let line = 0; line < 2 * HEAD_LINES; line++) run.feed(`Property(S): A${line} = 5\n`);
    run.feed(
      'Error 1920. Service A failed to start.\nAction ended 10:33:52: InstallFinalize. Return value 3.\n',
    );
    const { kind, deciding, lineCount } = run.finish();
    expect({ kind, line: deciding?.line, lineCount }).toEqual({
      kind: 'msi',
      line: 2 * HEAD_LINES + 2,
      lineCount: 2 * HEAD_LINES + 3,
    });
  });

  it('keeps few of many equal lines, and still the first of the last operation', () => {
    const session = (code: string) =>
      `2024-01-10 08:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->\n${`2024-01-10 08:00:01, Error                 DISM   DISM Manager: PID=1 TID=2 Failed. - C::x(hr:${code})\n`.repeat(500)}`;
    const { deciding, consequences } = triage(catalog, session('0x80070002') + session('0x80070005'));
    expect(deciding?.line).toBe(503);
    expect(consequences.length).toBeLessThan(200);
  });
});
