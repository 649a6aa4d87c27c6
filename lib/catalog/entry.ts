import { type Family, isWideFamily } from '../codes/families.ts';
import { toHex, type Uint32 } from '../codes/int32.ts';
import type { Role } from './role.ts';

/** What people call an entry: `win32:1603`. Components may give one number meanings of their own, so see `EntryKey`. */
export type EntryId = `${Family}:${number}`;

/** How an entry is asked for by another context: names are unique for a family and value. */
export interface EntryKey {
  readonly family: Family;
  readonly value: Uint32;
  /** Empty where the family has no names. */
  readonly name: string;
}

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
  /** Position among the entries of its family. */
  readonly row: number;
  /** Whether people meet the code often. */
  readonly isCommon: boolean;
  /** Whether a long explanation exists. */
  readonly hasArticle: boolean;
  readonly role: Role;
}

/** An entry as its source row holds it, before it is split into lookup data and texts. */
export interface SourceEntry extends Omit<Entry, 'hasArticle' | 'row' | 'isCommon' | 'role'> {
  /** One or two sentences; empty where nobody has written them yet, and where an article holds them. */
  readonly summary: string;
  /** 1-based line in the family's file, for messages. */
  readonly line: number;
}

export function entryId(entry: Pick<Entry, 'family' | 'value'>): EntryId {
  return `${entry.family}:${entry.value}`;
}

/** File name, without its ending, of what belongs to one entry: the symbolic name, or the number as people write it. */
export function entryStem(entry: EntryKey): string {
  return entry.name || entryNumber(entry);
}

/**
 * The number of an entry as people meet it: stop codes and what fills 32 bits in hex, all else in decimal; "" for a code
 * that is no number.
 */
export function entryNumber(entry: Pick<EntryKey, 'family' | 'value'>): string {
  if (entry.family === 'ownword') return '';
  const isHex = isWideFamily(entry.family) || entry.family === 'bugcheck' || entry.value >= 0x1_0000;
  return isHex ? entryHex(entry) : String(entry.value);
}

/** The hex form in the width the family is written in: `0x643`, `0x80070643`. */
export function entryHex(entry: { readonly family: Family; readonly value: Uint32 }): string {
  return toHex(entry.value, isWideFamily(entry.family) || entry.value >= 0x1_0000 ? 8 : 1);
}
