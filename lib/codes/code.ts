import type { WrittenNumber } from './parse.ts';

/** What a mention or a query denotes before anything is looked up: a symbolic name or a number. */
export type Code =
  | { readonly kind: 'name'; readonly name: string }
  | ({ readonly kind: 'number' } & WrittenNumber);

/** Equal for codes that are looked up alike: letter case of names and spelling of numbers don't matter. */
export function codeKey(code: Code): string {
  return code.kind === 'name' ? `name ${code.name.toUpperCase()}` : `${code.form} ${code.value}`;
}
