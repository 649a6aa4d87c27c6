/** What can be wrong with a file of an own catalog; the words for it say what to do. */
export const PROBLEM_KINDS = [
  'notText',
  'noColumns',
  'cells',
  'quote',
  'noCode',
  'longCode',
  'badCode',
  'noSummary',
  'longSummary',
  'longName',
  'twice',
  'needsNear',
  'manyNear',
  'badRange',
  'overlaps',
  'longTitle',
  'badSite',
  'manyEntries',
  'noEntries',
  'largeFile',
  'badArchive',
  'largeArchive',
  'noTable',
  'manyTables',
  'strangeFile',
  'articleWithoutCode',
  'longArticle',
  'articleSection',
  'articleMarkup',
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Something wrong in a file, told so that whoever made it can mend it. */
export interface OwnProblem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly kind: ProblemKind;
  /** What the words for it have in their places. */
  readonly given: readonly (string | number)[];
}

/** Takes what is wrong on a line. */
export type ReportProblem = (line: number, kind: ProblemKind, ...given: readonly (string | number)[]) => void;
