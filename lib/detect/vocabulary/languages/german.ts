import type { Language } from '../language.ts';

export const GERMAN: Language = {
  error: '(?:system|stopp?|laufzeit|installations|update)?[ -]?fehler(?:code|nummer|meldung|kennung)?s?',
  code: 'r[üu]ckgabe(?:wert|code)|nummer',
  exit: '(?:beendigungs|exit|ausnahme|r[üu]ckgabe|abschluss|ergebnis)-?(?:code|wert|status)',
  failed: 'fehlgeschlagen|gescheitert|fehlschlag',
  status: 'zustand|ergebnis',
};
