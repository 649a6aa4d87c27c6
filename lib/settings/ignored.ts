import type { Code } from '../codes/code.ts';
import { parseNumber } from '../codes/parse.ts';
import type { Head } from '../lookup/question.ts';
import type { Settings } from './settings.ts';

/** Whether the reader wants a code left alone: by its family, its name, or its number in any spelling. */
export function isIgnored(
  { ignoredFamilies, ignoredCodes }: Pick<Settings, 'ignoredFamilies' | 'ignoredCodes'>,
  code: Code,
  head: Head,
): boolean {
  if (ignoredFamilies.includes(head.family)) return true;
  const names = [head.name, code.kind === 'name' ? code.name : '']
    .filter(Boolean)
    .map((name) => name.toUpperCase());
  const numbers = [head.value, ...(code.kind === 'number' ? [code.value] : [])];
  return ignoredCodes.some((listed) => {
    const number = parseNumber(listed);
    return number ? numbers.includes(number.value) : names.includes(listed.toUpperCase());
  });
}
