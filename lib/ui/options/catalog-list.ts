import type { OwnProblem } from '../../own-catalogs/problem.ts';

/** An own catalog as a list shows it. */
export interface ListedCatalog {
  readonly id: string;
  readonly title: string;
  readonly isOn: boolean;
  /** How many codes it has. */
  readonly entries: number;
  /** The company has set it; where that is locked, it can't be switched off. */
  readonly managed: 'set' | 'locked' | undefined;
}

/** What came of importing a file. */
export type Imported =
  | { readonly kind: 'stored'; readonly title: string; readonly entries: number }
  | { readonly kind: 'wrong'; readonly problems: readonly OwnProblem[] }
  /** There are too many catalogs, they would take too much room, the company lets no other in, or storage failed. */
  | { readonly kind: 'many' | 'large' | 'locked' | 'unsaved' };

/** Where own catalogs are kept. Each call rejects where storage fails. */
export interface CatalogStore {
  list(): Promise<readonly ListedCatalog[]>;
  /** Reads a file and stores it, in the place of a catalog with the same title; not where anything in it is wrong. */
  importFile(file: File): Promise<Imported>;
  switch(id: string, isOn: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  /** The file of a catalog as it was imported; undefined where it is gone. */
  exportFile(id: string): Promise<File | undefined>;
  /** Calls back whenever they change, in any window, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}
