import type { Language } from '../language.ts';

export const DANISH: Language = {
  error: '(?:system)?fejl(?:kode(?:n)?|en|meddelelse|nummer)?',
  code: 'kode(?:n)?|nummer',
  exit: '(?:afslutnings|slut|retur|undtagelses|resultat|stop)kode(?:n)?|returværdi',
  failed: 'mislykkedes|fejlede',
  status: 'resultat',
};
