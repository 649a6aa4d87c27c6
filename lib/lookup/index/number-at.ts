/** The number at a place of an index's column; 0 outside it, where nothing is. */
export function numberAt(column: ArrayLike<number>, place: number): number {
  return column[place] ?? 0;
}
