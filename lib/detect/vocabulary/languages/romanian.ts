import type { Language } from '../language.ts';

export const ROMANIAN: Language = {
  error: 'eroare(?:a)?(?: (?:de|a) sistem(?:ului)?)?|erori(?:le)?',
  code: 'cod(?:ul|uri)?|număr(?:ul)?',
  exit: 'cod(?:ul)? (?:de (?:ie[șş]ire|retur|excep[țţ]ie|eroare|rezultat|oprire)|excep[țţ]iei|returnat)',
  failed: 'e[șş]uat|a e[șş]uat|e[șş]ec',
  status: 'stare|rezultat',
};
