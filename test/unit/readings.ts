import type { Meaning, MeaningDetail } from '../../lib/catalog/meaning.ts';

export const INSTALL_FAILURE: Meaning = {
  family: 'win32',
  value: 1603,
  name: 'ERROR_INSTALL_FAILURE',
  aliases: [],
  header: 'winerror.h',
  derivation: 'System error code',
  note: '',
  catalogued: true,
};

/** A reading as a card shows it, with what a test wants to be otherwise. */
export function detailOf(more: Partial<MeaningDetail> = {}): MeaningDetail {
  return {
    ...INSTALL_FAILURE,
    summary: 'The installation failed.',
    role: 'specific',
    article: undefined,
    same: undefined,
    ...more,
  };
}
