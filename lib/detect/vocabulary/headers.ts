import { LaterPattern } from '../later.ts';
import { CODE_WORD, ERROR_WORD, EXIT_CODE, STATUS_WORD } from './words.ts';

/** Headers of columns, and headings, that announce codes. */
export const CODE_HEADER_SOURCE = `^\\W{0,4}(?:rc|exit|ret(?:urn|code|val)?|err|errno|(?:get)?last ?error|gle|errorlevel|sc-win32-status)\\W{0,4}$|${EXIT_CODE}|(?:error|exit|return|result|stop|bug ?check|fehler|erreur|erro|błęd|ошибк|hata|错误|エラー|오류)[ -]?(?:code|value|number|kod|nummer|код|代码|コード|코드)?s?|hresult|ntstatus|win32|dernier résultat|letztes ergebnis|último resultado|ultimo risultato|laatste resultaat|ostatni wynik|последний результат|${ERROR_WORD}`;
export const CODE_HEADER = new LaterPattern(() => new RegExp(CODE_HEADER_SOURCE, 'iu'));

/** The label of a field that holds one code: a cell before it, or its term. "Errors" counts some. */
export const CODE_LABEL = /* @__PURE__ */ new LaterPattern(
  () =>
    new RegExp(
      `^[^\\p{L}\\n]{0,3}(?:(?:win32|last|system|native|sub|inner|install\\p{L}*|setup|task) )?(?:${EXIT_CODE}|(?:${CODE_WORD}|${STATUS_WORD}) ?(?:d['’]|de |di |do |del |da |of )?${ERROR_WORD}|(?:${ERROR_WORD}|stop|bug ?check)[ -]?(?:${CODE_WORD}|${STATUS_WORD}|№|#|n[or]\\.?)|(?:fehler|fout)(?:code|nummer|nr\\.?)|felkod|fejlkode|feilkode|hibakód|virhekoodi|last ?(?:win32 ?)?error|hresult|ntstatus|win32(?: (?:error|status|code))?)[^\\p{L}\\n]{0,4}$`,
      'iu',
    ),
);

/** Headers of columns that hold numbers of any kind: they announce codes where the page is about codes. */
export const NUMBER_HEADER = new LaterPattern(
  () =>
    new RegExp(
      `^[^\\p{L}]{0,4}(?:the )?(?:${CODE_WORD}|values?|hex(?:adecimal)?|dec(?:imal)?|wert|valeur|valor|valore|waarde|wartość|hodnota|värde|værdi|arvo|érték|valoare|τιμή|değer|значение|значення|القيمة|ערך|giá trị|ค่า|nilai|值|値|값)(?: (?:code|value|hex|dec))?[^\\p{L}]{0,4}$|^(?:code|value|hex|dec)\\b.{0,12}\\((?:hex|dec)`,
      'iu',
    ),
);

export const OTHER_HEADER =
  /http|parameter|string|message|count|machines|description|text|event|event id|bytes|size|http|country|postal|sku|article|order/i;
