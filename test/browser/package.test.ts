import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXTENSION_DIR } from '../support/extension.ts';

const files = readdirSync(EXTENSION_DIR, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name));

function gzipped(name: string): number {
  return gzipSync(readFileSync(join(EXTENSION_DIR, name))).length;
}

/** What a page of the extension loads: itself, its scripts, those they import, and its styles. */
function loadedBy(page: string): string[] {
  const loaded = new Set<string>();
  const add = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    const source = readFileSync(join(EXTENSION_DIR, name), 'utf8');
    const links = name.endsWith('.html')
      ? /(?:src|href)="\/([^"]+\.(?:js|css))"/g
      : /(?:from|import)\s*\(?["'`]\.\/([^"'`]+\.js)["'`]/g;
    for (const [, link = ''] of source.matchAll(links)) {
      add(name.endsWith('.html') ? link : join(dirname(name), link).replaceAll('\\', '/'));
    }
  };
  add(page);
  return [...loaded];
}

const PAGE_SCRIPTS = ['annotate.js', 'detector.js', 'own.js', 'card.js'];

/** The same without the scripts of annotated pages, which have budgets of their own. */
function ownOf(page: string): string[] {
  return loadedBy(page).filter((name) => !PAGE_SCRIPTS.includes(name));
}

/** How large each part may become, in KiB with gzip: about a tenth above what it is, so that growth is a decision. */
const BUDGETS: readonly (readonly [part: string, kib: number, files: () => readonly string[]])[] = [
  ['the script that runs in every page', 22.5, () => ['annotate.js']],
  ['the script that reads around candidates', 54, () => ['detector.js']],
  // Only where an own catalog is switched on.
  ['the script with the codes of own catalogs', 14, () => ['own.js']],
  ['the script that shows marks and cards', 46, () => ['card.js']],
  ['the background worker', 124, () => ['background.js']],
  ['the worker that reads log files', 82, () => ['log-worker.js']],
  // Three fifths are the lookup, which loads beside the window.
  ['the popup, with all it loads', 134, () => loadedBy('popup.html')],
  ['the side panel, with all it loads', 134, () => loadedBy('sidepanel.html')],
  // More than half of it reads Markdown, and is loaded when an archive is imported.
  ['the options, with all they load', 70, () => loadedBy('options.html')],
  ['the welcome page, with all of its own', 22, () => ownOf('welcome.html')],
  ['the page to practise on, with all of its own', 22, () => ownOf('practice.html')],
  ['the news, with all of their own', 18, () => ownOf('news.html')],
];

describe('the package', () => {
  it('stays under 3 MB', () => {
    const packed = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file)).length, 0);
    expect(packed).toBeLessThan(3_000_000);
  });

  it.each(BUDGETS)('keeps %s within %d KiB', (_, kib, parts) => {
    expect(parts().reduce((sum, name) => sum + gzipped(name), 0) / 1024).toBeLessThanOrEqual(kib);
  });

  it('has no script or style that no budget counts', () => {
    const counted = new Set(['assets/marks.css', ...BUDGETS.flatMap(([, , parts]) => parts())]);
    const names = files.map((file) => relative(EXTENSION_DIR, file).replaceAll('\\', '/'));
    expect(names.filter((name) => /\.(?:js|css)$/.test(name) && !counted.has(name))).toEqual([]);
  });

  it('keeps the catalog and the tests out of the script that runs in every page', () => {
    const script = readFileSync(join(EXTENSION_DIR, 'annotate.js'), 'utf8');
    expect(script).not.toContain('ERROR_INSTALL_FAILURE');
    expect(script).not.toContain('preact');
    // What the detector's tables hold for their tests: the marks of the examples.
    expect(script).not.toMatch(/«\d/);
  });

  it('splits the catalog into parts that load when they are needed', () => {
    const catalog = files
      .map((file) => relative(EXTENSION_DIR, file).replaceAll('\\', '/'))
      .filter((file) => file.startsWith('catalog/'));
    expect(catalog).toContain('catalog/index.json');
    expect(catalog).toContain('catalog/summaries/win32.json');
    expect(catalog).toContain('catalog/articles/win32-0.json');
    expect(statSync(join(EXTENSION_DIR, 'catalog/index.json')).size).toBeLessThan(2_000_000);
  });

  it('asks for few permissions', () => {
    const manifest = JSON.parse(readFileSync(join(EXTENSION_DIR, 'manifest.json'), 'utf8'));
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'sidePanel',
      'storage',
    ]);
    expect(manifest.host_permissions).not.toContain('<all_urls>');
    expect(manifest.optional_host_permissions).toEqual(['*://*/*', 'file:///*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
  });
});
