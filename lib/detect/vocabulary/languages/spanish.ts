import type { Language } from '../language.ts';

export const SPANISH: Language = {
  error: 'error(?:es)? (?:del |de )?sistema|errores?',
  code: 'c[óo]digos?|n[úu]mero',
  exit: 'c[óo]digos? (?:(?:de )?(?:salida|retorno|excepci[óo]n|resultado|finalizaci[óo]n)|devuelto)|valor (?:de retorno|devuelto)',
  failed: 'fall[óo]|fallido|fallaron',
  status: 'estado|resultado',
};
