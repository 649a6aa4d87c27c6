import { expect, it } from 'vitest';
import { extensionSession, openAnnotated, waitForHighlights } from './harness.ts';

const session = extensionSession();
const BODY = '<p>Setup failed. The log has 1603 in it, error 1618 and ERROR_INSTALL_USEREXIT (1602).</p>';

it('annotates more or less as the reader has chosen, at once', async () => {
  const page = await openAnnotated(session.browser, BODY);
  await waitForHighlights(page, ['1618', 'ERROR_INSTALL_USEREXIT', '1602']);
  const options = await session.browser.context.newPage();
  await options.goto(`chrome-extension://${session.browser.extensionId}/options.html`);
  await options.getByRole('radio', { name: 'Everything plausible' }).check();
  await options.getByText('Saved').waitFor();
  await page.bringToFront();
  await waitForHighlights(page, ['1603', '1618', 'ERROR_INSTALL_USEREXIT', '1602']);
  await options.getByRole('radio', { name: 'Certain codes only' }).check();
  await page.bringToFront();
  await waitForHighlights(page, ['ERROR_INSTALL_USEREXIT']);
  await options.reload();
  expect(await options.getByRole('radio', { name: 'Certain codes only' }).isChecked()).toBe(true);
  await Promise.all([page.close(), options.close()]);
});

it('falls back to the default when what is stored is damaged', async () => {
  await session.browser.worker.evaluate(() =>
    chrome.storage.sync.set({ settings: { version: 99, sensitivity: 7 } }),
  );
  const page = await openAnnotated(session.browser, BODY);
  await waitForHighlights(page, ['1618', 'ERROR_INSTALL_USEREXIT', '1602']);
  await page.close();
});
