import type { Family } from '../codes/families.ts';
import type { Uint32 } from '../codes/int32.ts';
import type { Article } from './article.ts';
import type { EntryKey } from './entry.ts';
import type { Sameness } from './read/same-condition.ts';
import type { Role } from './role.ts';

/** One interpretation of a mention or query. Plain data, so that it can travel in a message. */
export interface Meaning {
  readonly family: Family;
  /** The entry's own value, not the number that was read: 1603 for 0x80070643. */
  readonly value: Uint32;
  /** Empty where the family has no names, or when the value is not catalogued. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly header: string;
  /** How the number leads here: "HRESULT 0x80070643: facility Win32, code 1603". */
  readonly derivation: string;
  /** What a user should know before acting on the code; mostly empty. */
  readonly note: string;
  /** False for a value that is only taken apart, not in the catalog. */
  readonly catalogued: boolean;
}

/** A meaning with the texts a card shows. */
export interface MeaningDetail extends Meaning {
  /** One or two sentences, its own or those of `same`; "" where nobody has written any. */
  readonly summary: string;
  /** What the code tells by itself. */
  readonly role: Role;
  /** Its own, or that of `same`. */
  readonly article?: Article | undefined;
  /** Another code for exactly this condition, the one whose texts are borrowed if any are. */
  readonly same?: SameMeaning | undefined;
  /** What the user has noted on the code. */
  readonly ownNote?: string | undefined;
}

/** A code that stands for the same condition as another. */
export interface SameMeaning extends EntryKey {
  readonly how: Sameness;
  /** Whether the article shown is this code's. */
  readonly lendsArticle: boolean;
}
