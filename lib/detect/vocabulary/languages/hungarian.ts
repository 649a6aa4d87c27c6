import type { Language } from '../language.ts';

export const HUNGARIAN: Language = {
  error: '(?:rendszer)?hiba(?:kód(?:ja|dal)?|kódú|üzenet|szám)?|hib(?:át|ával|ája)',
  code: 'kód(?:ja|dal|ú|ot)?|száma?',
  exit: '(?:kilépési|visszatérési|befejezési|eredmény|leállítási) ?kód(?:ja|dal)?|kivételkód(?:ja)?|kivétel kódja',
  failed: 'sikertelen|meghiúsult|nem sikerült',
  status: 'állapot|eredmény',
};
