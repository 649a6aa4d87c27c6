/** A piece of a text, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans that overlap none of the others. Both lists are in order and free of overlaps; one pass over each. */
export function withoutOverlaps<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let index = 0;
  return spans.filter(({ start, end }) => {
    while (index < others.length && (others[index]?.end ?? 0) <= start) index++;
    const other = others[index];
    return !other || other.start >= end;
  });
}

/** Two lists as one; the first wins where two spans overlap. Both are in order, each without overlaps. */
export function merge<T extends Span>(first: readonly T[], second: readonly T[]): T[] {
  if (first.length === 0) return [...second];
  return [...first, ...withoutOverlaps(second, first)].sort((a, b) => a.start - b.start);
}
