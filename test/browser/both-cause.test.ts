import { describe, expect, it } from 'vitest';
import { until } from '../support/popup-view.ts';
import { BROWSERS, driverSession, openWith } from './both.ts';

const LOG = [
  '=== Verbose logging started: 5/27/2024  10:33:05  Build type: SHIP UNICODE 5.00.10011.00 ===',
  'MSI (s) (A8:3C) [10:33:51:226]: Product: Meter -- Error 1920. Service Meter (meter) failed to start.',
  'Action ended 10:33:52: InstallFinalize. Return value 3.',
  'MSI (s) (A8:3C) [10:33:54:101]: Product: Meter. Installation success or error status: 1603.',
].join('\n');

const LINE = `document.querySelector('.cause > .cause-line')`;

describe.each(BROWSERS)('the cause of a log in %s', (_, launch) => {
  const session = driverSession(launch);

  it('is shown for a pasted one, and a click goes to its line', async () => {
    const popup = await session.driver.openTab(`popup.html?${new URLSearchParams({ q: LOG })}`);
    expect(await popup.waitFor(`${LINE}?.innerText`)).toContain('Error 1920');
    await popup.evaluate(`${LINE}.click()`);
    const field = `document.querySelector('textarea')`;
    const selected = `${field}.value.slice(${field}.selectionStart, ${field}.selectionEnd)`;
    expect(await popup.waitFor(selected)).toBe(LOG.split('\n')[1]);
    await popup.close();
  });

  it('is shown for files', async () => {
    const popup = await session.driver.openTab('popup.html?q=');
    await popup.waitFor(`document.querySelector('.log-files input')`);
    await popup.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(LOG)}], 'setup.log'));
      data.items.add(new File(['All is well.'], 'notes.txt'));
      const input = document.querySelector('.log-files input');
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    expect(await popup.waitFor(`${LINE}?.innerText`)).toContain('Error 1920');
    expect(await popup.evaluate(`document.querySelector('.log-files [role=status]').innerText`)).toContain(
      'The only cause stands in setup.log.',
    );
    await popup.close();
  });

  it('is found in a page when asked for', async () => {
    const page = await openWith(session.driver, `<pre>${LOG}</pre>`, ['1920', '1603']);
    const popup = await page.openPopup();
    await popup.waitFor(`document.querySelector('.ask-cause button')`);
    await popup.evaluate(`document.querySelector('.ask-cause button').click()`);
    expect(await popup.waitFor(`${LINE}?.innerText`)).toContain('Error 1920');
    await popup.close();
    await page.close();
  });

  it('is in the card of a selection', async () => {
    const page = await openWith(session.driver, `<pre id="log">${LOG}</pre>`, ['1920', '1603']);
    await page.explain('#log');
    const shown = `(root) => root.querySelector('.cause-line')?.innerText`;
    expect(await until(async () => (await page.inCard(shown)) ?? undefined, 'a deciding line')).toContain(
      'Error 1920',
    );
    await page.close();
  });
});
