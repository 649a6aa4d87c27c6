import type { Plugin } from 'vite';

/** The tables of the detector. */
const TABLES = /\/lib\/detect\/(?:tokens|evidence-for|evidence-against|families)\.ts$/;

/** `yes: […],` and `no: […],` as the formatter lays them out, on one line or on several. */
const EXAMPLES = /^ +(?:yes|no): \[(?:[^\n]*\],\n|\n(?: {6,}[^\n]*\n)+ +\],\n)/gm;

/** What a row is called, which its tests and its readers want to know. */
const IDS = /^ +id: '[^'\n]*',\n/gm;

/** The examples and the ids of the detector's tables are for tests; every page would load them with the script. */
export function dropExamples(): Plugin {
  return {
    name: 'errgloss:drop-examples',
    enforce: 'pre',
    transform: (code, id) =>
      TABLES.test(id) ? { code: code.replace(EXAMPLES, '').replace(IDS, ''), map: null } : undefined,
  };
}
