import type { Language } from '../language.ts';

export const DUTCH: Language = {
  error: '(?:systeem)?fout(?:code|en|melding|nummer)?',
  code: 'nummer',
  exit: '(?:afsluit|uitvoer|retour|uitzonderings|resultaat|einde|stop)-?code|retourwaarde',
  failed: 'mislukt(?:e)?',
  status: 'resultaat',
};
