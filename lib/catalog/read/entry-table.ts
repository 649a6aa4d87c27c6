import type { Family } from '../../codes/families.ts';
import type { Uint32 } from '../../codes/int32.ts';
import type { Entry } from '../entry.ts';
import type { FamilyEntries } from './family-entries.ts';
import { indexNames, joinName, type NameIndex } from './name-index.ts';

/** The entries of all families in one order: by family, by value. */
export class EntryTable {
  readonly size: number;
  readonly #families: readonly { readonly start: number; readonly entries: FamilyEntries }[];
  /** For each position the place of its family among them. */
  readonly #familyOf: Uint8Array;
  #names: NameIndex | undefined;

  constructor(families: readonly FamilyEntries[]) {
    let start = 0;
    this.#families = families.map((entries) => {
      const family = { start, entries };
      start += entries.size;
      return family;
    });
    this.size = start;
    this.#familyOf = new Uint8Array(start);
    for (const [place, family] of this.#families.entries()) this.#familyOf.fill(place, family.start);
  }

  of(family: Family): FamilyEntries | undefined {
    return this.#families.find(({ entries }) => entries.family === family)?.entries;
  }

  at(position: number): Entry | undefined {
    const family = this.#families[this.#familyOf[position] ?? -1];
    return family?.entries.at(position - family.start);
  }

  all(): Entry[] {
    return this.#families.flatMap(({ entries }) =>
      Array.from({ length: entries.size }, (_, row) => entries.at(row)).filter(
        (entry) => entry !== undefined,
      ),
    );
  }

  /** The positions of a family's entries with values from `first` up to `last`: from the first up to the second. */
  between(family: Family, first: Uint32, last: Uint32): readonly [start: number, end: number] {
    const found = this.#families.find(({ entries }) => entries.family === family);
    if (!found) return [0, 0];
    const [start, end] = found.entries.rowsBetween(first, last);
    return [found.start + start, found.start + end];
  }

  byName(name: string): readonly Entry[] {
    const upper = name.toUpperCase();
    return this.names()
      .find(joinName(name))
      .filter((entry) => [entry.name, ...entry.aliases].some((each) => each.toUpperCase() === upper));
  }

  /** The index of all names, built when it is first asked for. */
  names(): NameIndex {
    this.#names ??= indexNames(
      this.#families.map(({ entries }) => entries),
      (position) => this.at(position),
    );
    return this.#names;
  }
}
