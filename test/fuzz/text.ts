import fc from 'fast-check';
import { toHex, toInt32 } from '../../lib/codes/int32.ts';

export const uint32 = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xffff_ffff }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
  { weight: 2, arbitrary: fc.integer({ min: 0x8000_0000, max: 0x8fff_ffff }) },
  fc.constantFrom(0, 1, 5, 1603, 0x7fff_ffff, 0x8000_0000, 0x8007_0005, 0xc000_0005, 0xffff_ffff),
);

/** Symbols that pages have in codes without meaning to, and symbols that programs stumble on. */
export const ODD = [
  ...'\u00AD\u200B\u200C\u200D\u2060\uFEFF\u00A0\u2028\u0085\u0000\u001F\t\r\n',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u200F',
  '\uD83D',
  '\uDE00',
  '😀',
  'e\u0301',
  '\u00E9',
  '\u0130',
  '\u017F',
  'ﬀ',
  '０',
  '１６０３',
  '٣',
  '–',
  '−',
  '‑',
  '\uFF0D',
] as const;

/** One way of many in which somebody may write a number. */
const number = fc
  .tuple(uint32, fc.integer({ min: 0, max: 13 }), fc.constantFrom(' ', '\u00A0', '\u200B', '\u00AD', ''))
  .map(([value, way, gap]) => {
    const hex = toHex(value, 8);
    const ways = [
      String(value),
      toHex(value),
      hex,
      hex.toLowerCase(),
      String(toInt32(value)),
      String(toInt32(value)).replace('-', '–'),
      hex.slice(2),
      `&H${hex.slice(2)}`,
      `${hex.slice(2)}h`,
      `${hex}L`,
      hex.replace(/0/g, 'O'),
      `${hex.slice(0, 6)}${gap}${hex.slice(6)}`,
      `0xFFFFFFFF${hex.slice(2)}`,
      `(${toHex(value)})`,
    ];
    return ways[way] ?? '';
  });

const name = fc.oneof(
  fc.constantFrom(
    'ERROR_INSTALL_FAILURE',
    'ERROR\\_ACCESS\\_DENIED',
    'STATUS_ACCESS_VIOLATION',
    'E_FAIL',
    'WSAECONNRESET',
    'NERR_NetNotStarted',
    'Win32Error.ERROR_FILE_NOT_FOUND',
    'DPC_WATCHDOG_VIOLATION (133)',
    'SPACED NAME OF A STOP',
    'HKEY_LOCAL_MACHINE',
  ),
  fc
    .array(fc.string({ unit: fc.constantFrom(...'ABCxyz019_\\'), minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join('_')),
);

const evidence = fc.constantFrom(
  'error ',
  'Error code: ',
  'failed with ',
  'exit code ',
  'HRESULT ',
  'NTSTATUS: ',
  'stop code: ',
  'Bugcheck ',
  'BCCode: ',
  'facility 7, code ',
  'Fehlercode: ',
  '错误代码：',
  'エラー ',
  'ошибка ',
  'Note: 1: ',
  'hr=',
  'returned ',
  'Code ',
  'version ',
  'port ',
  '$',
  'page ',
  'kd> ',
  'windbg arguments: ',
  'The operation could not be completed because of ',
  'errors 1602, ',
  ' = ',
  ' or ',
  ' - ',
  '/',
  ', ',
  '. ',
  ': ',
  '(',
  ')',
  '"',
  '`',
  '#',
  '\n',
);

const longToken = fc
  .tuple(
    fc.constantFrom('0', '7', 'F', 'A_', '0x', '_', '-', 'error', '\u00AD', '8007', '12 ', '\\_', '('),
    fc.integer({ min: 20, max: 700 }),
  )
  .map(([unit, times]) => unit.repeat(times));

/** A piece of what a page about errors may hold, or of what no page should. */
export const fragment = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 3, arbitrary: name },
  { weight: 6, arbitrary: evidence },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Text of fragments, now and then with a very long token in it. */
export const text = fc
  .array(fc.oneof({ weight: 30, arbitrary: fragment }, { weight: 1, arbitrary: longToken }), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));

/** Text of a few fragments on the scale of a line. */
export const line = fc.array(fragment, { maxLength: 10 }).map((parts) => parts.join(''));
