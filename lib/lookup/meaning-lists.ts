import type { Meaning } from '../catalog/meaning.ts';

/** Whether two meanings are of the same entry. */
export function isSame(a: Pick<Meaning, 'family' | 'value' | 'name'>, b: Meaning): boolean {
  return a.family === b.family && a.value === b.value && a.name === b.name;
}

/** Each entry once, at its first place. */
export function distinct(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Set<string>();
  return meanings.filter((meaning) => {
    // Several headers give some codes the same name and number.
    const key = meaning.name ? `${meaning.value} ${meaning.name}` : `${meaning.family}:${meaning.value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether any entry is in both. */
export function sharesMeaning(meanings: readonly Meaning[], others: readonly Meaning[]): boolean {
  return meanings.some((meaning) => others.some((other) => isSame(other, meaning)));
}

/** Those that are not among others. */
export function without(meanings: readonly Meaning[], others: readonly Meaning[]): Meaning[] {
  return meanings.filter((meaning) => !others.some((other) => isSame(other, meaning)));
}
