import type { Family } from '../../codes/families.ts';

const DEBUG = 'https://learn.microsoft.com/windows/win32/debug';

/** First and last code of each page that documents system error codes; they follow each other without a gap. */
const WIN32_PAGES: readonly (readonly [first: number, last: number])[] = [
  [0, 499],
  [500, 999],
  [1000, 1299],
  [1300, 1699],
  [1700, 3999],
  [4000, 5999],
  [6000, 8199],
  [8200, 8999],
  [9000, 11999],
  [12000, 15999],
];

/**
 * The page of Microsoft's documentation that lists the code, with the anchor of its name where the page has
 * one; undefined when no page is known to list it.
 */
export function referenceUrl(entry: {
  readonly family: Family;
  readonly value: number;
  readonly name: string;
}): string | undefined {
  if (entry.family !== 'win32') return undefined;
  const page = WIN32_PAGES.find(([, last]) => entry.value <= last);
  return page && `${DEBUG}/system-error-codes--${page[0]}-${page[1]}-#${entry.name}`;
}
