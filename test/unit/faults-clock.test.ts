import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

it('faults: a clock that is set back or ahead changes nothing, for nothing reads the time of day', () => {
  const files = [...sources('lib'), ...sources('entrypoints')];
  expect(files.length).toBeGreaterThan(100);
  const readers = files.filter((name) =>
    /\bDate\.now\b|\bDate\(\)|\btimeOrigin\b|\bTemporal\b/.test(readFileSync(join(ROOT, name), 'utf8')),
  );
  expect(readers).toEqual([]);
});
