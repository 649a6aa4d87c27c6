import type { Catalog } from '../catalog/read/catalog.ts';
import { mentionsOf } from '../own-catalogs/own-index.ts';
import { codesOfName, codesOfValue, type StatedCode } from './codes.ts';

/** The codes that the detector finds in a line, in its order. */
export function detectedCodes(catalog: Catalog, text: string): StatedCode[] {
  return mentionsOf(catalog, text).flatMap(({ code, certainty, likelyFamilies, reasons }) => {
    if (code.kind === 'name') return codesOfName(catalog, code.name);
    const codes = codesOfValue(catalog, code.value, reasons.includes('own') ? 'own' : likelyFamilies[0]);
    // What only looks like a code and stands in no list is an address.
    return certainty === 'possible' && !codes.some(({ name }) => name !== '') ? [] : codes;
  });
}
