/** The first place of a sorted list whose item doesn't come before what is wanted; the length where all do. */
export function lowerBound<Item>(sorted: ArrayLike<Item>, isBefore: (item: Item) => boolean): number {
  let [first, end] = [0, sorted.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const item = sorted[middle];
    if (item !== undefined && isBefore(item)) first = middle + 1;
    else end = middle;
  }
  return first;
}
