import { describe, expect, it } from 'vitest';
import { openExtensionPage } from './access-stub.ts';
import { axeProblems } from './axe.ts';
import { BROWSERS, driverSession, hover, openWith, waitForCard } from './both.ts';
import { extensionSession } from './harness.ts';
import { openPopupPage } from './popup-page.ts';

const NOTE = 'Here: reinstall the agent first.';

describe.each(BROWSERS)('a note in %s', (_, launch) => {
  const session = driverSession(launch);

  it('is written in a window, shown in pages, found by its words, and removed in the options', async () => {
    const { driver } = session;
    const popup = await driver.openTab('popup.html?q=1603');
    const button = (name: string) =>
      `[...document.querySelectorAll('.card button')].find((each) => each.innerText === '${name}')`;
    await popup.waitFor(button('Add a note…'));
    await popup.evaluate(`${button('Add a note…')}.click()`);
    await popup.waitFor(`document.activeElement.matches('.own-note textarea')`);
    await popup.evaluate(`document.activeElement.value = '${NOTE}'`);
    await popup.evaluate(`${button('Save the note')}.click()`);
    await popup.waitFor(`document.querySelector('section.own-note p')?.innerText === '${NOTE}'`);
    await popup.close();

    const page = await openWith(driver, '<p>Setup ended with error 1603.</p>', ['1603']);
    await hover(page, '1603');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    expect(await page.inCard(`(root) => root.querySelector('.own-note p')?.innerText`)).toBe(NOTE);
    // A page hears every key, so that nothing is written in it.
    expect(await page.inCard(`(root) => root.querySelector('.own-note button, textarea') === null`)).toBe(
      true,
    );
    await page.close();

    const search = await driver.openTab('popup.html?q=reinstall%20agent');
    await search.waitFor(
      `document.querySelector('[role=option]')?.innerText.includes('your note') && document.querySelector('[role=option]').dataset.value === '1603'`,
    );
    await search.close();

    const options = await driver.openTab('options.html');
    const remove = `document.querySelector('button[aria-label="Remove ERROR_INSTALL_FAILURE"]')`;
    await options.waitFor(remove);
    await options.evaluate(`${remove}.click()`);
    await options.waitFor(`document.body.innerText.includes('has a button to add one')`);
    await options.close();
  });
});

describe('the field of a note', () => {
  const session = extensionSession();

  it('is used by keys alone, and Esc leaves it without a change', async () => {
    const popup = await openPopupPage(session.browser, { q: '1618' });
    const add = popup.getByRole('button', { name: 'Add a note…' });
    await add.press('Enter');
    const field = popup.getByRole('textbox', { name: 'Your note on ERROR_INSTALL_ALREADY_RUNNING' });
    await field.pressSequentially('a / b');
    expect(await axeProblems(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await add.waitFor();
    expect(await popup.locator('textarea').first().inputValue()).toBe('1618');
    await add.press('Enter');
    await field.pressSequentially('Wait.');
    await popup.keyboard.press('Control+Enter');
    await popup.getByRole('heading', { name: 'Your note' }).waitFor();
    await popup.getByRole('button', { name: 'Change the note…' }).press('Enter');
    expect(await field.inputValue()).toBe('Wait.');
    await popup.getByRole('button', { name: 'Remove the note' }).press('Enter');
    await add.waitFor();
    await popup.close();
  });

  it('says when the browser could not store it, and keeps what was typed', async () => {
    const popup = await openPopupPage(session.browser, { q: '1618' });
    await popup.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('quota'));
    });
    await popup.getByRole('button', { name: 'Add a note…' }).click();
    const field = popup.getByRole('textbox', { name: /^Your note on/ });
    await field.fill('Wait.');
    await popup.getByRole('button', { name: 'Save the note' }).click();
    await popup.getByRole('alert').getByText('The browser could not save this.').waitFor();
    expect(await field.inputValue()).toBe('Wait.');
    await popup.close();
  });

  it('has its notes in the options, from where they go to a file and come back', async () => {
    const popup = await openPopupPage(session.browser, { q: '5' });
    await popup.getByRole('button', { name: 'Add a note…' }).first().click();
    await popup.getByRole('textbox', { name: /^Your note on/ }).fill(NOTE);
    await popup.getByRole('button', { name: 'Save the note' }).click();
    const options = await openExtensionPage(session.browser, 'options.html', true);
    const notes = options.getByRole('group', { name: 'Own notes' });
    await notes.getByText(NOTE).waitFor();
    expect(await axeProblems(options)).toEqual([]);
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      notes.getByRole('button', { name: 'Export notes' }).click(),
    ]);
    const file = await download.path();
    await notes.getByRole('button', { name: /^Remove / }).click();
    await notes.getByText('has a button to add one').waitFor();
    await notes.getByLabel('Import notes').setInputFiles(file);
    await notes.getByText('1 note was read.').waitFor();
    await notes.getByText(NOTE).waitFor();
    await notes.getByLabel('Import notes').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await notes.getByText('This is not a file of Errgloss notes. Nothing was changed.').waitFor();
    await Promise.all([popup.close(), options.close()]);
  });
});
