/** The text of a page, asked for when somebody wants the cause that it tells of. */
export type PageText =
  /** The texts of its frames, that of the page itself first. */
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  /** So many characters are too many. */
  | { readonly kind: 'too long'; readonly length: number }
  /** The browser lets nobody read it, or it does not answer. */
  | { readonly kind: 'closed' };
