import type { Code } from '../codes/code.ts';
import type { Family } from '../codes/families.ts';

/**
 * How sure it is that the writer meant a code.
 * `certain`: the notation or another spelling beside it proves it; `likely`: the words around it say so;
 * `possible`: nothing speaks against it, and only the catalog can tell.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** A span of text that denotes a code. */
export interface Mention {
  readonly kind: 'code';
  /** Offsets in the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly code: Code;
  /** Families that the words around it point to, strongest first. */
  readonly likelyFamilies: readonly Family[];
  /** Products that the words around it speak of, as the catalog calls them. */
  readonly products: readonly string[];
  readonly certainty: Certainty;
  /** The number that the text gives a name (`STATUS_DRAFT = 0`); with another value it is a name of somebody else's. */
  readonly statedValue: number | undefined;
  /** Ids of the rules that decided: that it is a code, then which family it belongs to where words told that. */
  readonly reasons: readonly string[];
}

/** A sentence that may be the message which Windows shows for a code; the catalog can tell. */
export interface MessageMention {
  readonly kind: 'message';
  /** Offsets in the text that was searched, up to the last place at which the message may end. */
  readonly start: number;
  readonly end: number;
  /** All of these places. */
  readonly ends: readonly number[];
  /** Codes that stand beside it. */
  readonly besides: readonly Code[];
}

/** What is found in the text of a page. */
export type PageMention = Mention | MessageMention;
