/** Verbs for what a program shows or ends with, in the languages of Windows. */
const SAYING = [
  "says?|said|prints?|printed|writes|wrote|displays?|logs|ends? (?:in|with)|ended (?:in|with)|fails? with|failed with|shows?|showed|gives?|gave|gets?|got|getting|sees?|saw|seeing|reports?|reported|throws?|threw|returns?|returned|became|becomes|changed to|turned into|turns into|it['’]s|it is|it was|also seen:?",
  'kommt|kam|kommen|bekommt|bekomme|bekommen|bekam|kriege|zeigte?|meldete?|sagte?|liefert|wurde (?:es|daraus)|(?:war|ist) es|es (?:war|ist)',
  "donn(?:e|ait)|affich(?:e|ait)|renv(?:oie|oyait)|ça fait|obtien[ts]|obtenons|j['’]ai|j['’]avais|c['’]est|c['’]était",
  'dio|muestra|sale|salía|salió|aparece|deu|dá|mostra|voltou|é|foi|esce|appare|dice|dà|(?:passou|pasó) a ser|tengo|tenho',
  'geeft|gaf|toont|krijgt?|kreeg|meldt|pokazuje|wyskakuje|dostaję|hlásí|vrací|píše|háže',
  'visar|visade|får|fick|ger|blir|blev|viser|viste|fik|giver|gir|näyttää|antaa|tuli|jött?|kapok|lett|apare|apărut|arată|dă',
  'выда[её]т|показывает|пишет|вылезает|вылетает|получаю|получил|видає|показує|пише|veriyor|βγάζει|δείχνει|menampilkan|muncul|báo',
].join('|');

/** "I", "we", "one" behind such a verb: „Dann bekomme ich 1069“. */
const PRONOUN = 'ich|wir|er|sie|es|man|jag|vi|jeg|ik|we|je|el|un|o|a|uno|um';

/** Words that go with a number that is new: "now", "then", "instead of". */
const IN_TURN = [
  "(?:now|then|later|afterwards|finally|still|again|only|just|once|twice|sometimes|instead of)(?: a| an| the| it['’]s)?|(?:I|you|we|they|one|he|she|it) (?:had|have|has)(?: a| the)?",
  '(?:dann|danach|später|schließlich|am Ende|zum Schluss|jetzt|wieder|noch|nur|manchmal|einmal|zweimal|statt|stattdessen|(?:ich|er|sie|es|kollege|einer|manche) (?:hat|hatte|habe|haben))(?: ein| eine| der| die)?',
  '(?:puis|ensuite|après|enfin|à la fin|maintenant|encore|toujours|parfois|au lieu d[eu]|on a|il a|elle a)(?: un| une| le| la)?|(?:luego|después|al final|ahora|todavía|a veces|otra vez|en vez de|en lugar de|tiene|tenía)(?: un| el)?',
  '(?:depois|no fim|agora|ainda|às vezes|de novo|outra vez|em vez de|tem|tinha)(?: um| o)?|(?:poi|dopo|infine|alla fine|adesso|ora|ancora|a volte|di nuovo|invece di)(?: un| il)?',
  '(?:dan|daarna|later|nu|weer|soms|in plaats van)(?: een| de)?|(?:potem|później|teraz|znowu|czasem|zamiast)|(?:pak|poté|později|teď|zase|znovu|občas|místo|teraz|potom|znova|namiesto)',
  '(?:sedan|senare|därefter|senere|derefter|nu|igen|ibland|istället för|så|nå|igjen|i stedet for)(?: en| ett| et)?|sitten|lopuksi|myöhemmin|nyt|taas|aztán|most|megint|helyett|acum|apoi|în loc de',
  '(?:потом|затем|позже|теперь|опять|снова|иногда|уже|вместо|тепер|потім|знову|замість)|sonra|şimdi|yine|yerine|τώρα|μετά|πάλι|sekarang|lalu|bây giờ',
].join('|');

/** What says that a number was shown: a verb with its subject, or a word for "now". */
export const REPORTED = `(?<!\\p{L})(?:(?:${SAYING})(?: (?:${PRONOUN}))?|${IN_TURN}) |(?:报|变成|出现|提示|显示|还是|又是|報|變成|出現|顯示)(?:了)?\\s?`;

/** In the middle of a sentence, where a noun stands: after an article, "with", "and". */
export const STANDS_FOR_NOUN =
  '(?<!\\p{L})(?:the|an?|with|and|or|but|mit|und|oder|der|den|ein|avec|et|ou|le|un|con|el|y|o|com|e|il|met|en|de|of|z|i|lub|s|a|med|och|og|с|и|или) |(?:が|は|で|も|後は|에서|는|이|면) ?';

/** Behind the last word of a phrase. */
export const ENDS_PHRASE =
  '["”“»’\'`]?(?:[,;:!?)。，；、]|\\.(?!\\d)|$|\\s[—–-]\\s| (?:instead|once|twice|einmal|une fois|una vez|uma vez|una volta|raz|jednou|en gång|kerran|один раз|again|too|as well|any ?more|now|when|if|whenever|because|although|though|since|until|unless|statt|stattdessen|wieder|auch|mehr|wenn|obwohl|weil|quand|si|aussi|también|cuando|quando|anche|se|als|ook|gdy|też|když|också|också|när|også|når|когда|если|тоже|хотя|коли)(?!\\p{L}))';
