import type { OwnCatalog } from './own-catalog.ts';

/** Codes of one catalog near which one of the same words must stand. */
export interface CodeGroup {
  /** Of the catalog. */
  readonly title: string;
  /** Empty where the codes may stand anywhere. */
  readonly near: readonly string[];
  /** As they are written, each on a line. */
  readonly codes: string;
  /** First and last number of each range, in order. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The codes of own catalogs without their texts: what a page is looked through for. */
export type CodeTable = readonly CodeGroup[];

/** The codes of catalogs, grouped by the words that must stand near. */
export function codeTable(catalogs: readonly OwnCatalog[]): CodeTable {
  return catalogs.flatMap(({ title, entries }) => {
    const groups = Map.groupBy(entries, ({ near }) => near.join('\n'));
    return [...groups.values()].map((group): CodeGroup => {
      const ranges = group.flatMap(({ numbers }) => (numbers && numbers[0] !== numbers[1] ? [numbers] : []));
      const single = group.filter(({ numbers }) => !numbers || numbers[0] === numbers[1]);
      return {
        title,
        near: group[0]?.near ?? [],
        codes: single.map(({ code }) => code).join('\n'),
        ranges: ranges.toSorted((a, b) => a[0] - b[0]),
      };
    });
  });
}
