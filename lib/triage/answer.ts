import type { Family } from '../codes/families.ts';
import type { Uint32 } from '../codes/int32.ts';
import type { PointerId } from './pointer.ts';
import type { LogTime } from './time.ts';

/** The kinds of text that have rules of their own; `other` is read by general rules. */
export const KINDS = [
  'msi',
  'burn',
  'cbs',
  'dism',
  'setup',
  'windowsupdate',
  'appx',
  'winget',
  'chocolatey',
  'configmgr',
  'intune',
  'event',
  'windbg',
  'trace',
  'command',
  'other',
] as const;

export type KindId = (typeof KINDS)[number];

/** A line of the text. */
export interface Place {
  /** 1-based; lines end with LF or CR LF. */
  readonly line: number;
  /** Offset of the line's first character in the whole text, in UTF-16 units. */
  readonly start: number;
  /** The line as it stands, without its end; at most `MAX_LINE` characters of it. */
  readonly text: string;
}

/** A code of the chain, with the line that states it. What it means is asked of the catalog by its key. */
export interface ChainLink {
  readonly family: Family;
  readonly value: Uint32;
  /** The catalog's name for it; empty where it has none. */
  readonly name: string;
  /** Taken out of the link before it: 1603 out of 0x80070643. */
  readonly isCarried: boolean;
  readonly place: Place;
}

/** Where the reason stands when the text doesn't hold it. */
export interface Pointer {
  readonly id: PointerId;
  /** What the text says about it, such as the path of the log; may be empty. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * `certain`: the structure of the text makes the line the cause; `likely`: it is the most telling line about the
 * failure; `unknown`: the text holds no cause.
 */
export type Sure = 'certain' | 'likely' | 'unknown';

/** What makes a line the deciding one, or less than certain. */
export const WHYS = [
  /** It states an error, and behind it the log rolls back. */
  'before-rollback',
  /** The failure is reported with the very code that the line states. */
  'same-code',
  /** No other line states a reason. */
  'only-reason',
  /** Of several lines that state a reason it tells most. */
  'most-telling',
  /** No line states a reason, but the code that is reported tells it by itself. */
  'reported-code',
  /** The code of the line is a general one, and no line tells more. */
  'general-code',
  /** It stands behind the begin of the roll-back, and no line before that tells more. */
  'after-rollback',
] as const;

export type Why = (typeof WHYS)[number];

/** A line that a rule recognised, by the rule's id. */
export interface Remark {
  readonly line: number;
  readonly rule: string;
  /** What the line says, cut where it is long; only the first remarks of an answer have it. */
  readonly excerpt?: string;
}

/** What a text with many codes says about its failure. Plain data, so that it can travel in a message. */
export interface Triage {
  readonly kind: KindId;
  /** The line that states the cause; null where the text holds none. */
  readonly deciding: Place | null;
  /** Why: the id of the rule that chose the line, `KIND/RULE`; null without a line. */
  readonly rule: string | null;
  readonly sure: Sure;
  /** Why it is that line; null without one. */
  readonly why: Why | null;
  /** When the deciding line was written, as far as the log tells; null without a line. */
  readonly time: LogTime | null;
  /** From the code that is reported to the one that caused it; without a cause only what is reported. */
  readonly chain: readonly ChainLink[];
  /** The last line that reports the failure as a whole; null where none does. */
  readonly reported: Place | null;
  /** Lines about the same failure that only follow from it, in order. */
  readonly consequences: readonly Remark[];
  /** Lines that look like errors and are none, in order; of very many only the first. */
  readonly noise: readonly Remark[];
  /** How many lines of noise there are in all. */
  readonly noiseCount: number;
  readonly elsewhere: readonly Pointer[];
  /** How many lines the text has; 0 for the empty text. */
  readonly lineCount: number;
}
