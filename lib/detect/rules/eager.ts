import { code, type Rule } from '../classify/rule.ts';
import { TROUBLE } from '../vocabulary/words.ts';

/** What counts when everything plausible is wanted. Numbers below 100 are hardly ever codes without words that say so. */
export const EAGER: readonly Rule[] = [
  {
    id: 'number-in-trouble',
    values: [100, 0xffff_ffff],
    around: TROUBLE,
    says: code('possible'),
    yes: [],
    no: import.meta.noExamples ?? ['it failed on line «1603»'],
  },
];
