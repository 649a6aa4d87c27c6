import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickToolbarButton } from '../support/extension.ts';
import { PopupView } from '../support/popup-view.ts';
import { axeProblems } from './axe.ts';
import { CardView } from './card-view.ts';
import { explain } from './explain-click.ts';
import { extensionSession, openAnnotated } from './harness.ts';
import { openPopupPage } from './popup-page.ts';

const session = extensionSession();

const MSI = [
  '=== Verbose logging started: 5/27/2024  10:33:05  Build type: SHIP UNICODE 5.00.10011.00  Calling process: C:\\Windows\\System32\\msiexec.exe ===',
  'MSI (s) (A8:3C) [10:33:08:619]: Note: 1: 2205 2:  3: Patch ',
  'Action start 10:33:08: InstallFinalize.',
  'MSI (s) (A8:3C) [10:33:51:226]: Product: Meter -- Error 1920. Service Meter (meter) failed to start. Verify that you have sufficient privileges to start system services.',
  'Action ended 10:33:52: InstallFinalize. Return value 3.',
  'MSI (s) (A8:3C) [10:33:54:101]: Windows Installer installed the product. Product Name: Meter. Product Version: 1.0. Product Language: 1033. Manufacturer: M. Installation success or error status: 1603.',
].join('\n');

const CBS = [
  '2024-05-27 09:10:00, Info                  CBS    Session: 31 initialized by client WindowsUpdateAgent, external staging directory: (null)',
  '2024-05-27 09:10:07, Error                 CBS    Failed to resolve package [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
  '2024-05-27 09:10:08, Info                  CBS    Exec: Processing complete.  Session: 31, Package: P [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
].join('\n');

/** The deciding line that is shown. */
const LINE = '.cause > .cause-line';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'errgloss-logs-'));
  await mkdir(join(folder, 'logs/inner'), { recursive: true });
  // As Windows Installer writes them.
  await writeFile(join(folder, 'logs/setup.log'), `\uFEFF${MSI.replaceAll('\n', '\r\n')}`, 'utf16le');
  await writeFile(join(folder, 'logs/inner/CBS.log'), CBS);
  await writeFile(
    join(folder, 'logs/inner/picture.png'),
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  );
  await writeFile(join(folder, 'logs/notes.txt'), 'All is well.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function paste(page: Page, text: string): Promise<void> {
  await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press('ControlOrMeta+V');
}

function selected(page: Page): Promise<string> {
  return page.$eval('textarea', (field) => field.value.slice(field.selectionStart, field.selectionEnd));
}

describe('the cause of a pasted log', () => {
  it('is the deciding line, with the chain to it, and a click goes there', async () => {
    const page = await openPopupPage(session.browser);
    await paste(page, MSI);
    await page.locator(LINE).waitFor();
    expect(await page.locator('.cause [role=status]').innerText()).toContain(
      'Line 4 of this Windows Installer log. Certain',
    );
    expect(await page.locator('.cause-chain > li').allInnerTexts()).toEqual([
      expect.stringMatching(/ERROR_INSTALL_FAILURE.*reported.*1603/s),
      expect.stringMatching(/1920.*the cause/s),
    ]);
    await page.locator(LINE).click();
    expect(await selected(page)).toBe(MSI.split('\n')[3]);
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });

  it('is brought into sight in the field', async () => {
    const page = await openPopupPage(session.browser);
    const long = `${MSI}\n${'Property(S): Meter = 1\n'.repeat(2000)}`;
    await page.locator('textarea').fill(long);
    await page.locator(LINE).waitFor();
    const scrolled = () => page.$eval('textarea', (field) => field.scrollTop);
    await page.$eval('textarea', (field) => {
      field.scrollTop = field.scrollHeight;
    });
    const before = await scrolled();
    await page.locator(LINE).click();
    expect(before).toBeGreaterThan(5000);
    expect(await scrolled()).toBeLessThan(500);
    await page.close();
  });

  it('is reached by the keyboard, and each code opens its card', async () => {
    const page = await openPopupPage(session.browser);
    await paste(page, MSI);
    await page.locator(LINE).waitFor();
    await page.locator(LINE).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.cause .card h2', { hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.cause .card').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await selected(page)).toBe(MSI.split('\n')[3]);
    await page.close();
  });

  it('has what only follows and what is noise behind folds', async () => {
    const page = await openPopupPage(session.browser);
    await paste(page, MSI);
    const noise = page.locator('.cause-lines', { hasText: 'Looks like errors, and is none' });
    await noise.locator('summary').click();
    await noise.locator('.cause-line', { hasText: 'Note: 1: 2205' }).click();
    expect(await selected(page)).toBe(MSI.split('\n')[1]);
    await page.close();
  });

  it('begins the reply that is copied', async () => {
    const page = await openPopupPage(session.browser);
    await paste(page, MSI);
    await page.locator(LINE).waitFor();
    await page.locator('.lookup .heading .copying > button').click();
    await page.locator('.copy-choices button', { hasText: 'reply' }).click();
    await page.locator('.outcome-of-copy', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^\*\*What decided\.\*\* Line 4/);
    expect(copied).toContain('> `MSI (s) (A8:3C) [10:33:51:226]: Product: Meter -- Error 1920.');
    await page.close();
  });

  it('is not claimed for a question or for prose', async () => {
    const page = await openPopupPage(session.browser, { q: '1603' });
    await page.locator('[role=option]').first().waitFor();
    await page.locator('textarea').fill('Dear all,\nthe meeting is in room 1603.\nSee you.\nA.');
    await page.locator('[role=status]').first().waitFor();
    expect(await page.locator('.cause').count()).toBe(0);
    await page.close();
  });
});

describe('the cause in an annotated page', () => {
  it('is found when asked for, and a click goes to its line', async () => {
    const page = await openAnnotated(
      session.browser,
      `<p>Nothing helped.</p><div style="height:3000px"></div><pre>${MSI}</pre>`,
    );
    await clickToolbarButton(session.browser, page);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelector('.ask-cause button')`);
    await popup.evaluate(`document.querySelector('.ask-cause button').click()`);
    const line = await popup.waitFor(`document.querySelector('${LINE}')?.innerText`);
    expect(line).toContain('Error 1920');
    await popup.evaluate(`document.querySelector('${LINE}').click()`);
    const card = await CardView.of(page);
    await card.waitForText('1920');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await page.close();
  });

  it('is not looked for in a page that is too long, which is said', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p><div id="long"></div>');
    await page.evaluate(() => {
      const long = document.querySelector('#long');
      if (long) long.textContent = 'word '.repeat(900_000);
    });
    await clickToolbarButton(session.browser, page);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelector('.ask-cause button')`);
    await popup.evaluate(`document.querySelector('.ask-cause button').click()`);
    await popup.waitFor(`document.body.innerText.includes('too long to be read here (5 MB)')`);
    await popup.close();
    await page.close();
  });
});

describe('the cause in a selection', () => {
  it('stands first in its card, whose codes lead to theirs and back', async () => {
    const page = await openAnnotated(session.browser, `<pre id="log">${MSI}</pre>`);
    await page.evaluate(() => {
      const log = document.querySelector('#log');
      if (log) getSelection()?.selectAllChildren(log);
    });
    // As menus tell it.
    await explain(session.browser, page, MSI.replaceAll('\n', ' '));
    const card = await CardView.of(page);
    const text = await card.waitForText('What decided');
    expect(text).toContain('Line 4 of this Windows Installer log.');
    expect(text.indexOf('Error 1920')).toBeLessThan(text.indexOf('codes'));
    await card.click('.cause-chain button.link', 'ERROR_INSTALL_FAILURE');
    await card.waitForText('What to try');
    await card.click('button', 'Back');
    await card.waitForText('What decided');
    await page.close();
  });
});

describe('log files in the tab', () => {
  async function openTab(): Promise<Page> {
    const page = await openPopupPage(session.browser);
    await page.locator('.log-files').waitFor();
    return page;
  }

  it('are read when they are chosen, in the encodings of Windows', async () => {
    const page = await openTab();
    await page.locator('input[type=file]').first().setInputFiles(join(folder, 'logs/setup.log'));
    await page.locator(LINE, { hasText: 'Error 1920' }).waitFor();
    expect(await page.locator('.files > li').count()).toBe(1);
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });

  it('of a folder are listed by their causes, the first of all open', async () => {
    const page = await openTab();
    await page.locator('input[type=file]').last().setInputFiles(join(folder, 'logs'));
    await page
      .locator('.log-files [role=status]', { hasText: 'logs/inner/CBS.log, by the times in the logs' })
      .waitFor();
    const rows = await page.locator('.files > li').allInnerTexts();
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/CBS\.log\s*first cause/);
    expect(rows[1]).toContain('setup.log');
    expect(rows[2]).toMatch(/notes\.txt\s*no cause/);
    expect(rows[3]).toMatch(/picture\.png\s*no text/);
    await page.locator(LINE, { hasText: 'Failed to resolve package' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });

  it('are read when they are dropped, whatever is in the field', async () => {
    const page = await openTab();
    await page.keyboard.type('1603');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.log'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, MSI);
    await page.locator(LINE, { hasText: 'Error 1920' }).waitFor();
    await page.close();
  });

  it('of any size are read with progress, can be cancelled, and leave nothing', async () => {
    const page = await openTab();
    const line =
      'MSI (s) (A8:3C) [10:33:08:619]: Executing op: ComponentRegister(ComponentId={1},KeyPath=2)\n';
    const file = join(folder, 'large.log');
    await writeFile(file, `${line.repeat(600_000)}${MSI}`);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator('progress').waitFor();
    expect(await page.locator('.files-progress [role=status]').innerText()).toContain('large.log');
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });

  it('can be cancelled by the keyboard', async () => {
    const page = await openTab();
    const file = join(folder, 'large.log');
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator('.files-progress button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.log-files [role=status]', { hasText: 'Stopped. Nothing was kept.' }).waitFor();
    expect(await page.locator('.files').count()).toBe(0);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator(LINE, { hasText: 'Error 1920' }).waitFor();
    const stored = await session.browser.worker.evaluate(async () => ({
      ...(await chrome.storage.local.get()),
      ...(await chrome.storage.session.get()),
    }));
    expect(JSON.stringify(stored)).not.toContain('large.log');
    await page.close();
  });
});
