import type { Meaning } from '../catalog/meaning.ts';
import type { ForeignSystem } from './foreign-systems.ts';

/** A code found in a pasted text. */
export interface FoundCode {
  /** As it is written first. */
  readonly text: string;
  /** How often the text has it, in any spelling that is looked up alike. */
  readonly count: number;
  readonly meanings: readonly Meaning[];
}

/** What may be meant besides a code: codes that begin like it, or the one that the words beside it belong to. */
export interface Besides {
  readonly why: 'begins so' | 'other words';
  readonly meanings: readonly Meaning[];
}

/** What a query turned out to be. */
export type Answer =
  | { readonly kind: 'empty' }
  /** The beginning of anything: `0x`, "error". */
  | { readonly kind: 'hint'; readonly text: string }
  /** The whole query is one code, or is about exactly one. */
  | {
      readonly kind: 'code';
      /** The code as it is written. */
      readonly text: string;
      readonly meanings: readonly Meaning[];
      /** What else may be meant. */
      readonly besides?: Besides | undefined;
    }
  /** A text with several codes, in order, each once. */
  | {
      readonly kind: 'codes';
      readonly found: readonly FoundCode[];
      /** So many characters at the beginning were too many to be read. */
      readonly unread?: number;
    }
  /** No code; entries that match, best first, possibly none. */
  | {
      readonly kind: 'search';
      readonly text: string;
      readonly hits: readonly Meaning[];
      /** What they match: a message that Windows shows, the words, or the beginning of a number or name. */
      readonly by: 'message' | 'words' | 'beginning';
    }
  /** The code of another system, or no code. */
  | { readonly kind: 'foreign'; readonly text: string; readonly system: ForeignSystem };

/** All meanings of an answer, the likeliest first; of a text with several codes the first of each. */
export function meaningsIn(found: Answer): readonly Meaning[] {
  switch (found.kind) {
    case 'empty':
    case 'hint':
    case 'foreign':
      return [];
    case 'code':
      return [...found.meanings, ...(found.besides?.meanings ?? [])];
    case 'codes':
      return found.found.flatMap(({ meanings }) => meanings.slice(0, 1));
    case 'search':
      return found.hits;
  }
}

/** The meanings that explain a text which stands for one code: those of the code, or of the message that it is. */
export function explainedBy(found: Answer): readonly Meaning[] {
  if (found.kind === 'code') return meaningsIn(found);
  return found.kind === 'search' && found.by === 'message' ? found.hits.slice(0, MAX_EXPLAINED) : [];
}

/** Messages that many codes share are explained by the codes that people meet most. */
const MAX_EXPLAINED = 4;
