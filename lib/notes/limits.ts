/** The longest note, in characters: a few sentences, no article. */
export const MAX_NOTE = 1000;

/** The most notes in one browser, which leaves room for own catalogs in its storage. */
export const MAX_NOTES = 500;
