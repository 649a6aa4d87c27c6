import type { Language } from './language.ts';
import { ARABIC } from './languages/arabic.ts';
import { CHINESE } from './languages/chinese.ts';
import { CZECH } from './languages/czech.ts';
import { DANISH } from './languages/danish.ts';
import { DUTCH } from './languages/dutch.ts';
import { ENGLISH } from './languages/english.ts';
import { FINNISH } from './languages/finnish.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { GREEK } from './languages/greek.ts';
import { HEBREW } from './languages/hebrew.ts';
import { HUNGARIAN } from './languages/hungarian.ts';
import { INDONESIAN } from './languages/indonesian.ts';
import { ITALIAN } from './languages/italian.ts';
import { JAPANESE } from './languages/japanese.ts';
import { KOREAN } from './languages/korean.ts';
import { NORWEGIAN } from './languages/norwegian.ts';
import { POLISH } from './languages/polish.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { ROMANIAN } from './languages/romanian.ts';
import { RUSSIAN } from './languages/russian.ts';
import { SLOVAK } from './languages/slovak.ts';
import { SPANISH } from './languages/spanish.ts';
import { SWEDISH } from './languages/swedish.ts';
import { THAI } from './languages/thai.ts';
import { TURKISH } from './languages/turkish.ts';
import { UKRAINIAN } from './languages/ukrainian.ts';
import { VIETNAMESE } from './languages/vietnamese.ts';
import { LINK_WORDS, OF_SYSTEM } from './links.ts';
import { stemPattern } from './stems.ts';

/** The languages of Windows users. */
const LANGUAGES: readonly Language[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  POLISH,
  CZECH,
  SLOVAK,
  SWEDISH,
  DANISH,
  NORWEGIAN,
  FINNISH,
  HUNGARIAN,
  ROMANIAN,
  GREEK,
  TURKISH,
  RUSSIAN,
  UKRAINIAN,
  ARABIC,
  HEBREW,
  VIETNAMESE,
  THAI,
  INDONESIAN,
  CHINESE,
  JAPANESE,
  KOREAN,
];

type Group = 'error' | 'code' | 'exit' | 'failed' | 'status';

function sources(groups: readonly Group[], isWanted: (language: Language) => boolean = () => true): string {
  return LANGUAGES.filter(isWanted)
    .flatMap((language) => groups.map((group) => language[group]))
    .join('|');
}

/** A word of the group in any language, with its boundaries where the script has any. */
function wordOf(group: Group): string {
  const spaced = sources([group], ({ hasNoSpaces }) => !hasNoSpaces);
  return `(?:(?<![\\p{L}\\d_@])(?:${spaced})(?![\\p{L}\\d_])|${sources([group], ({ hasNoSpaces }) => hasNoSpaces === true)})`;
}

// Marked as pure, what only the rows need stays out of the script that every page loads.

/** "error" and its kin. */
export const ERROR_WORD = wordOf('error');

/** "failed" and its kin. */
export const FAILED_WORD = /* @__PURE__ */ wordOf('failed');

/** "code" and its kin: by itself it says little. */
export const CODE_WORD = wordOf('code');

/** "exit code", "return value", "exception code". */
export const EXIT_CODE = wordOf('exit');

/** "status", "result" and their kin: by themselves they say little. */
export const STATUS_WORD = /* @__PURE__ */ wordOf('status');

/** Any word that tells of an error somewhere near. */
export const TROUBLE = /* @__PURE__ */ new RegExp(
  `${ERROR_WORD}|${FAILED_WORD}|${EXIT_CODE}|(?<!\\p{L})(?:crash(?:e[sd]|ing)?|hresult|ntstatus|exception|bug ?check\\w*|bsod|blue ?screen|stop ?code|last ?run ?result|cannot|can't|couldn't|unable|denied|refused)(?!\\p{L})`,
  'iu',
);

/** The words for exit codes have one for a code in them, or one of these. */
const VALUE_WORDS = 'value|wert|valeur|valor|waarde|värde|værdi|verdi|arvo|值|値|값';

/** What the rows have of their own. */
const OTHER_WORDS =
  'xception|exit|return|(?:end|exit|finish|terminat|quit|stop|abort)\\p{L}{0,4} with|back with|gives|yields|→|->|hr\\b|rc\\b|retval|unable|helpmsg|representation|hresult|problem|Note: 1';

/** "returned" and its kin, in the languages in which people tell what a program came back with. */
const RETURNED_WORDS =
  'is returning|returned|returns|returning|gives|yields|lieferte?|renvoie|a renvoyé|retourne|devuelve|devolvió|retorna|retornou|restituisce|ha restituito|zwrac\\p{L}{1,3}|zwróci(?:ł\\p{L}?)?|vrací|vrátil\\p{L}?|vracia|returnerade?r?|returnerte|palauttaa|palautti|visszaad\\p{L}{0,3}|returnează|επιστρέφει|döndür\\p{L}{2,5}|возвращает|вернул\\p{L}?|повертає|повернув';

const RETURNED_JOINED = '返回了?|回傳|传回|傳回|返す|を返し(?:た|ました)|반환';

/** What these begin with, or have in them. */
const RETURNED_BEGINNINGS =
  'liefert|renvo|retourne|devuelv|devolv|retorn|restitui|zwr[aó]c|vrac|vrát|returner|palaut|visszaad|returnea|επιστρ|döndür|возвра|вернул|поверт|返|回傳|传回|傳回|반환';

export const RETURNED = `(?:(?<![\\p{L}\\d_])(?:${RETURNED_WORDS})(?![\\p{L}\\d_])|${RETURNED_JOINED})`;

/** The words without which no plain number is a code, as the source of a pattern that ignores case. */
export const TRIGGER_WORDS = `${sources(['error', 'code', 'failed', 'status'])}|${VALUE_WORDS}|${RETURNED_BEGINNINGS}|${OTHER_WORDS}`;

/** A quick look for these words; most texts have none of them. It finds too much, never too little. */
export const triggerPattern = stemPattern(TRIGGER_WORDS);

/** "and" and "or" in the languages with spaces between words. */
export const AND_OR =
  'and|or|nor|ni|né|ani|ни|ні|noch|und|oder|et|ou|y|o|e|i|en|oraz|lub|albo|a|nebo|alebo|och|eller|og|ja|tai|és|vagy|și|şi|sau|και|ή|ve|veya|и|или|та|і|або|و|أو|או|và|hoặc|และ|หรือ|dan|atau|&|\\|\\|?';

/** What follows a number by which an error is called: "the 1603 error". */
export const ERROR_BEHIND = '["\'”]?[ -]error(?![\\p{L}\\d]| (?:rate|margin))';

/** The same in Hungarian and Turkish, where the number has an ending: „86-os hibakód”, “1722 hatası”. */
export const ERROR_BEHIND_WITH_ENDING =
  '["”]?(?:\\. ?(?:számú )?|-[aáeöo]s )(?:\\p{L}{3,14} )?(?:rendszer)?hib(?:a|akód|át|ával)(?!\\p{L})|["”]? (?:hatası|(?:numaralı|kodlu|nolu) (?:sistem )?hata)';

/** "occurred" and its kin, which stand between "error" and the number. */
export const OCCURRED =
  'occurr(?:ed|s)|happened|aufgetreten|produite?|survenue?|ocurrido|ocurrió|producido|ocorreu|ocorrido|verificat[oa]|opgetreden|wystąpił\\p{L}*|došlo|vyskytl[oa]|vznikl[oa]|inträffa\\p{L}*|opstod|opstået|oppstod|oppstått|tapahtui|történt|apărut|παρουσιάστηκε|προέκυψε|oluştu|произошл\\p{L}|возникл\\p{L}|сталася|виникла|حدث|אירעה|xảy ra|เกิดขึ้น|terjadi|发生|發生|発生|발생';

/** What can stand right before a number in a row of words: any word of the vocabulary, or one that links it. */
export const SPOKEN = /* @__PURE__ */ new RegExp(
  `(?<=(?:${sources(['error', 'code', 'exit', 'failed', 'status'])}|${OF_SYSTEM}|${LINK_WORDS}|value|codes|err|hr|hresult|rc|avec|con|com|с|be it|such as|like|e\\.g\\.|for example|namely|wie|etwa|z\\. ?b\\.|exemple|como|comme|come|esempio|np\\.|например|напр\\.|比如|例如|たとえば)[\\s:：=,;#>→(（\\["'\`*„“«–—はが为為是은는이가-]{0,9})`,
  'iuy',
);
