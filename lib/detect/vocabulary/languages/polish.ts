import type { Language } from '../language.ts';

export const POLISH: Language = {
  error: 'b[łl][ąa]d|b[łl][ęe]du|b[łl][ęe]dzie|b[łl][ęe]dy|b[łl][ęe]dem|b[łl][ęe]d[óo]w',
  code: 'kod(?:u|em|y)?|numer(?:em)?',
  exit: 'kod(?:u|em)? (?:wyj[śs]cia|zako[ńn]czenia|wyj[ąa]tku|powrotu|wynikowy|zatrzymania)',
  failed: 'niepowodzenie|nie powiod[łl][oa]?(?: si[ęe])?',
  status: 'stan(?:u)?|wynik',
};
