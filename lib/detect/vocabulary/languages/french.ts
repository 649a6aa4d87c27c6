import type { Language } from '../language.ts';

export const FRENCH: Language = {
  error: 'erreurs?(?: syst[èe]me)?',
  code: 'num[ée]ro',
  exit: "codes? (?:(?:de )?sortie|(?:de )?retour|de fin|d['’]exception|d['’]arr[êe]t|de résultat)|valeur de retour|num[ée]ro d['’]erreur",
  failed: '[ée]chec|[ée]chou[ée]e?s?',
  status: 'statut|résultat',
};
