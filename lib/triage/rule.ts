import type { KindId } from './answer.ts';
import type { PointerId } from './pointer.ts';

/**
 * What a line says. `begin`: another operation starts. `done`: the operation went well, so what failed in it does not
 * matter; `settled`: nor does what failed in earlier ones. `cause`: why it failed. `detail`: a code between the reported
 * one and the cause. `attempt`: something is tried; `overcome`: what failed since then, or the lines that `overcomes`
 * names, did no harm: it was forgiven, or a later attempt went well. `result`: that it failed, with the code that is reported. `stop`: what follows is rolling back.
 * `consequence` and `noise`: nothing. `pointer`: where the reason stands.
 */
export type Says =
  | 'begin'
  | 'done'
  | 'settled'
  | 'attempt'
  | 'overcome'
  | 'cause'
  | 'detail'
  | 'result'
  | 'stop'
  | 'consequence'
  | 'noise'
  | 'pointer';

/** A row of a kind's table. The first row that fits a line speaks for it. */
export interface Rule {
  readonly id: string;
  readonly says: Says;
  /**
   * Linear and bounded. Its named groups are the codes of the line, from outer to inner: the name of a family, `any` for
   * a number that tells its family by itself, `name` for a symbolic name; a digit after it tells them apart. The group
   * `file` is the parameter of a pointer.
   */
  readonly pattern: RegExp;
  /** Further codes of the line, behind those of `pattern`. */
  readonly inner?: readonly RegExp[];
  /** The codes of the line are what the detector finds in it. */
  readonly detects?: true;
  /** The row speaks only for lines with a code that is no success. */
  readonly needsCode?: true;
  /** The row speaks only for lines whose code says something by itself. */
  readonly needsTelling?: true;
  /** Another operation starts with this very line. */
  readonly begins?: true;
  /** Of several causes the highest decides; 50 without it. */
  readonly rank?: number;
  /** Fields of the record around the line, see `Field`; all must match. */
  readonly where?: Readonly<Record<string, RegExp>>;
  /** The rule that fits the closest line above that isn't empty. */
  readonly after?: string;
  /** Of several lines by the same rank, which decides; the kind's choice without it. */
  readonly pick?: 'first' | 'last';
  /** The line tells the reason even where its code is generic or a wrapper. */
  readonly tellsAnyway?: true;
  /** The line counts only where its operation is reported to have failed: by itself it may be harmless. */
  readonly needsReport?: true;
  /**
   * What an `overcome` takes back: the lines of these rules, or the last failure that was stated; without it, all causes
   * since the last attempt.
   */
  readonly overcomes?: readonly string[] | 'last';
  /** The line tells that an operation is over; it went well unless something has reported the contrary. */
  readonly unlessReported?: true;
  /** Codes that other records report near by, and of which this line gives the reason. */
  readonly explains?: readonly number[];
  /** The line names the failure whose reason another line of the same operation may give. */
  readonly wraps?: true;
  readonly sure?: 'certain' | 'likely';
  /** Where the reason stands if this line is the last word. */
  readonly elsewhere?: PointerId;
  /** Lines for which the row speaks, and lines which it does not match. Tests run them. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Something that lines say about the record they stand in: `Event ID: 7023`. The first group that matches is its value. */
export interface Field {
  readonly name: string;
  readonly pattern: RegExp;
}

/** What makes a text one of a kind. */
export interface Mark {
  readonly pattern: RegExp;
  /** How much one such line counts; up to `MAX_MARKS` of them do. */
  readonly weight: number;
}

/** A kind of text with its rules. */
export interface Kind {
  readonly id: KindId;
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
  readonly pick: 'first' | 'last';
  /** A line that begins a record: the fields of the one before are forgotten. */
  readonly record?: RegExp;
  readonly fields?: readonly Field[];
  /** Where the reason stands when the text reports a failure and no cause. */
  readonly elsewhere: PointerId;
}

export const DEFAULT_RANK = 50;
