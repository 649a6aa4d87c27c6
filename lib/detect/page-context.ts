/** What stands around a block of text. Asked for only when a number in the block depends on it. */
export interface PageContext {
  /** The header cell of the table column that the block stands in; "" outside tables or without a header. */
  readonly header: string;
  /** Whether the block stands in a table cell. */
  readonly inTable: boolean;
  /** The texts of the other cells of the table row that the block stands in; "" outside tables. */
  readonly row: string;
  /** Whether the block is a term of a definition list, or the first cell of a row of two. */
  readonly isTerm: boolean;
  /** The title of the page and its first heading. */
  readonly topic: string;
  /** The closest heading above. */
  readonly heading: string;
  /** Up to `PRECEDING_REACH` characters of text before the block, the closest last. */
  readonly preceding: string;
}

/** How much text before a block can tell what its numbers are. */
export const PRECEDING_REACH = 500;

/**
 * How many characters before and after the beginning of a candidate have a say in it. Fixed distances, so that a
 * candidate in a long text means the same wherever the text is cut for reading, and each line of a log of megabytes
 * costs the same.
 */
export const NEAR_BEFORE = 800;
export const NEAR_AFTER = 400;

export const NO_PAGE_CONTEXT: PageContext = {
  header: '',
  inTable: false,
  row: '',
  isTerm: false,
  topic: '',
  heading: '',
  preceding: '',
};
