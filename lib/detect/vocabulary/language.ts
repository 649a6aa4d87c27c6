/** The words of a language, each group as the source of a regular expression that ignores case. */
export interface Language {
  /** "error" and its kin, with what is written in one word with it. */
  readonly error: string;
  /** "code", "number": by themselves they say little. */
  readonly code: string;
  /** "exit code", "return value", "exception code": what a number after it can be nothing else than. */
  readonly exit: string;
  /** "failed" and its kin. */
  readonly failed: string;
  /** "status", "result": by themselves they say little. */
  readonly status: string;
  /** Scripts without spaces between words have no word boundaries. */
  readonly hasNoSpaces?: true;
}
