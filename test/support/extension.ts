import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { isMeasuring } from '../../tools/coverage-store.ts';
import { measureBrowser } from './browser-coverage.ts';
import { until } from './popup-view.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the build puts the extension for Chromium. */
export const EXTENSION_DIR = join(ROOT, '.output/chrome-mv3');

/** What tests run: the same, or while coverage is measured the build that counts what runs. */
export const TESTED_DIR = isMeasuring() ? `${EXTENSION_DIR}-coverage` : EXTENSION_DIR;

/**
 * Builds the extension of a checkout for Chromium, without a word, and returns its folder. Throws with what the build
 * has said when it fails, as where the checkout was not set up (`npm start` there).
 */
export function buildExtension(root = ROOT): string {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build of ${root} failed\n${built.stdout}${built.stderr}`);
  return join(root, '.output/chrome-mv3');
}

/** A running browser with the built extension. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  /** Ends the browser at once, also one that does not answer. */
  kill(): void;
}

export interface LaunchOptions {
  readonly headless: boolean;
  /** The built extension; TESTED_DIR without it. */
  readonly extensionDir?: string;
  /** More switches for the browser. */
  readonly args?: readonly string[];
  /** The folder of another extension that is loaded beside it; it must not run scripts by `chrome.scripting`. */
  readonly beside?: string;
  /** Leaves the welcome page open, in front of all. */
  readonly keepWelcome?: boolean;
}

/** Starts the browser named in ERRGLOSS_BROWSER with a fresh profile and the built extension. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = process.env['ERRGLOSS_BROWSER'];
  if (!executablePath) throw new Error('ERRGLOSS_BROWSER is not set; run this through npm');
  const folders = [options.extensionDir ?? TESTED_DIR, ...(options.beside ? [options.beside] : [])].join();
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: options.headless,
    viewport: options.headless ? { width: 1100, height: 800 } : null,
    args: [
      ...(options.headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${folders}`,
      `--load-extension=${folders}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--enable-unsafe-extension-debugging',
      ...(options.args ?? []),
    ],
  });
  if (isMeasuring()) await measureBrowser(context);
  const worker = await until(() => ownWorker(context), 'the worker');
  // Annotation of the known sites is registered as soon as the extension has been installed.
  await worker.evaluate(async () => {
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  const welcome = await welcomePage(context);
  if (!options.keepWelcome) await welcome.close();
  const pid = await processOf(context);
  return {
    context,
    worker,
    extensionId: new URL(worker.url()).host,
    kill() {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    },
  };
}

/** The worker of the extension, which alone runs scripts in pages by hand. */
async function ownWorker(context: BrowserContext): Promise<Worker | undefined> {
  for (const worker of context.serviceWorkers())
    if (await worker.evaluate(() => chrome.scripting !== undefined)) return worker;
  return undefined;
}

/** The id of the browser's own process. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const found = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  const pid = found?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('the browser does not tell its process');
  return pid;
}

/** The page that opens after the installation; it would come in front of any other at its own time. */
function welcomePage(context: BrowserContext): Promise<Page> {
  return until(
    async () => context.pages().find((page) => page.url().endsWith('/welcome.html')),
    'the welcome page',
  );
}

/** The id by which extension APIs know the tab of a page. */
export async function tabIdOf({ worker }: ExtensionBrowser, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  if (id === undefined) throw new Error(`no tab for ${page.url()}`);
  return id;
}

/** A click on the toolbar button while the page is in front: opens the popup and grants access to the tab. */
export async function clickToolbarButton(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser takes no debugging session');
  const targetId = await tabTargetOf(browser, page);
  await session.send(
    'Extensions.triggerAction' as 'Browser.close',
    { id: browser.extensionId, targetId } as never,
  );
  await session.detach();
}

/** The DevTools target of the tab that holds a page; the page itself is another target below it. */
async function tabTargetOf({ context }: ExtensionBrowser, page: Page): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser takes no debugging session');
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  await session.detach();
  const own = targetInfos.filter(({ url }) => url === page.url());
  const [target] = own;
  if (!target || own.length > 1) throw new Error(`${own.length} tabs show ${page.url()}`);
  return target.targetId;
}
