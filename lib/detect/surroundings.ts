/** What stands around a block of text. Asked for only when a number in the block depends on it. */
export interface Surroundings {
  /** The header cell of the table column that the block stands in; "" outside tables or without a header. */
  readonly header: string;
  /** Whether the block stands in a table cell. */
  readonly inTable: boolean;
  /** The closest heading above. */
  readonly heading: string;
  /** Up to `PRECEDING_REACH` characters of text before the block, the closest last. */
  readonly preceding: string;
}

/** How much text before a block can tell what its numbers are. */
export const PRECEDING_REACH = 500;

export const NO_SURROUNDINGS: Surroundings = { header: '', inTable: false, heading: '', preceding: '' };
