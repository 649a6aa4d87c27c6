import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileCoverageData } from 'istanbul-lib-coverage';
import { createInstrumenter } from 'istanbul-lib-instrument';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Functions that run in another world than their file, where its counters don't exist: they count into nothing there.
 * Every member of this object is itself, and as a number it is 0.
 */
const NOWHERE =
  '(() => { const none = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : none), set: () => true }); return none; })';

interface Instrumented {
  readonly code: string;
  /** What there is to cover, nothing of it covered. */
  readonly empty: FileCoverageData;
  /** The source map, as JSON. */
  readonly map: string;
}

/** Whether a path is one of the files whose coverage is measured. */
function isMeasured(path: string): boolean {
  return /^lib\/.*(?<!\.d)\.tsx?$/.test(path);
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
    code: survivable(code, source),
    empty: instrumenter.lastFileCoverage(),
    map: JSON.stringify(instrumenter.lastSourceMap()),
  };
}

/** A file that sends functions elsewhere (`func: name`) must not have them rely on its own counters. */
function survivable(code: string, source: string): string {
  const name = /\bfunction (cov_\w+)\(/.exec(code)?.[1];
  if (!name || !/\bfunc: \w/.test(source)) return code;
  const counting = code.replaceAll(`${name}().`, `(globalThis.${name} ?? ${NOWHERE})().`);
  return `${counting}\nglobalThis.${name} = ${name};`;
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
