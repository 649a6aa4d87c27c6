import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import type { Triage } from '../../lib/triage/answer.ts';
import { isBinary } from '../../lib/triage/decode.ts';
import { firstCause } from '../../lib/triage/first-cause.ts';
import { readLog } from '../../lib/triage/read-log.ts';
import { hasLogLines, isTelling } from '../../lib/triage/telling.ts';
import { type LogTime, nextAt, timeInLine, timeOfDay } from '../../lib/triage/time.ts';
import { triage, triageInSlices } from '../../lib/triage/triage.ts';
import { readCompiled } from './read-assets.ts';

const catalog = await openCatalog(readCompiled);

describe('the time of a line', () => {
  const utc = (text: string) => Date.parse(`${text}Z`);
  const cases: readonly (readonly [line: string, readings: readonly string[], isUtc?: boolean])[] = [
    ['2024-05-01 10:15:07, Error  CBS  Failed', ['2024-05-01T10:15:07.000']],
    ['2024/05/01 10:15:07.1234567 1234  5678  Agent', ['2024-05-01T10:15:07.123']],
    ['[1A2B:3C4D][2024-05-01T10:15:07]e000: Error', ['2024-05-01T10:15:07.000']],
    ['<TimeCreated SystemTime="2024-05-01T10:15:07.5Z"/>', ['2024-05-01T10:15:07.500'], true],
    [
      '<![LOG[Failed]LOG]!><time="10:15:07.120-60" date="05-01-2024" component="A">',
      ['2024-05-01T10:15:07.120'],
    ],
    ['Failed  $$<execmgr><05-01-2024 10:15:07.120+000><thread=1 (0x1)>', ['2024-05-01T10:15:07.120']],
    ['Date:          5/1/2024 1:15:07 PM', ['2024-05-01T13:15:07.000']],
    ['Date:          5/1/2024 12:15:07 AM', ['2024-05-01T00:15:07.000']],
    [
      '=== Verbose logging started: 5/1/2024  10:15:07  Build',
      ['2024-05-01T10:15:07.000', '2024-01-05T10:15:07.000'],
    ],
    ['=== Protokoll gestartet: 27.05.2024  10:15:07', ['2024-05-27T10:15:07.000']],
    ['13/5/2024 10:15:07 failed', ['2024-05-13T10:15:07.000']],
  ];
  for (const [line, readings, isUtc = false] of cases) {
    it(line, () => expect(timeInLine(line)).toEqual({ readings: readings.map(utc), isUtc }));
  }

  it.each(['no time', '10:15:07 alone', '2024-13-45 10:15:07', '45/45/2024 10:15:07'])('none in %s', (line) =>
    expect(timeInLine(line)).toBeUndefined(),
  );

  it('may be that of the day alone, on the day that the log began, or the next', () => {
    const time = timeOfDay('MSI (s) (A8:3C) [00:15:07:123]: Product') ?? 0;
    expect(time).toBe((15 * 60 + 7) * 1000 + 123);
    expect(timeOfDay('Action ended 10:33:52: InstallFinalize. Return value 3.')).toBe(38_032_000);
    expect(timeOfDay('version 10:33')).toBeUndefined();
    const begin: LogTime = { readings: [utc('2024-05-01T23:50:00')], isUtc: false };
    expect(nextAt(begin, time).readings).toEqual([utc('2024-05-02T00:15:07.123')]);
  });
});

describe('the time of an answer', () => {
  const begin = '=== Verbose logging started: 5/27/2024  23:59:58  Build type: SHIP UNICODE 5.00 ===';
  const fail = 'Product: A -- Error 1920. Service A (a) failed to start.';
  const end = 'Action ended 0:00:02: InstallFinalize. Return value 3.';

  it('is that of the line', () => {
    const { time } = triage(catalog, [begin, `MSI (s) (A8:3C) [00:00:01:500]: ${fail}`, end].join('\n'));
    expect(time?.readings).toEqual([Date.UTC(2024, 4, 28, 0, 0, 1, 500)]);
  });

  it('is that of the closest line above that has one', () => {
    const { time } = triage(catalog, [begin, 'MSI (s) (A8:3C) [00:00:01:500]: Note', fail, end].join('\n'));
    expect(time?.readings).toEqual([Date.UTC(2024, 4, 28, 0, 0, 1, 500)]);
  });

  it('is none where the log has none', () => {
    expect(triage(catalog, `${fail}\n${end}`).time).toBeNull();
  });
});

describe('the first cause of several texts', () => {
  const place = { line: 1, start: 0, text: 'failed' };
  const none = triage(catalog, '');
  const at = (readings: readonly [number, ...number[]] | null, more: Partial<Triage> = {}): Triage => ({
    ...none,
    deciding: place,
    sure: 'certain',
    time: readings && { readings, isUtc: false },
    ...more,
  });

  it.each<readonly [name: string, answers: readonly (Triage | undefined)[], ReturnType<typeof firstCause>]>([
    ['nothing', [], undefined],
    ['no cause', [none, undefined], undefined],
    ['one', [none, at(null)], { order: [1], by: 'only' }],
    ['times', [at([20]), none, at([10])], { order: [2, 0], by: 'time' }],
    ['a date of two readings', [at([900, 15]), at([20])], { order: [0, 1], by: 'time' }],
    ['dates of two readings', [at([900, 15]), at([20, 800])], { order: [1, 0], by: 'time' }],
    ['a missing time', [at([10], { sure: 'likely' }), at(null)], { order: [1, 0], by: 'strength' }],
    [
      'another zone',
      [at([10]), at(null, { time: { readings: [5], isUtc: true } })],
      { order: [0, 1], by: 'strength' },
    ],
  ])('%s', (_, answers, wanted) => expect(firstCause(answers)).toEqual(wanted));
});

describe('a file', () => {
  async function* chunks(bytes: Uint8Array, size = 3): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }

  it('is read in chunks, with its progress', async () => {
    const told: number[] = [];
    const bytes = new TextEncoder().encode('HRESULT 0x80070005\n');
    const answer = await readLog(catalog, chunks(bytes, 10), (read) => told.push(read));
    expect(answer).toMatchObject({ lineCount: 1 });
    expect(told).toEqual([10, 19]);
    expect(await readLog(catalog, chunks(new Uint8Array()))).toMatchObject({ lineCount: 0 });
  });

  it('may be no text', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
    expect(await readLog(catalog, chunks(picture, 8))).toBe('binary');
    expect(isBinary(new Uint8Array(Buffer.from('\uFEFFlog', 'utf16le')))).toBe(false);
    expect(isBinary(new Uint8Array([0x41]))).toBe(false);
    expect(isBinary(new Uint8Array([1, 0, 0, 0, 2, 0, 0, 0]))).toBe(true);
  });
});

describe('a text', () => {
  const log = `${'A line of a log that says nothing much.\n'.repeat(20_000)}Error 0x80070005\n`;

  it('is read in slices as it is in one, and not further when nobody waits for it', async () => {
    const { signal } = new AbortController();
    expect(await triageInSlices(catalog, log, signal)).toEqual(triage(catalog, log));
    await expect(triageInSlices(catalog, log, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });

  it('is a log by its lines', () => {
    expect(hasLogLines('error 1603')).toBe(false);
    expect(hasLogLines('\n\na\nb\n\n')).toBe(false);
    expect(hasLogLines('a\nb\nc')).toBe(true);
  });

  it('is worth an answer where it tells of a failure, or is a whole log that tells of none', () => {
    const none = triage(catalog, 'All is well.');
    expect(isTelling(none)).toBe(false);
    expect(isTelling({ ...none, kind: 'msi', lineCount: 3 })).toBe(false);
    expect(isTelling({ ...none, kind: 'msi', lineCount: 8 })).toBe(true);
    expect(isTelling({ ...none, deciding: { line: 1, start: 0, text: '' } })).toBe(true);
    expect(isTelling({ ...none, elsewhere: [{ id: 'dump', params: {} }] })).toBe(true);
  });
});
