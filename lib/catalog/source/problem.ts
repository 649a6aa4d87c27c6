/** Something wrong in the catalog's source, told so that a contributor can mend it. */
export interface Problem {
  /** Path below assets/catalog. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** The longest piece of a file that a message repeats. */
const MAX_SHOWN_LENGTH = 60;

/** A piece of a file as a message shows it: on one line, and cut off where it is long. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_SHOWN_LENGTH ? `${line.slice(0, MAX_SHOWN_LENGTH)}…` : line;
}

/** `win32.tsv:12: value 1603 appears twice`, the form editors can jump to. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}
