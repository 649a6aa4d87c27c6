import type { JSX } from 'preact';
import { CATALOG_LANGUAGE } from '../../catalog/language.ts';
import { language, words } from '../../words/words.ts';

/** Says that the catalog is in English, where the interface isn't. */
export function CatalogLanguage(): JSX.Element | null {
  if (language() === CATALOG_LANGUAGE) return null;
  return <p class="hint">{words('catalogLanguage')}</p>;
}
