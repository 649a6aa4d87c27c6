import type { Language } from '../language.ts';

export const INDONESIAN: Language = {
  error: 'kesalahan|galat|eror',
  code: 'kode|nomor',
  exit: 'kode (?:keluar|kesalahan|galat|pengecualian|hasil|kembali|berhenti)',
  failed: 'gagal',
  status: 'hasil',
};
