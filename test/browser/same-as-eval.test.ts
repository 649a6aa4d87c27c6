import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listedMentions } from '../support/annotate-page.ts';
import { readPage } from '../support/read-page.ts';
import { extensionSession, openPage } from './harness.ts';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const session = extensionSession();

const NAMES = readdirSync(PAGES).filter((name) => name.endsWith('.html'));

it.each(NAMES)('the evaluation reads %s as the extension annotates it', async (name) => {
  const html = readFileSync(`${PAGES}/${name}`, 'utf8');
  const page = await openPage(session.browser, html);
  const annotated = await listedMentions(session.browser, page);
  const read = await readPage(html, { messages: true });
  const shape = ({ text, start, family, value, name: title }: (typeof read.mentions)[number]) => ({
    text,
    start,
    family,
    value,
    name: title,
  });
  expect(read.mentions.length).toBeGreaterThan(5);
  expect(
    annotated.map(({ text, start, head }) => ({
      text,
      start,
      family: head.family,
      value: head.value,
      name: head.name,
    })),
  ).toEqual(read.mentions.map(shape));
});
