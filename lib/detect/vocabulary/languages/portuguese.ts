import type { Language } from '../language.ts';

export const PORTUGUESE: Language = {
  error: 'erros?|erros? (?:de|do) sistema',
  code: 'c[óo]digos?',
  exit: 'c[óo]digos? (?:de )?(?:sa[íi]da|retorno|exce[çc][ãa]o|resultado|parada)|valor de retorno',
  failed: 'falh(?:ou|a|aram)',
  status: 'estado|resultado',
};
