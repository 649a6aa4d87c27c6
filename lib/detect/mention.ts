import type { Code } from '../codes/code.ts';
import type { Family } from '../codes/families.ts';

/**
 * How sure it is that the writer meant a code.
 * `certain`: the notation or a twin beside it proves it; `likely`: the words around it say so;
 * `possible`: nothing speaks against it, and only the catalog can tell.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** A span of text that denotes a code. */
export interface Mention {
  /** Offsets in the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly code: Code;
  /** Families that the words around it point to, strongest first. */
  readonly hints: readonly Family[];
  readonly certainty: Certainty;
  /** The number that the text gives a name (`STATUS_DRAFT = 0`); with another value it is a name of somebody else's. */
  readonly claim: number | undefined;
}
