import type { Language } from '../language.ts';

export const TURKISH: Language = {
  error: 'hata(?:s[ıi]|y[ıi]|l[ıi])?',
  code: 'kod(?:u|lu|una)?|numaras[ıi]',
  exit: '(?:[çc][ıi]k[ıi][şs]|d[öo]n[üu][şs]|durdurma|[öo]zel durum|sonu[çc]|istisna) kod(?:u|uyla)?',
  failed: 'ba[şs]ar[ıi]s[ıi]z(?: oldu)?',
  status: 'durum(?:u)?|sonu[çc]',
};
