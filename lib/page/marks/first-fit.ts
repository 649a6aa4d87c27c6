/**
 * The least index below `count` that fits, all after it fitting too; `count` where none does. It is looked for from a
 * guess on, further away each time, so that one that is right or nearly so costs two or three questions.
 */
export function firstFit(count: number, fits: (index: number) => boolean, guess: number): number {
  let [low, high] = [0, count];
  const at = Math.min(guess, count);
  const isAfter = at < count && !fits(at);
  if (isAfter) low = at + 1;
  else high = at;
  for (let step = 1; low < high; step *= 2) {
    const index = isAfter ? low + step - 1 : high - step;
    if (index < low || index >= high) break;
    if (fits(index)) high = index;
    else low = index + 1;
    // Passed by.
    if (isAfter ? high === index : low === index + 1) break;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
