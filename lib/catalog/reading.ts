import type { Family } from '../codes/families.ts';
import type { Uint32 } from '../codes/int32.ts';
import type { Article } from './article.ts';

/** One interpretation of a mention or query. Plain data, so that it can travel in a message. */
export interface Reading {
  readonly family: Family;
  /** The entry's own value, not the number that was read: 1603 for 0x80070643. */
  readonly value: Uint32;
  /** Empty where the family has no names, or when the value is not catalogued. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly header: string;
  /** How the number leads here: "HRESULT 0x80070643: facility Win32, code 1603". */
  readonly derivation: string;
  /** What a reader should know before acting on the code; mostly empty. */
  readonly note: string;
  /** False for a value that is only taken apart, not in the catalog. */
  readonly catalogued: boolean;
}

/** A reading with the texts a card shows. */
export interface ReadingDetail extends Reading {
  readonly summary: string;
  readonly article: Article | undefined;
}
