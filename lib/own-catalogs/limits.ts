/** The most entries of one catalog: what pages are looked through for costs nothing that anybody notices. */
export const MAX_ENTRIES = 20_000;

/** The most catalogs in one browser. */
export const MAX_CATALOGS = 20;

/** The longest texts of a row, in characters. */
export const MAX_CODE = 60;
export const MAX_NAME = 120;
export const MAX_SUMMARY = 1000;
export const MAX_TITLE = 80;
export const MAX_NEAR_WORD = 40;

/** The most words of which one must stand near, and sites of a catalog. */
export const MAX_NEAR = 30;
export const MAX_SITES = 50;

/** The largest table or archive that is read, in bytes. */
export const MAX_FILE = 4_000_000;

/** The most that all catalogs take in the browser's storage, which has room for ten million bytes. */
export const MAX_STORED = 8_000_000;

/** The largest that an archive may become when it is unpacked, in bytes, and the most files in it. */
export const MAX_UNPACKED = 6_000_000;
export const MAX_FILES = 2001;

/** The longest article, in characters: more than anybody reads in a card. */
export const MAX_ARTICLE = 20_000;
