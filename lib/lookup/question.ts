import type { Catalog } from '../catalog/catalog.ts';
import { readCode } from '../catalog/lookup.ts';
import type { Code } from '../codes/code.ts';
import type { Family } from '../codes/families.ts';

/** More text than this is cut off before it is looked at; far more than anybody types or selects. */
export const LONGEST_QUERY = 200_000;

/** A code with what the page says around it: what the catalog is asked. */
export interface Question {
  readonly code: Code;
  /** Families that the words around the code point to, strongest first. */
  readonly hints: readonly Family[];
}

/** The first reading of a code, as far as a page needs it. */
export interface Head {
  readonly family: Family;
  readonly value: number;
  readonly name: string;
  /** How many readings there are. */
  readonly readings: number;
  /** False for a value that is only taken apart, not in the catalog. */
  readonly catalogued: boolean;
}

/** The first reading and how many there are; null when the catalog knows nothing of the code. */
export function headOf(catalog: Catalog, { code, hints }: Question): Head | null {
  const readings = readCode(catalog, code, hints);
  const [first] = readings;
  if (!first) return null;
  const { family, value, name, catalogued } = first;
  return { family, value, name, catalogued, readings: readings.length };
}
