import type { Language } from '../language.ts';

export const ITALIAN: Language = {
  error: 'errore(?: di sistema)?|errori',
  code: 'codice|codici|numero',
  exit: 'codic[ei] (?:(?:di )?(?:uscita|ritorno|eccezione|stop|arresto)|eccezione|restituito)|valore restituito',
  failed: 'fallit[oa]|non riuscit[oa]',
  status: 'stato|risultato|esito',
};
