import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/THREATS.md', ROOT), 'utf8');

/** A row of a table: what is claimed, and the tests that show it. */
interface Claim {
  readonly claim: string;
  readonly tests: readonly (readonly [file: string, title: string])[];
}

const claims: readonly Claim[] = [...text.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, claim = '', shown = '']) => ({ claim, shown }))
  .filter(({ claim }) => !/^(?:---|Claim$|Fault$)/.test(claim))
  .map(({ claim, shown }) => ({
    claim,
    tests: [...shown.matchAll(/`([\w/-]+)`((?: “[^”]+”,?)+)/g)].flatMap(([, file = '', titles = '']) =>
      [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => [`test/${file}.test.ts`, title] as const),
    ),
  }));

/** The titles in a file of tests, as they are written there. */
function titlesOf(file: string): ReadonlySet<string> {
  const source = readFileSync(new URL(file, ROOT), 'utf8');
  return new Set([...source.matchAll(/(['`])((?:(?!\1).)+)\1/g)].map(([, , title = '']) => title));
}

describe('the document of threats and faults', () => {
  it('makes claims', () => expect(claims.length).toBeGreaterThan(30));

  it.each(claims)('names tests that are there for: $claim', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, title] of tests) {
      expect(existsSync(fileURLToPath(new URL(file, ROOT))), file).toBe(true);
      expect(titlesOf(file), `${file}: ${title}`).toContain(title);
    }
  });
});
