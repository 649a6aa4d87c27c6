/** Something wrong in the catalog's source, told so that a contributor can mend it. */
export interface Problem {
  /** Path below assets/catalog. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** `win32.tsv:12: value 1603 appears twice`, the form editors can jump to. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}
