import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

/** Every command of package.json runs the tool of its name through setup.mjs. */
function tools(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return Object.values<string>(scripts).flatMap((script) => {
    const name = /setup\.mjs (\S+)/.exec(script)?.[1];
    return name ? [`tools/${name}.ts`] : [];
  });
}

export default {
  // What is bundled into pages, or read by name, is imported by nothing.
  entry: [
    ...tools(),
    'test/bench/in-page.ts',
    'test/fuzz/in-*.ts',
    'test/support/save-counts.ts',
    'tools/mutation-*.ts',
    'test/fixtures/*.ts',
    'test/fixtures/*.svelte',
  ],
  project: ['entrypoints/**', 'lib/**', 'tools/**', 'test/**/*.{ts,tsx,mjs,svelte,vue}'],
  // Commands and plugins that are named as text, and a script that is read as text.
  ignoreDependencies: [
    '@biomejs/biome',
    '@stryker-mutator/vitest-runner',
    'axe-core',
    'decode-named-character-reference',
    'license-checker-rseidelsohn',
  ],
  // A type may be named beside the function that takes it; a value that nobody imports is to be private.
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
