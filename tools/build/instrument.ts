import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileCoverageData } from 'istanbul-lib-coverage';
import { createInstrumenter } from 'istanbul-lib-instrument';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Instrumented {
  readonly code: string;
  /** What there is to cover, nothing of it covered. */
  readonly empty: FileCoverageData;
  /** The source map, as JSON. */
  readonly map: string;
}

/** Its functions run in another world than their file, where its counters don't exist. */
const INJECTED = 'lib/browser/shared/injected.ts';

/** Whether a path is one of the files whose coverage is measured. */
export function isMeasured(path: string): boolean {
  return /^lib\/.*(?<!\.d)\.tsx?$/.test(path) && path !== INJECTED;
}

/** Puts a counter before every statement and into every branch of a file, by its TypeScript source. */
export function instrument(path: string, source = readFileSync(join(ROOT, path), 'utf8')): Instrumented {
  const instrumenter = createInstrumenter({
    esModules: true,
    produceSourceMap: true,
    parserPlugins: path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'],
    coverageGlobalScope: 'globalThis',
    // Extension pages and workers allow no code from strings.
    coverageGlobalScopeFunc: false,
  });
  const code = instrumenter.instrumentSync(source, path);
  return {
    code,
    empty: instrumenter.lastFileCoverage(),
    map: JSON.stringify(instrumenter.lastSourceMap()),
  };
}

/** Has the code of lib count what runs, in builds and in tests alike, so that the counts of both add up. */
export function instrumentLib(): Plugin {
  return {
    name: 'errgloss:instrument',
    enforce: 'pre',
    transform(source, id) {
      const path = relative(ROOT, id.replace(/\?.*$/, '')).replaceAll('\\', '/');
      if (!isMeasured(path) || /\?.*\braw\b/.test(id)) return undefined;
      const { code, map } = instrument(path, source);
      return { code, map };
    },
  };
}
