import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXTENSION_DIR } from '../tools/extension.ts';

const files = readdirSync(EXTENSION_DIR, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name));

function gzipped(name: string): number {
  return gzipSync(readFileSync(join(EXTENSION_DIR, name))).length;
}

describe('the package', () => {
  it('stays under 2 MB', () => {
    const packed = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file)).length, 0);
    expect(packed).toBeLessThan(2_000_000);
  });

  it('keeps the script that runs in every page small, and the catalog out of it', () => {
    expect(gzipped('annotate.js')).toBeLessThanOrEqual(16 * 1024);
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
