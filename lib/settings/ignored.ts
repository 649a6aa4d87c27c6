import type { Code } from '../codes/code.ts';
import { parseNumber } from '../codes/parse.ts';
import type { MeaningSummary } from '../lookup/question.ts';
import type { Settings } from './settings.ts';

/**
 * Whether a code is to be left alone on a site: by its family, its name, or its number in any spelling. Of a message
 * there is no code as it is written.
 */
export function isIgnored(
  settings: Pick<Settings, 'ignoredFamilies' | 'ignoredCodes' | 'ignoredOnSites'>,
  code: Code | undefined,
  head: MeaningSummary,
  site?: string,
): boolean {
  const { ignoredFamilies, ignoredCodes, ignoredOnSites } = settings;
  if (ignoredFamilies.includes(head.family)) return true;
  const names = [head.name, code?.kind === 'name' ? code.name : '']
    .filter(Boolean)
    .map((name) => name.toUpperCase());
  const numbers = [head.value, ...(code?.kind === 'number' ? [code.value] : [])];
  const listedHere = ignoredOnSites.filter((each) => each.site === site).map((each) => each.code);
  return [...ignoredCodes, ...listedHere].some((listed) => {
    const number = parseNumber(listed);
    return number ? numbers.includes(number.value) : names.includes(listed.toUpperCase());
  });
}
