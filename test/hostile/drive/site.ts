/** A site that is annotated from the start, and one that is not. Nothing is fetched: every page is made up. */
export const SITES = { on: 'https://learn.microsoft.com', off: 'https://forum.example' } as const;

/** Whether Errgloss is on: the site that a page is opened at decides. */
export type Mode = keyof typeof SITES;
