import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { listedMentions } from '../support/annotate-page.ts';
import { extensionSession, openAnnotated } from './harness.ts';
import { openOptions, store, waitForStored } from './stored-settings.ts';

const session = extensionSession();

/** The underlined messages in page order, and how many codes are underlined. */
function underlined(page: Page): Promise<{ messages: string[]; codes: string[] }> {
  return page.evaluate(() => {
    const textsOf = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
    return { messages: textsOf('errgloss-line-message'), codes: textsOf('errgloss-line-dotted') };
  });
}

const THREAD = `<h1>Cannot reach the server</h1>
<p>Yesterday it worked. <b>The network path was not found.</b> What can I do?</p>
<p>Then it said “The RPC server is unavailable” and stopped.</p>
<pre>copying
The process cannot access the file because it is being used by another process.
done</pre>
<p>net use: System error 53 has occurred. The network path was not found.</p>
<p>Setup said 0x80004005: The system cannot find the file specified.</p>`;

const PROSE = `<h1>The system of the museum</h1>
<p>The system cannot be explained in a sentence. The file cabinet was moved, and the network of paths in the garden was
not found by every visitor. The process took a year. Access to the roof is denied to visitors in winter.</p>
<p>The operation of the lift is simple. The parameter that matters is time. The device in the corner is not used. The
user of the library cannot take books home. The service was good; the server, a young man, was not available at first.
The disk with the music is full of scratches. There is not enough space in the hall for everybody.</p>`;

it('messages are underlined where their code does not stand beside them, and open its card', async () => {
  const page = await openAnnotated(session.browser, THREAD);
  const { messages, codes } = await underlined(page);
  expect(messages.sort()).toEqual([
    'The RPC server is unavailable',
    'The network path was not found.',
    'The process cannot access the file because it is being used by another process.',
    'The system cannot find the file specified.',
  ]);
  expect(codes.sort()).toEqual(['0x80004005', '53']);
  const listed = await listedMentions(session.browser, page);
  expect(listed.filter(({ kind }) => kind === 'message').map(({ head }) => head.name)).toEqual([
    'ERROR_BAD_NETPATH',
    'RPC_S_SERVER_UNAVAILABLE',
    'ERROR_SHARING_VIOLATION',
    'ERROR_FILE_NOT_FOUND',
  ]);
  const box = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('errgloss-line-message') ?? [])] as Range[];
    const rect = ranges.find((range) => String(range).startsWith('The RPC'))?.getClientRects()[0];
    return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
  await page.mouse.move(box?.x ?? 0, box?.y ?? 0);
  await page.waitForSelector('errgloss-card:popover-open');
});

it('plain prose has nothing underlined', async () => {
  const page = await openAnnotated(session.browser, PROSE);
  expect(await listedMentions(session.browser, page)).toEqual([]);
  expect(await underlined(page)).toEqual({ messages: [], codes: [] });
});

it('a changed message is looked for again', async () => {
  const page = await openAnnotated(session.browser, '<p id="out">The RPC server is unavailable.</p>');
  expect((await underlined(page)).messages).toHaveLength(1);
  await page.evaluate(() => {
    const out = document.getElementById('out');
    if (out) out.textContent = 'The RPC server of my dreams is unavailable to all others but to me.';
  });
  await page.waitForFunction(() => (CSS.highlights.get('errgloss-line-message')?.size ?? 0) === 0);
});

it('the options switch messages off', async () => {
  const options = await openOptions(session.browser);
  await options.locator('input[name=messages]').uncheck();
  await waitForStored(session.browser, { messages: false });
  const page = await openAnnotated(session.browser, THREAD);
  const { messages, codes } = await underlined(page);
  expect(messages).toEqual([]);
  expect(codes.sort()).toEqual(['0x80004005', '53']);
  await page.close();
  await store(session.browser);
});
