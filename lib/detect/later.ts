/**
 * What is made when it is first asked for: tables and patterns that are made at once, when a page is opened or has its
 * first candidate, would keep the page waiting, and most patterns are never asked.
 */
export function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A pattern that is made later. */
export class LaterPattern {
  readonly #pattern: () => RegExp;

  /** `make` gives a sticky pattern where `matchesAt` is to be asked. */
  constructor(make: () => RegExp) {
    this.#pattern = later(make);
  }

  test(text: string): boolean {
    return this.#pattern().test(text);
  }

  matchesAt(text: string, offset: number): boolean {
    const pattern = this.#pattern();
    pattern.lastIndex = offset;
    return pattern.test(text);
  }
}
