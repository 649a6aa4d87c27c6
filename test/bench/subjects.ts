import { join, resolve } from 'node:path';
import { bundleForPage } from '../support/bundle.ts';
import { buildExtension, type ExtensionBrowser, launchExtension } from '../support/extension.ts';

/** A checkout of the project whose build is measured. */
export interface Subject {
  /** Its root folder. */
  readonly root: string;
  /** The folder with its built extension. */
  readonly extensionDir: string;
  /** Its page engine as a script for a page: `test/bench/in-page.ts` of that checkout with all it imports. */
  readonly engine: string;
  readonly browser: ExtensionBrowser;
}

/**
 * Builds a checkout and starts a browser with it. Throws when it was not set up (`npm start` there) or does not
 * build.
 */
export async function openSubject(root: string): Promise<Subject> {
  const folder = resolve(root);
  const extensionDir = buildExtension(folder);
  return {
    root: folder,
    extensionDir,
    engine: await bundleForPage(join(folder, 'test/bench/in-page.ts')),
    browser: await launchExtension({ headless: true, extensionDir }),
  };
}

/** The same measurement of each subject, one after the other: two would fight for the cores. */
export async function inTurn<T>(
  subjects: readonly Subject[],
  measure: (subject: Subject) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (const subject of subjects) results.push(await measure(subject));
  return results;
}
