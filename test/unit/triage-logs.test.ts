import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import { KINDS } from '../../lib/triage/answer.ts';
import { linkLabel } from '../../lib/triage/codes.ts';
import { LogDecoder } from '../../lib/triage/decode.ts';
import { triage } from '../../lib/triage/triage.ts';
import expected from '../logs/expected.json' with { type: 'json' };
import { readCompiled } from './read-assets.ts';

const FOLDER = fileURLToPath(new URL('../logs', import.meta.url));

const catalog = await openCatalog(readCompiled);

test.each(expected.map((one) => [one.file, one] as const))('%s', (file, { kind, line, chain, sure }) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const answer = triage(catalog, text);
  expect({
    kind: answer.kind,
    line: answer.deciding?.line ?? null,
    text: answer.deciding?.text ?? null,
    chain: answer.chain.map(linkLabel),
    sure: answer.sure,
  }).toEqual({ kind, line, text: line === null ? null : text.split('\n')[line - 1], chain, sure });
});

/** As Windows Installer writes its logs: UTF-16 with a byte order mark, lines that end with CR LF. */
function asWindowsWrites(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'));
}

/** An odd number of bytes, so that characters are cut. */
const CHUNK_BYTES = 4095;

function decoded(bytes: Uint8Array): string {
  const decoder = new LogDecoder();
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
    text += decoder.decode(bytes.subarray(from, from + CHUNK_BYTES));
  return text + decoder.finish();
}

const TRANSLATED = /german|french|spanish/;

test.each(
  expected
    .filter(({ file, kind }) => kind === 'msi' || TRANSLATED.test(file))
    .map((one) => [one.file, one] as const),
)('%s in UTF-16 with CR LF', (file, { kind, line, chain }) => {
  const answer = triage(catalog, decoded(asWindowsWrites(readFileSync(join(FOLDER, file), 'utf8'))));
  expect({
    kind: answer.kind,
    line: answer.deciding?.line ?? null,
    chain: answer.chain.map(linkLabel),
  }).toEqual({ kind, line, chain });
  expect(answer.deciding?.text ?? '').not.toMatch(/[\r\uFEFF]/);
});

test('there are logs of every kind, texts without a cause, and none without an expectation', () => {
  for (const kind of KINDS)
    expect(expected.filter((one) => one.kind === kind && one.line !== null).length, kind).toBeGreaterThan(2);
  expect(expected.filter(({ line }) => line === null).length).toBeGreaterThanOrEqual(10);
  const files = readdirSync(FOLDER).filter((file) => file !== 'expected.json');
  expect(expected.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});
