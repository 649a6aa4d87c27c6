import type { Family } from '../codes/families.ts';
import type { Annotator } from './annotator.ts';
import type { MarkLayer } from './marks/mark-layer.ts';
import type { Detector, OwnCodes } from './scan/detection.ts';

/** A code that is not underlined, whatever its spelling. */
export interface LeftAlone {
  readonly family: Family;
  readonly value: number;
  readonly name: string;
}

/** The annotated page as the second script of the same frame sees it. */
export interface AnnotatedPage {
  /** Undefined until the settings have been read. */
  readonly annotator: Annotator | undefined;
  /** Has a code underlined no more, or again, until the page is closed. */
  leaveAlone(code: LeftAlone, isLeft: boolean): void;
  /** Reads the page anew. */
  restart(): void;
  /** Ends annotation; everything it has put on the page goes. */
  stop(): void;
}

/** What shows marks and their cards, as the annotating script sees it. */
export interface PageMarks {
  /**
   * Begins to show the marks of an annotator, until the signal aborts; undefined where the site has been switched off
   * since annotation began.
   */
  show(annotator: Annotator, signal: AbortSignal): Promise<MarkLayer | undefined>;
}

/**
 * What the scripts of a frame share: the detector is loaded when the first candidate was found, what shows marks with the
 * first code, or when a card is wanted for something else. They meet at a global object that the page can't see.
 */
export interface FrameShare {
  /** What reads around candidates, once it was needed. */
  detector?: Detector | undefined;
  page?: AnnotatedPage | undefined;
  /** The codes of own catalogs, where there are any. */
  own?: OwnCodes | undefined;
  /** Resolves when they are known; the page is not read before. */
  ownKnown?: Promise<void> | undefined;
  marks?: PageMarks | undefined;
  /** True when the user asked for this page and not for its site. */
  byHand?: boolean;
  /** How many marks the frame has. */
  count?: number;
}

/** The name of the symbol under which they meet. */
export const SHARE_NAME = 'errgloss';

const KEY = Symbol.for(SHARE_NAME);

export function frameShare(): FrameShare {
  const shared = globalThis as { [KEY]?: FrameShare };
  shared[KEY] ??= {};
  return shared[KEY];
}
