/** The shapes that codes have in text. */
export type Shape =
  | 'name'
  /** `0x…`, `&H…`, `…h`: hex by its own mark. */
  | 'hex'
  /** Eight hex digits without a mark: `80070643`, `c0000005`. */
  | 'bare-hex'
  /** `0x8007 0643`: a space has slipped in. */
  | 'split-hex'
  | 'decimal'
  /** A stop code, hex with or without a mark, that the words before it reveal. */
  | 'stop'
  /** A number beside its facility: `facility 7, code 1603`. */
  | 'pair'
  /** Phase and operation of an upgrade: `0xC1900101 - 0x20017`. */
  | 'extend'
  /** A system error code in hex that an LDAP server reports: `data 52e`. */
  | 'ldap'
  | 'negative';

/** One row for each notation, tried in this order. `yes` and `no` are its tests: «» marks what is found. */
export interface Notation {
  readonly shape: Shape;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/**
 * Each pattern begins where no word character precedes and has bounded repetition, so that one pass over the
 * text costs in proportion to its length.
 */
export const NOTATIONS: readonly Notation[] = [
  {
    shape: 'name',
    pattern:
      /(?<![\w\\$%@])(?!WindowsUpdate_[89])_?[A-Z][A-Za-z0-9]{0,30}(?:\\?_(?:(?!0[xX][0-9A-Fa-f]{8}(?!\w))[A-Za-z0-9]){1,40}){1,16}(?:(?=0[xX][0-9A-Fa-f]{8})|(?!\w|\\_|%))|\bWSA[A-Z]{4,30}\b|\bwbemErr[A-Z][A-Za-z]{2,40}\b/,
    yes: import.meta.noExamples ?? [
      '«ERROR_ACCESS_DENIED»',
      '«ERROR\\_ACCESS\\_DENIED»',
      "«STATUS_ACCESS_DENIED»'s",
      'Win32Error.«ERROR_FILE_NOT_FOUND»',
      '`«E_FAIL»`',
      '«WSAECONNRESET».',
      '«NERR_NetNotStarted»,',
      'HCS/«HCS_E_SERVICE_NOT_AVAILABLE»',
      '«DXGI_ERROR_DEVICE_REMOVED»0x887A0005',
      '«wbemErrInvalidParameter»',
    ],
    no: import.meta.noExamples ?? [
      'WindowsUpdate_80244022',
      '$ERROR_CODE',
      '%ERROR_LEVEL%',
      'some_function',
      'ERROR',
    ],
  },
  {
    shape: 'split-hex',
    pattern: /(?<![\w#$%.])0[xX][89C][0-9A-Fa-f]{3}[ \u00A0][0-9A-Fa-f]{4}(?![\w`])/,
    yes: import.meta.noExamples ?? ['«0x8007 0643»'],
    no: import.meta.noExamples ?? ['0x80070643', '0x12 0x34'],
  },
  {
    shape: 'hex',
    pattern:
      /(?<![\w#$%.])[0Oo][xX×][0-9A-Fa-f][0-9A-Fa-fOo]{0,15}(?:[uU]?[lL]{0,2})?(?:(?![\w`])|(?=_[iu](?:32|64)\b))|(?<![\d_$%])0[xX][89CDcd][0-9A-Fa-f]{7}(?:(?![\d_`A-Fa-f]|[g-zG-Z](?![a-z]))|(?=[A-F][a-f]{0,3}[g-z]))|(?<![\w#$%.])[xX][89CDcd][0-9A-Fa-f]{7}(?!\w)|(?<!\w)&[Hh][0-9A-Fa-f]{1,8}&?(?!\w)|(?<![\w.#-])[0-9][0-9A-Fa-f]{3,8}[hH](?!\w)/,
    yes: import.meta.noExamples ?? [
      '«0x80070643»',
      '«0X643»',
      '«Ox80070005»',
      '«0x8OO70005»',
      '«0x00041300L»',
      '«0xC0000005UL»',
      '«&H80070005»',
      '«80070643h»',
      'HCS/«0x80370102»',
      '(«0x643»)',
      '«0×0000007B»',
      'Error Code«0x8007000d»',
      'Error #«0x8004090d»',
      'failed.«0x8007000d» again',
      'Error code«0x80072EE7»means',
      'code «x8007000d»',
      'ErrorCode«0x80070005»Access is denied',
      'HRESULT(«0x800700E7»_u32 as i32)',
    ],
    no: import.meta.noExamples ?? [
      'max8007000d',
      '#0x123',
      '0xDEADBEEF`00000000',
      '0x80070643x',
      '0x123456789abcdef01',
    ],
  },
  {
    shape: 'bare-hex',
    pattern:
      /(?:(?<![\w#$%.:`'-])|(?<=[eE](?:rror|code|xception):|WindowsUpdate_))(?:(?:0{8}|[fF]{8}(?=[cC]000))?[89CDEcde][0-9A-Fa-f]{7}|0000[0-9A-Fa-f]{4})(?![\w`-]|\.\d)/,
    yes: import.meta.noExamples ?? [
      '[«80072EE2»]',
      'memory: «80070643»,',
      '«c000021a» {Fatal',
      'Arg1: «00000000c0000005»',
      'error:«80070643»',
      'WindowsUpdate_«80244022»',
      'Parameter 2: «ffffffffc000009a»',
    ],
    no: import.meta.noExamples ?? [
      '00000000`c0000005',
      '80073cf9-1c2d',
      '#80070005',
      'dword:80070005',
      '20240205',
    ],
  },
  {
    shape: 'negative',
    pattern:
      /(?:(?<![\w.,:#/\\$€£%)\]-])|(?<=\D:)|(?<=rror|[cC]od[eo]|[kK]od|ehler|rreur|rrore|erro|[fF]ejl|[fF]e[li]l?|hiba|hata|hyba|шибка|[rR]esult|HRESULT))[-\u2010-\u2013\u2212]\d{5,10}(?![\w%°€]|[.,:]\d)|(?<!\d[.)]?\s?|[A-Za-z])[-\u2010-\u2013\u2212] (?:2146\d{6}|2147[0-4]\d{5}|107[34]\d{6})(?![a-z\d_.,:%-])|(?<!\w)0n-\d{5,10}(?!\w)/,
    yes: import.meta.noExamples ?? [
      'ExceptionCode : «0n-1073741819»',
      'They belong to Access. «− 2147467259» is',
      '«-2147023293»',
      'code «–2147023293».',
      '(«−1073740791»)',
      'Error«-2147467259»',
      '"code":«-2145648574»',
      'Status: «- 2147418107»',
      'finished with «- 2147024891»Error',
    ],
    no: import.meta.noExamples ?? [
      '-13',
      'a-2147023293',
      '2020-2147023293',
      '1 - 2147418107',
      '16:-2147023293',
    ],
  },
  {
    shape: 'decimal',
    pattern:
      /(?:(?<![\w.,:#\\$€£%-]|(?<![\dA-F])\/)|(?<=[A-Za-z]{2}["']?:)|(?<=%%)|(?<=(?<![A-Za-z_])(?:[eE]rror|ERROR|[cC]ode|Fehler)-?(?=\d{3}))|(?<=(?:rror|ERROR|rreur|rrore?|[oe]rro|ode|[kK]od|[ce]od[aei]go|ehler|ailed|AILED|hiba|hata|hyba|fel|fejl|feil|fout|irhe|шибка|[кК]од) ?#)(?=\d{2,5}(?!\d)))(?:0n)?\d{1,10}(?:[uU]?[lL]{1,2}|[uU]|_?[iu](?:16|32|64))?(?![\w%°€²³]|[.,:]\d|\.[A-Z]\d|-\d|\/\d{1,2}\/\d)/,
    yes: import.meta.noExamples ?? [
      'error «1603»',
      '(«1603»)',
      '«1603»/«1618»',
      '0x0000274D/«10061»',
      '[WinError «5»]',
      '«5».',
      'Number:«53»,',
      '%%«1058»',
      'Error #«1603»',
      'Ошибка #«52»',
      'FAILED #«1060»',
      'Error-«1603»',
      'Error«1603»',
      'error «0n2»',
      '«5L»',
      '«33u32»;',
    ],
    no: import.meta.noExamples ?? [
      '%1058',
      '1603s',
      '#1603',
      '10.0.0.1603',
      '16:03',
      '1,603',
      '12%',
      '2024-01-18',
      '$1603',
    ],
  },
];
