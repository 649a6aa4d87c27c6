import type { Annotator } from './annotator.ts';
import type { MarkLayer } from './mark-layer.ts';

/** The annotated page as the second script of the same frame sees it. */
export interface AnnotatedPage {
  /** Undefined until the settings have been read. */
  readonly annotator: Annotator | undefined;
  /** Ends annotation; everything it has put on the page goes. */
  stop(): void;
}

/** What shows marks and their cards, as the annotating script sees it. */
export interface PageMarks {
  /** Begins to show the marks of an annotator, until the signal aborts. */
  show(annotator: Annotator, signal: AbortSignal): MarkLayer;
}

/**
 * What the two scripts of a frame share: the second is loaded when the first code was found, or when a card is wanted
 * for something else. They meet at a global object that the page can't see.
 */
interface FrameShare {
  page?: AnnotatedPage | undefined;
  marks?: PageMarks | undefined;
  /** True when the reader asked for this page and not for its site. */
  byHand?: boolean;
  /** How many marks the frame has. */
  count?: number;
}

const KEY = Symbol.for('errgloss');

export function frameShare(): FrameShare {
  const shared = globalThis as { [KEY]?: FrameShare };
  shared[KEY] ??= {};
  return shared[KEY];
}
