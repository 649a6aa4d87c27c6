import { expect, it } from 'vitest';
import { namelessEntry, questionFor } from '../../lib/catalog/read/nameless.ts';
import { projectCatalog } from './read-assets.ts';

it('every entry without a name is found again by what is asked for it', async () => {
  const { entries } = await projectCatalog();
  const nameless = entries.filter(({ name }) => name === '');
  expect(nameless.length).toBeGreaterThan(100);
  const strays = nameless.filter((entry) => {
    const found = namelessEntry(questionFor(entry));
    return found?.family !== entry.family || found.value !== entry.value;
  });
  expect(strays).toEqual([]);
}, 60_000);

it.each(['', '1305', 'Windows Installer message', 'Windows Installer message or so', 'my Bug check 50'])(
  '“%s” asks for no such entry',
  (question) => expect(namelessEntry(question)).toBeUndefined(),
);
