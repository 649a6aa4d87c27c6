import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXTENSION_DIR } from '../tools/extension.ts';

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

/** How large each part may become, in KiB with gzip: about a tenth above what it is, so that growth is a decision. */
const BUDGETS: readonly (readonly [part: string, kib: number, files: () => readonly string[]])[] = [
  ['the script that runs in every page', 16, () => ['annotate.js']],
  ['the script that shows marks and cards', 34, () => ['card.js']],
  ['the background worker', 28, () => ['background.js']],
  ['the popup, with all it loads', 50, () => loadedBy('popup.html')],
  ['the side panel, with all it loads', 50, () => loadedBy('sidepanel.html')],
  ['the options, with all they load', 20, () => loadedBy('options.html')],
  ['the welcome page, with all it loads', 20, () => loadedBy('welcome.html')],
];

describe('the package', () => {
  it('stays under 2 MB', () => {
    const packed = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file)).length, 0);
    expect(packed).toBeLessThan(2_000_000);
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
    // What the detector's tables hold for their tests: the marks of the examples, and an id.
    expect(script).not.toMatch(/«\d/);
    expect(script).not.toContain('a register');
  });

  it('splits the catalog into parts that load when they are needed', () => {
    const catalog = files
      .map((file) => relative(EXTENSION_DIR, file).replaceAll('\\', '/'))
      .filter((file) => file.startsWith('catalog/'));
    expect(catalog).toContain('catalog/index.json');
    expect(catalog).toContain('catalog/summaries/win32.json');
    expect(catalog).toContain('catalog/articles/win32-ERROR_INSTALL_REMOTE_PROHIBITED.json');
    expect(statSync(join(EXTENSION_DIR, 'catalog/index.json')).size).toBeLessThan(1_200_000);
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
