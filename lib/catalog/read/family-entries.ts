import type { Family } from '../../codes/families.ts';
import type { Uint32 } from '../../codes/int32.ts';
import type { FamilyIndex } from '../compile/assets.ts';
import { unpackNumbers } from '../compile/packed-numbers.ts';
import type { Entry } from '../entry.ts';
import { ROLES, type Role } from '../role.ts';
import { lowerBound } from './lower-bound.ts';

/** Most entries have none, and share it. */
const NO_ALIASES: readonly string[] = [];

/**
 * The entries of a family, sorted by value. They stay in their columns until they are asked for: of all codes a context
 * meets few, and making every entry takes ten times as long as reading the columns.
 */
export class FamilyEntries {
  readonly family: Family;
  readonly #index: FamilyIndex;
  readonly #values: Uint32Array;
  readonly #made: (Entry | undefined)[] = [];
  #texts: Texts | undefined;

  constructor(index: FamilyIndex) {
    this.family = index.family;
    this.#index = index;
    this.#values = unpackNumbers(index.deltas);
    let value = 0;
    for (let row = 0; row < this.#values.length; row++) {
      value += this.#values[row] ?? 0;
      this.#values[row] = value;
    }
  }

  get size(): number {
    return this.#values.length;
  }

  /** The names and aliases of all entries: separated by spaces, the entries by line feeds. */
  get names(): string {
    return this.#index.names;
  }

  /** The entry of a row, always the same object; undefined where there is none. */
  at(row: number): Entry | undefined {
    const value = this.#values[row];
    if (value === undefined) return undefined;
    const made = this.#made[row] ?? this.#make(row, value);
    this.#made[row] = made;
    return made;
  }

  /** The rows whose values are not less than `first` and not greater than `last`: from the first up to the second. */
  rowsBetween(first: Uint32, last: Uint32): readonly [start: number, end: number] {
    return [
      lowerBound(this.#values, (value) => value < first),
      lowerBound(this.#values, (value) => value <= last),
    ];
  }

  /** The entries with a value. */
  withValue(value: Uint32): readonly Entry[] {
    const [start, end] = this.rowsBetween(value, value);
    return Array.from({ length: end - start }, (_, offset) => this.at(start + offset)).filter(
      (entry) => entry !== undefined,
    );
  }

  /** The position of an entry's article among those of the family; undefined where it has none. */
  articlePosition({ row }: Entry): number | undefined {
    return this.#read().articles.get(row);
  }

  #make(row: number, value: Uint32): Entry {
    const { names, articles, common, roles, headerOf } = this.#read();
    const [name = '', ...aliases] = (names[row] ?? '').split(' ');
    return {
      family: this.family,
      value,
      name,
      aliases: aliases.length > 0 ? aliases : NO_ALIASES,
      header: this.#index.headers[headerOf[row] ?? -1] ?? '',
      row,
      isCommon: common.has(row),
      hasArticle: articles.has(row),
      role: roles.get(row) ?? 'specific',
    };
  }

  #read(): Texts {
    this.#texts ??= readTexts(this.#index);
    return this.#texts;
  }
}

/** What more there is of a family's entries than their values. */
interface Texts {
  readonly names: readonly string[];
  readonly headerOf: Uint32Array;
  readonly common: ReadonlySet<number>;
  /** The rows that have an article, with the position of each among them. */
  readonly articles: ReadonlyMap<number, number>;
  readonly roles: ReadonlyMap<number, Role>;
}

function readTexts({ names, headerOf, common, articles, roles }: FamilyIndex): Texts {
  return {
    names: names.split('\n'),
    headerOf: unpackNumbers(headerOf),
    common: new Set(common),
    articles: new Map(articles.map((row, position) => [row, position])),
    roles: new Map(ROLES.flatMap((role) => (roles[role] ?? []).map((row) => [row, role] as const))),
  };
}
