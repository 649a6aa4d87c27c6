import type { Reading, ReadingDetail } from '../../lib/catalog/reading.ts';

export const INSTALL_FAILURE: Reading = {
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
export function detailOf(more: Partial<ReadingDetail> = {}): ReadingDetail {
  return { ...INSTALL_FAILURE, summary: 'The installation failed.', article: undefined, ...more };
}
