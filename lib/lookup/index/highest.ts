/** A number with its rank. */
export interface Ranked {
  readonly number: number;
  readonly rank: number;
}

/** The `count` numbers with the highest ranks, the best first. Most are ranked only to be dropped, so nothing is sorted. */
export function highest(
  numbers: readonly number[],
  rankOf: (number: number) => number,
  count: number,
): Ranked[] {
  const best: Ranked[] = [];
  for (const number of numbers) {
    const rank = rankOf(number);
    const last = best[best.length - 1];
    if (best.length === count && last && rank <= last.rank) continue;
    let place = best.length;
    for (; place > 0; place--) {
      const before = best[place - 1];
      if (before && before.rank >= rank) break;
    }
    best.splice(place, 0, { number, rank });
    if (best.length > count) best.pop();
  }
  return best;
}
