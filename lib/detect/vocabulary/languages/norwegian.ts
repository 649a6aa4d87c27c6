import type { Language } from '../language.ts';

export const NORWEGIAN: Language = {
  error: '(?:system)?feil(?:kode(?:n)?|en|melding|nummer)?',
  code: 'kode(?:n)?|nummer',
  exit: '(?:avslutnings|slutt|retur|unntaks|resultat|stopp)kode(?:n)?|returverdi',
  failed: 'mislyktes|feilet',
  status: 'resultat',
};
