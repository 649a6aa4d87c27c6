import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../../support/extension.ts';
import { until } from '../../support/popup-view.ts';

/** A site on which the scripts of the echo run. */
export const ECHO_SITE = 'https://echo.example';

const MANIFEST = {
  manifest_version: 3,
  name: 'Echo',
  version: '1',
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'worker.js' },
  content_scripts: [{ matches: [`${ECHO_SITE}/*`], js: ['frame.js'], run_at: 'document_idle' }],
  host_permissions: [`${ECHO_SITE}/*`],
};

/** The least that an extension can be: a page with one word, a worker that echoes, and a script that asks it. */
const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'popup.html': '<!doctype html><title>Empty</title><p>empty',
  'worker.js': 'chrome.runtime.onMessage.addListener((asked, _, reply) => reply(asked));',
  'frame.js':
    "chrome.runtime.sendMessage('?').then(() => document.documentElement.setAttribute('data-echo', ''));",
};

/** Writes the echo into a folder of its own. */
export async function writeEcho(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'errgloss-echo-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  return folder;
}

/** A browser into which the echo was loaded beside the extension, as one of the echo. */
export async function ofEcho(browser: ExtensionBrowser): Promise<ExtensionBrowser> {
  const worker = await until(
    async () => browser.context.serviceWorkers().find((each) => each.url().endsWith('/worker.js')),
    'the worker that echoes',
  );
  return { ...browser, worker, extensionId: new URL(worker.url()).host };
}
