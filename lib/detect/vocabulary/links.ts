/** "is", "was" in the languages of Windows, as the source of a pattern. */
export const BE_WORDS = [
  'is|was|ist|war|lautet|est|était|es|fue|era|é|foi|è|som|on|oli|er|var|ble|volt|este|jest|był|brzmi|wynosi|je|byl|bol',
  'will be|would be|wird|sera|será|sarà|będzie|bude|lesz|будет|буде',
  'это|был|была|равен|був|була|είναι|ήταν|oldu|هو|كان|هي|הוא|היה|là|adalah|คือ',
].join('|');

/** The same, and "of", "with", "no.": what can stand between a word and its number. */
export const LINK_WORDS = `${BE_WORDS}|of|with|no\\.?|nr\\.?|n\\.|αρ\\.|č\\.|№|n°|nº|von|mit|de|con|com|avec|met|blev|a fost|to|с|olarak`;

/** "of the system" behind "error": `błąd systemu`, `erreur système`. */
export const OF_SYSTEM =
  " (?:(?:de |del |do |di |de la |de l[’'])?(?:sistema|système|sistem|systemu|systému|системы|системи|συστήματος|hệ thống)|systemow[ya]|(?:في )?النظام|в системе)|ของระบบ";
