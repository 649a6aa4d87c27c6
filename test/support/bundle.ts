import { build } from 'vite';

/** A module with all it imports as one script for a page. `plugins` as Vite takes them. */
export async function bundleForPage(
  entry: string,
  plugins: NonNullable<Parameters<typeof build>[0]>['plugins'] = [],
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['browser'] },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'fixture' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled`);
  return chunk.code;
}
