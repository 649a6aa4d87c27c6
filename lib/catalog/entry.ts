import { type Family, isWideFamily } from '../codes/families.ts';
import { toHex, type Uint32 } from '../codes/int32.ts';

/** What names one entry of the catalog: `win32:1603`. */
export type EntryId = `${Family}:${number}`;

/** A catalogued code. */
export interface Entry {
  readonly family: Family;
  readonly value: Uint32;
  /** The symbolic name; empty where the family has none (Windows Installer messages). */
  readonly name: string;
  /** Other names for the same meaning. */
  readonly aliases: readonly string[];
  /** The header that defines the name (`winerror.h`), or the component that does. */
  readonly header: string;
  /** Whether a long explanation exists. */
  readonly hasArticle: boolean;
}

/** An entry as its source row holds it, before it is split into lookup data and texts. */
export interface SourceEntry extends Omit<Entry, 'hasArticle'> {
  /** One or two sentences; empty when nobody has written them yet. */
  readonly summary: string;
  /** 1-based line in the family's file, for messages. */
  readonly line: number;
}

export function entryId(entry: { readonly family: Family; readonly value: Uint32 }): EntryId {
  return `${entry.family}:${entry.value}`;
}

/** The hex form in the width the family is written in: `0x643`, `0x80070643`. */
export function entryHex(entry: { readonly family: Family; readonly value: Uint32 }): string {
  return toHex(entry.value, isWideFamily(entry.family) ? 8 : 1);
}
