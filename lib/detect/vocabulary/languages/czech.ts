import type { Language } from '../language.ts';

export const CZECH: Language = {
  error: 'chyb(?:a|y|u|ě|ou|ami|ový|ového|ovým|ové)?|systémov(?:á|ou) chyb(?:a|ou)',
  code: 'k[óo]d(?:u|em)?|č[íi]slo',
  exit: 'návratov[ýá] (?:kód|hodnota)|(?:chybov|ukončovac|návratov|výstupn)(?:ý|ým|í|ím|ého) k[óo]d(?:em|u)?|k[óo]d(?:em)? (?:ukončení|výjimky|výjimk|chyby)',
  failed: 'selhal[oai]?|selhání|nezdařil[oa]?',
  status: 'stav|výsledek',
};
