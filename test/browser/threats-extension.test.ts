import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { EXTENSION_DIR, TESTED_DIR } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import {
  extensionSession,
  html,
  launchForTest,
  openAnnotated,
  openByHand,
  openPage,
  waitForHighlights,
} from './harness.ts';
import { openPopupAbout, openPopupPage } from './popup-page.ts';

const session = extensionSession();
const scratch = mkdtempSync(join(tmpdir(), 'errgloss-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A text that would run a script, wherever somebody took it for markup. */
const EVIL = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

describe('a text that looks like markup', () => {
  it('is shown as the text it is by card, popup and lookup', async () => {
    const evil = escaped(EVIL);
    const page = await openAnnotated(session.browser, `<p>${evil} Error 1603 ${evil}</p>`);
    await (await CardView.hover(page, '1603')).waitForTitle('ERROR_INSTALL_FAILURE');
    const popup = await openPopupAbout(session.browser, page);
    await popup.getByText('1603').first().waitFor();
    await popup.locator('.unfold').first().click();
    await popup.getByText('<img src=x').first().waitFor();
    await popup.fill('textarea', EVIL);
    await popup.locator('[role=status], [role=alert], [role=listbox]').first().waitFor();
    for (const place of [page, popup]) {
      expect(await place.title()).not.toBe('run');
      expect(await place.locator('img').count()).toBe(0);
    }
    await Promise.all([page.close(), popup.close()]);
  });

  it('is looked up from an address as the text it is', async () => {
    const popup = await openPopupPage(session.browser, { q: EVIL });
    expect(await popup.inputValue('textarea')).toBe(EVIL);
    expect(await popup.locator('img').count()).toBe(0);
    await popup.close();
  });
});

describe('a text without end', () => {
  it('is cut off before it is looked up, and the window goes on', async () => {
    const popup = await openPopupPage(session.browser);
    await popup.evaluate(() => {
      const field = document.querySelector('textarea');
      if (!field) return;
      // Of a log too long to be read the end is read: there it failed.
      field.value = `${'x'.repeat(5_000_000)} error 1603`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await popup.getByText('ERROR_INSTALL_FAILURE').first().waitFor();
    await popup.fill('textarea', 'E_FAIL');
    await popup.locator('h2', { hasText: 'E_FAIL' }).waitFor();
    await popup.close();
  });
});

describe('pages of the extension', () => {
  it.each(['popup.html', 'options.html', 'sidepanel.html', 'welcome.html'])(
    '%s runs no text as a script, and loads nothing from elsewhere',
    async (name) => {
      const { context, extensionId } = session.browser;
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      const failures: (string | undefined)[] = [];
      page.on('requestfailed', (request) => failures.push(request.failure()?.errorText));
      const refused = await page.evaluate(async () => {
        const outcomes: string[] = [];
        const attempt = async (what: string, act: () => unknown) => {
          try {
            await act();
            outcomes.push(what);
          } catch {}
        };
        const loaded = (tag: string, attributes: Record<string, string>) =>
          new Promise((resolve, reject) => {
            const element = Object.assign(document.createElement(tag), attributes);
            element.addEventListener('load', resolve);
            element.addEventListener('error', reject);
            document.head.append(element);
          });
        // While the DevTools call a function it may do more than the page.
        await new Promise((resolve) => setTimeout(resolve));
        await attempt('markup', () => document.body.insertAdjacentHTML('beforeend', '<i>x</i>'));
        await attempt('handler', () => document.body.setAttribute('onclick', 'x'));
        await attempt('function', () => Reflect.construct(Function, ['return 1'])());
        await attempt('fetch', () => fetch('https://elsewhere.example/x'));
        await attempt('image', () => loaded('img', { src: 'https://elsewhere.example/x.png' }));
        await attempt('style', () =>
          loaded('link', { rel: 'stylesheet', href: 'https://elsewhere.example/x.css' }),
        );
        await attempt('worker', () => new Worker('data:text/javascript,1'));
        return outcomes;
      });
      expect(refused).toEqual([]);
      // By the policy, and not because the network is away.
      expect(failures).toEqual(['csp', 'csp']);
    },
  );

  it('are under a policy that lets nothing in but the package', () => {
    const { content_security_policy } = JSON.parse(
      readFileSync(join(EXTENSION_DIR, 'manifest.json'), 'utf8'),
    );
    const rules = new Map<string, string>(
      content_security_policy.extension_pages
        .split('; ')
        .map((rule: string) => [rule.split(' ')[0], rule.slice(rule.indexOf(' ') + 1)]),
    );
    expect(Object.fromEntries(rules)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'log-worker',
    });
  });

  it('and scripts hold no code that makes code of text, and no address to load code from', () => {
    const scripts = readdirSync(EXTENSION_DIR, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts).toContain('annotate.js');
    for (const name of scripts) {
      const text = readFileSync(join(EXTENSION_DIR, name), 'utf8');
      expect(text, name).not.toMatch(/\beval\(|\bnew Function\b|\bFunction\(|importScripts|document\.write/);
      expect(text, name).not.toMatch(/(?:import\(|from|src=)\s*["'`]https?:/);
    }
  });
});

describe('a page of the web', () => {
  it('can not open, frame, load or address what belongs to the extension', async () => {
    const { context, extensionId } = session.browser;
    const page = await openPage(session.browser, html('<p>Error 1603</p>'));
    await waitForHighlights(page, ['1603']);
    const before = context.pages().length;
    const reached = await page.evaluate(async (origin) => {
      const outcomes: string[] = [];
      for (const file of ['manifest.json', 'catalog/index.json', 'card.js', 'assets/popup.css']) {
        await fetch(`${origin}/${file}`).then(
          () => outcomes.push(file),
          () => {},
        );
      }
      const frame = document.createElement('iframe');
      frame.src = `${origin}/popup.html?q=1603`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      if (frame.contentDocument) outcomes.push('frame');
      const image = new Image();
      image.src = `${origin}/icon-48.png`;
      await image.decode().then(
        () => outcomes.push('image'),
        () => {},
      );
      const { runtime } = (window as { chrome?: { runtime?: object } }).chrome ?? {};
      if (runtime && 'sendMessage' in runtime) outcomes.push('messages');
      return outcomes;
    }, `chrome-extension://${extensionId}`);
    expect(reached).toEqual([]);
    expect(
      page
        .frames()
        .some((frame) => frame.url().startsWith('chrome-extension:') && !frame.url().includes('invalid')),
    ).toBe(false);
    expect(context.pages()).toHaveLength(before);
  });
});

describe('another extension', () => {
  it('gets no answer, and no connection', async () => {
    const other = join(scratch, 'other');
    mkdirSync(other);
    writeFileSync(
      join(other, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Other',
        version: '1',
        background: { service_worker: 'worker.js' },
      }),
    );
    writeFileSync(join(other, 'worker.js'), '');
    const browser = await launchForTest({ extensionDir: `${TESTED_DIR},${other}` });
    const worker = await until(
      async () => browser.context.serviceWorkers().find((found) => found.url().endsWith('/worker.js')),
      'the other extension',
    );
    const outcomes = await worker.evaluate(async (id) => {
      const answered: unknown[] = [];
      for (const call of ['resolve', 'explain', 'loadMarks', 'list']) {
        for (const to of ['background', 'card']) {
          await chrome.runtime.sendMessage(id, { to, call, ask: null }).then(
            (reply) => answered.push(reply),
            () => {},
          );
        }
      }
      const port = chrome.runtime.connect(id);
      await new Promise<void>((resolve) => {
        port.onDisconnect.addListener(() => resolve());
      });
      return answered;
    }, browser.extensionId);
    expect(outcomes).toEqual([]);
  });
});

/** All that the browser keeps for the extension. */
async function keptIn(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => ({
    sync: await chrome.storage.sync.get(),
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    web: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    cookies: document.cookie,
  }));
}

describe('what is stored', () => {
  it('is nothing after browsing, and after lookups the entries that were chosen and no more', async () => {
    const browser = await launchForTest();
    const page = await openAnnotated(browser, '<p>Error 1603, secret words</p>');
    await (await CardView.hover(page, '1603')).waitForText('What to try');
    const other = await openByHand(browser, '<p>Error 1618</p>');
    await waitForHighlights(other, ['1618']);
    const popup = await openPopupAbout(browser, page);
    await popup.getByText('1603').first().waitFor();
    const nothing = { sync: {}, local: {}, session: {}, databases: [], caches: [], web: [], cookies: '' };
    expect(await keptIn(popup)).toEqual(nothing);

    await popup.fill('textarea', 'secret query 1619');
    await popup.fill('textarea', '1619');
    await popup.locator('[role=option][data-value="1619"]').first().waitFor();
    await popup.keyboard.press('Enter');
    const local = await until(async () => {
      const { local } = await keptIn(popup);
      return Object.keys(local as object).length > 0 ? local : undefined;
    }, 'the history');
    const [entry] = (local as { history: { recent: { value: number }[] } }).history.recent;
    expect(entry).toEqual({ family: 'win32', value: 1619, name: 'ERROR_INSTALL_PACKAGE_OPEN_FAILED' });
    expect(await keptIn(popup)).toEqual({ ...nothing, local: { history: { pinned: [], recent: [entry] } } });
  });

  it('of lookups can not be read by scripts in pages, not even by ours', async () => {
    await openAnnotated(session.browser, '<p>Error 1603</p>');
    const tabs = await session.browser.worker.evaluate(async () => {
      await chrome.storage.local.set({ history: { pinned: [], recent: [] } });
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: () =>
          chrome.storage.local.get('history').then(
            () => 'read',
            () => 'refused',
          ),
      });
    });
    expect(tabs.map(({ result }) => result)).toEqual(['refused']);
  });
});

describe('access', () => {
  it('to a page that was annotated once ends with the page, and is none to its site', async () => {
    const page = await openByHand(session.browser, '<p>Error 1603</p>');
    await waitForHighlights(page, ['1603']);
    const origins = () =>
      session.browser.worker.evaluate(async () => (await chrome.permissions.getAll()).origins);
    expect(await origins()).not.toContain('https://forum.example/*');
    const { host_permissions } = JSON.parse(readFileSync(join(EXTENSION_DIR, 'manifest.json'), 'utf8'));
    expect((await origins())?.sort()).toEqual([...host_permissions].sort());
  });
});
