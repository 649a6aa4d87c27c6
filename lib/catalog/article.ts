import type { Family } from '../codes/families.ts';

/** A run of text in an article. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'code-block'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** The sections of an article in the order they are written and shown. */
export const SECTIONS = [
  'Summary',
  'Technical meaning',
  'Error details',
  'Where it shows up',
  'On screen',
  'What to try',
  'For developers',
  'Related errors',
  'FAQ',
] as const;

export type SectionTitle = (typeof SECTIONS)[number];

/** A section of plain blocks; related errors and FAQ have shapes of their own. */
export interface Section {
  readonly title: Exclude<SectionTitle, 'Related errors' | 'FAQ'>;
  readonly blocks: readonly Block[];
}

export interface RelatedError {
  readonly family: Family;
  readonly value: number;
  readonly name: string;
  /** Why it is related, one sentence. */
  readonly why: readonly Inline[];
}

export interface Question {
  readonly question: string;
  readonly answer: readonly Block[];
}

/** The long explanation of an entry, as the card shows it. */
export interface Article {
  readonly sections: readonly Section[];
  readonly related: readonly RelatedError[];
  readonly faq: readonly Question[];
  /** ISO date of the last time somebody checked every claim. */
  readonly reviewed: string;
}
