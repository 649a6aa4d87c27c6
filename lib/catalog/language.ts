/** The language of the catalog's texts (BCP 47), whatever that of the interface is. */
export const CATALOG_LANGUAGE = 'en';
