import type { Language } from '../language.ts';

export const SWEDISH: Language = {
  error: '(?:system)?fel(?:kod(?:en)?|et|meddelande|nummer)?',
  code: 'kod(?:en)?|nummer',
  exit: '(?:slut|avslutnings|avslut|retur|undantags|resultat|stopp)kod(?:en)?|returvärde',
  failed: 'misslyckades|misslyckats',
  status: 'resultat',
};
