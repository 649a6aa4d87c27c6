import type { Language } from '../language.ts';

export const SLOVAK: Language = {
  error: 'chyb(?:a|y|u|e|ou|ami|ový|ového|ovým|ové)?|systémov(?:á|ou) chyb(?:a|ou)',
  code: 'k[óo]d(?:u|om)?|č[íi]slo',
  exit: '(?:chybov|ukončovac|návratov|výstupn)(?:ý|ým|í|ím|ého) k[óo]d(?:om|u)?|k[óo]d(?:om)? (?:ukončenia|výnimky|chyby)',
  failed: 'zlyhal[oai]?|zlyhanie|nepodaril[oa]',
  status: 'stav|výsledok',
};
