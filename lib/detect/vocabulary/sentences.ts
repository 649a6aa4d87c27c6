import { AND_OR } from './words.ts';

/** What touches a number and makes it a part of something, or the value of a field. */
export const TOUCHES = /[:/\\.{]$|[:=]\s{2,8}$|\s:\s{1,8}$/;

/** Verbs whose subject can be a code. */
export const VERB =
  'is|isn|was|are|were|means?|meant|says?|said|comes?|came|happens?|appears?|stands|remains?|stays?|went|goes|mean|and|or|then|again|too|also|instead|anymore|popped|blames|points|strikes|struck|keeps?|kept|returns?|returned|follows|followed|vanishes|vanished|disappears|disappeared|refuses|persists|continues|does|doesn|won|haunts|goes|ist|war|bedeutet|heißt|kommt|steht|heißt|est|était|signifie|veut|es|era|significa|quiere|é|è|vuol|invece|serve|появляется|вылезает|taucht|sale|aparece|appare|apparaît|betekent|jest|oznacza|je|znamená|betyder|är|er|tarkoittaa|jelent|este|înseamnă|είναι|σημαίνει|anlama|это|означает|значит|це|означає|אומר|هو|يعني|adalah|berarti|là|nghĩa';

/** Words of sentences; any other word after a number is what is counted. */
const AFTER_CODE = [
  VERB,
  'is|isn|was|are|were|ones?|means?|meant|says?|said|stands|comes?|came|shows?|appears?|happens?|here|there|and|or|with|without|from|again|also|error|errors|code|codes|too|in|on|at|when|if|after|before|because|once|twice|although|though|since|until|unless|whenever|despite|but|for|to|wrapped|as|of|this|that|only|any|as|always|never|sometimes|now|then|still|every|each|all|not|has|had|would|will|can|could|may|might|itself|alone|instead|while|which|by|needs?|goes|went|gone|stays?|remains?|persists|today|yesterday',
  'obwohl|trotz|sobald|statt|ist|war|bedeutet|heißt|und|oder|mit|bei|beim|in|im|auf|nach|vor|wenn|kommt|steht|erscheint|tritt|auch|wieder|noch|sind|aber|für|von|als|nicht|nur|genau',
  'est|était|signifie|veut|et|ou|avec|sans|à|au|dans|en|quand|après|avant|vient|apparaît|aussi|encore|mais|pour|par|que',
  'es|era|significa|suele|sale|quiere|y|o|con|sin|al|en|cuando|después|antes|viene|aparece|también|pero|para|por|que|é|ou|e|com|sem|em|no|na|quando|depois|também|mas|vuol|è|ed|senza|nel|dopo|anche|ma|per|che',
  'is|en|of|met|bij|op|na|als|ook|weer|maar|voor|to|jest|oznacza|i|lub|oraz|z|przy|w|na|po|gdy|też|ale|znamená|je|a|nebo|alebo|s|při|pri|v|betyder|är|och|eller|med|vid|på|efter|när|er|og|ved|etter|når|on|tarkoittaa|ja|tai|és|vagy|van|jelent|este|înseamnă|și|sau|cu|la|είναι|σημαίνει|και|ή|ve|veya|ile|ne|anlama|это|означает|значит|и|или|с|при|в|на|после|тоже|опять|а|не|це|та|або|з|là|và|hoặc|adalah|dan|atau|dengan',
];

/** Chinese, Japanese and Korean count with these, and a hyphen makes it a part of a word, but for Hungarian endings. */
const COUNTER =
  '-(?!(?:[aeoö]s|[aeo]t)(?!\\p{L}))\\p{L}|\\s?[次个個位名件台人元円年月日点點篇本冊枚社楼樓赞讚条條张張回番号명개번건원위일]';

/** After three digits any other word is what is counted. */
export const COUNTED = new RegExp(
  `^(?:[ \\u00A0](?!(?:${AFTER_CODE.join('|')})(?!\\p{L}))\\p{Ll}|${COUNTER})`,
  'u',
);

/** After four, a plural is. */
export const COUNTED_IN_THOUSANDS = new RegExp(
  `^(?:[ \\u00A0](?!(?:${AFTER_CODE.join('|')})(?!\\p{L}))(?:people|men|women|children|euro|lei|zł|kr|kč|ft|руб\\p{L}*|грн|\\p{L}{2,20}(?:s|en|ов|ей))(?!\\p{L})|${COUNTER})`,
  'u',
);

/** "the", "a" before a number that is a noun. */
export const ARTICLE = 'the|an?|der|den|ein|einen|le|el|un|il|o|um|de|het|een|эта|этот|эту';

/** "the same", "still", "again": what follows has been told of before. */
export const SAME =
  'same|still|again|gleichen?|selben?|dieselbe|dasselbe|immer noch|wieder|même|toujours|encore|mism[oa]|sigue|mesm[oa]|stess[oa]|ancora|dezelfde|hetzelfde|nog steeds|weer|ten sam|znowu|nadal|stejn[áéý]|pořád|samma|samme|fortfarande|stadig|sama|ugyanaz a|ugyanazt? az|acelaşi|același|ίδιο|aynı|hâlâ|та же|тот же|то же|всё|опять|снова|та сама|знову';

/** What else stands before a noun without an article. */
export const BEFORE_NOUN = [
  'for|to|with|same|still|again|now|else|only|always|just|that|this|another|get|got|gets|see|saw|says|shows|gives|is|was|not',
  'für|zu|zur|mit|bei|auch|mir|me|wieder|noch|nur|immer|gleiche|kein|keine|pour|avec|encore|toujours|même|aussi|moi|per|con|al|del|anche|ancora|sempre|stesso|para|por|también|saliendo|mismo|também|siempre|mesmo|voor|met|nog|ook|weer|dezelfde',
  'przy|dla|też|také|меня|тоже|znowu|tylko|przez|pro|při|pri|zase|pouze|för|med|samma|igen|samme|om|для|при|опять|снова|только|только|знову',
].join('|');

/** What is called by a number: an abbreviation or a sign, an ordinal, a title; or counted: "3 of 20". */
export const NAMED =
  /(?:(?<!\p{L})(?:č|nr|no|n[úu]m|n|art|str|s|p|pg|fig|sz|br|ref|tel|αρ)[.°]|[№#第数量])\s?$|(?<!\p{L})(?:reports?|articles?|questions?|answer|orders?|tickets?|invoices?|rooms?|phone|extension|members?|users?|customers?|models?|serial|licen[cs]e|units?|hotline|tag|score|windows|bài viết số|otázka|dotaz|pytanie|frage|pregunta|pergunta|domanda|вопрос|тема|topic|thread|posts?|beitrag|message|nachricht|case|nr|(?:article|case|item|part|order|ticket|model|house|room|phone) no|(?:article|serial|part|customer|invoice|order|ticket|case|account|licen[cs]e|model|artikel|kunden|seriennummer) ?(?:number|no\.?|id|nummer|nr\.?):?|win|sala|salle|raum|zimmer|pok[óo]j|místnost|комната|каб|кабинет|stanza|habitación|rum|huone)\.?\s?(?:\d{1,5}(?:,\s|,?\s(?:and|or|und|et|y|e)\s|\/)){0,6}$|\.exe\s$|(?:telefon\p{L}*|phone|fax|hotline|ügyelet|durchwahl|телефон\p{L}*)[^\n\d]{0,10}:\s?$|\d\s{1,8}(?:(?:(?:out )?of|von|van|de|di|su|sur|из|z|av|af)\s{1,8})?$/iu;

/** Between two codes of one sentence: "by name I get 53, by address 67". */
export const LIST_JOINT = new RegExp(
  `^(?:\\s?[,/;、，]|\\s?,?\\s(?:${AND_OR})\\s|\\s?[和或及と])[^.!?\\n\\d]{0,16}$`,
  'iu',
);

/** A sentence, not a cell, a list of numbers or a line of a program. */
export const PROSE =
  /(?:\p{L}{1,30}[^\p{L}]{1,20}){3}\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{6}/u;
