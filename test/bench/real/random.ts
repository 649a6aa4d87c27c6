/** Choices in an even but irregular order, the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to 1, 1 left out. */
  next(): number {
    this.#state = (this.#state * 1103515245 + 12345) % 2147483648;
    return this.#state / 2147483648;
  }

  /** A whole number from `min` to `max`, both included. */
  number(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  }

  /** So many hex digits. */
  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.number(0, 15).toString(16)).join('');
  }
}

/** One part of a page after the other until it has so many characters, about. */
export function fill(size: number, part: (index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < size; ) {
    const next = part(parts.length);
    parts.push(next);
    length += next.length;
  }
  return parts.join('\n');
}
