/**
 * Words for "error", "code", "failed" and the like in the languages of Windows users, as sources of regular
 * expressions. Scripts without spaces between words have no word boundary, so each language brings its own.
 */

const LATIN_ERROR =
  'errors?|err|fehler(?:code|nummer|meldung)?s?|erreurs?|errores?|errori|erros?|b[łl][ąa]d|b[łl][ęe]du|b[łl][ęe]dy|hata(?:s[ıi])?';
const CYRILLIC_ERROR = 'ошибк[аиуеой]{1,2}|сбой|сбоя';
const CJK_ERROR = '错误|錯誤|エラー|오류';

const LATIN_FAILED =
  'fail(?:ed|s|ure|ing)?|fehlgeschlagen|gescheitert|échec|échoué|falló|fallo|falhou|falha|fallit[oa]|non riuscit[oa]|niepowodzenie|ba[şs]ar[ıi]s[ıi]z';
const OTHER_FAILED = 'не удалось|失败|失敗|실패';

const LATIN_CODE =
  'codes?|kod|kodu|código|codice|exitcode|errorcode|statuscode|rückgabewert|r[üu]ckgabecode|numer|number|nummer|num[ée]ro';
const OTHER_CODE = 'код|кода|кодом|代码|代碼|コード|코드|番号|号码';

const LATIN_STATUS = 'status|statut|estado|stato|stan|durum|zustand|result|resultado|ergebnis';
const OTHER_STATUS = 'состояние|статус|状态|狀態|状態|상태|结果|結果|결과';

function words(latin: string, other: string): string {
  return `(?:(?<![\\p{L}\\d_])(?:${latin})(?![\\p{L}\\d_])|(?:${other}))`;
}

/**
 * A quick look for any of these words, or for what begins like one. Cheap, since it asks for no boundaries: it finds
 * too much, never too little.
 */
export const ANY_WORD = [
  LATIN_ERROR,
  CYRILLIC_ERROR,
  CJK_ERROR,
  LATIN_FAILED,
  OTHER_FAILED,
  LATIN_CODE,
  OTHER_CODE,
  LATIN_STATUS,
  OTHER_STATUS,
].join('|');

/** "error" and its kin. */
export const ERROR_WORD = words(LATIN_ERROR, `${CYRILLIC_ERROR}|${CJK_ERROR}`);

/** "failed" and its kin. */
export const FAILED_WORD = words(LATIN_FAILED, OTHER_FAILED);

/** "code" and its kin: by itself it says little. */
export const CODE_WORD = words(LATIN_CODE, OTHER_CODE);

/** "status", "result" and their kin: by themselves they say little. */
export const STATUS_WORD = words(LATIN_STATUS, OTHER_STATUS);

/** Any word that tells of an error somewhere near. */
export const TROUBLE = new RegExp(
  `${ERROR_WORD}|${FAILED_WORD}|(?<!\\p{L})(?:crash(?:e[sd]|ing)?|hresult|ntstatus|exception|bug ?check\\w*|bsod|blue ?screen|stop ?code|exit ?code|return ?code|last ?run ?result|cannot|can't|couldn't|unable|denied|refused)(?!\\p{L})`,
  'iu',
);
