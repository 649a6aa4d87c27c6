import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { packArchive } from '../../lib/own-catalogs/pack-archive.ts';
import { openExtensionPage } from './access-stub.ts';
import { axeProblems } from './axe.ts';
import { CardView } from './card-view.ts';
import { extensionSession, openAnnotated, waitForHighlights } from './harness.ts';
import { openPopupPage } from './popup-page.ts';

const session = extensionSession();

const TABLE = [
  '# catalog: Contoso agent',
  '# near: cagent',
  'code\tname\tsummary',
  'ACME-1042\tAgent not enrolled\tThe agent has no certificate yet.',
  '1618\t\tThe agent waits for another task.',
  '60001-60009\t\tA step of our script has failed.',
].join('\n');

const ARTICLE = '1. Enrol the agent again.\n\n## For developers\n\nSee `enrol.log`.\n';

const BODY = `<p>Here cagent stopped with ACME-1042, then 60003 came.</p>
  <p>${'Later text. '.repeat(60)}</p><p>The installer gave error 1618. We saw 60003 elsewhere, ACME-10429 not.</p>
  <p>${'Later text. '.repeat(60)}</p><p>cagent ended with exit code 1618.</p>`;

function file(name: string, content: string | Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Imports a file, and waits until the options say all of this about it. */
async function importFile(
  options: Page,
  name: string,
  content: string | Uint8Array,
  ...said: readonly string[]
): Promise<void> {
  await options.getByLabel(/^Import a catalog/).setInputFiles(file(name, content));
  for (const part of said) await options.locator('[role=alert]', { hasText: part }).waitFor();
}

function switchOf(options: Page) {
  return options.getByRole('checkbox', { name: /^Contoso agent/ });
}

describe('an own catalog', () => {
  it('is imported, marked, explained, looked up, switched off and removed', async () => {
    const page = await openAnnotated(session.browser, BODY);
    await waitForHighlights(page, ['1618', '1618']);
    const options = await openExtensionPage(session.browser, 'options.html', true);
    const archive = packArchive('agent', { text: TABLE, articles: { 'ACME-1042': ARTICLE } });
    await importFile(options, 'agent.zip', archive, '“Contoso agent” is stored: 3 codes.');
    expect(await axeProblems(options)).toEqual([]);

    await page.bringToFront();
    await waitForHighlights(page, ['ACME-1042', '60003', '1618', '60003', '1618']);
    const card = await CardView.hover(page, 'ACME-1042');
    const text = await card.waitForText('The agent has no certificate yet.');
    for (const part of ['ACME-1042', 'Contoso agent', 'Enrol the agent again.', 'For developers'])
      expect(text).toContain(part);
    expect(text).not.toContain('0x0');
    await page.mouse.move(0, 0);

    const fresh = await openAnnotated(session.browser, '<p>cagent ended with exit code 1618.</p>');
    await waitForHighlights(fresh, ['1618']);
    const other = await CardView.hover(fresh, '1618');
    await other.waitForText('The agent waits for another task.');
    await other.click('summary', 'Could also be');
    await other.waitForText('ERROR_INSTALL_ALREADY_RUNNING');

    const popup = await openPopupPage(session.browser, { q: 'acme-1042' });
    await popup.locator('.card h2', { hasText: 'ACME-1042' }).waitFor();
    await popup.close();

    await options.bringToFront();
    await switchOf(options).uncheck();
    await page.bringToFront();
    await waitForHighlights(page, ['1618', '1618']);

    await options.bringToFront();
    await options.getByRole('button', { name: /^Remove.*Contoso agent/ }).click();
    await switchOf(options).waitFor({ state: 'detached' });
    const left = await session.browser.worker.evaluate(async () =>
      Object.keys(await chrome.storage.local.get()),
    );
    expect(left.filter((key) => key.startsWith('ownCatalog-'))).toEqual([]);
  });

  it('is exported as it was imported, and takes the place of an older one', async () => {
    const options = await openExtensionPage(session.browser, 'options.html', true);
    await importFile(options, 'agent.tsv', TABLE, '3 codes');
    const updated = `${TABLE}\nACME-1043\t\tThe agent is too old.`;
    await importFile(options, 'agent.tsv', updated, '4 codes');
    await options.getByText('4 codes', { exact: true }).waitFor();
    expect(await switchOf(options).count()).toBe(1);
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: /^Export.*Contoso agent/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Contoso agent.tsv');
    expect(readFileSync(await download.path(), 'utf8')).toBe(updated);
  });

  it('is refused with all that is wrong, and nothing is stored', async () => {
    const options = await openExtensionPage(session.browser, 'options.html', true);
    const table = 'code\tsummary\n1618\tText\nACME-1\n<img src=x>\tText\t\n';
    await importFile(
      options,
      'bad.tsv',
      table,
      'bad.tsv, line 2: 1618 stands in texts for other reasons too.',
      'bad.tsv, line 3: the row has 1 cells, but there are 2 columns.',
    );
    await importFile(
      options,
      'bad.zip',
      Buffer.from('PK\x03\x04 not at all'),
      'bad.zip, line 1: the archive is',
    );
    expect(await options.getByRole('checkbox', { name: /^bad/ }).count()).toBe(0);
  });

  it('may have 20,000 codes', async () => {
    const options = await openExtensionPage(session.browser, 'options.html', true);
    const rows = Array.from({ length: 20_000 }, (_, row) => `BIG-${row}\tText ${row} of a large catalog.`);
    const table = ['# catalog: Large', 'code\tsummary', ...rows].join('\n');
    await importFile(options, 'large.tsv', table, '20,000 codes');
    const page = await openAnnotated(session.browser, '<p>It was BIG-19999 and not BIG-20000.</p>');
    await waitForHighlights(page, ['BIG-19999']);
  });

  it('of the examples explains the exit codes of a deployment', async () => {
    const options = await openExtensionPage(session.browser, 'options.html', true);
    const name = 'psappdeploytoolkit.tsv';
    const table = readFileSync(join(import.meta.dirname, '../../docs/examples', name));
    await importFile(options, name, table, '“PSAppDeployToolkit” is stored');
    const page = await openAnnotated(
      session.browser,
      '<h1>PSAppDeployToolkit fails</h1><p>Intune shows 60008 for the app.</p>',
    );
    await waitForHighlights(page, ['60008']);
    const card = await CardView.hover(page, '60008');
    await card.waitForText('Toolkit not loaded');
  });
});
