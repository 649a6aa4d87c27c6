import { describe, expect, it, test } from 'vitest';
import { messageBeginnings } from '../../lib/catalog/compile/message-beginnings.ts';
import { messageCandidates, nextBeginning, readBeginnings } from '../../lib/lookup/message-candidates.ts';
import { summarizeMessage } from '../../lib/lookup/message-summary.ts';
import { readCatalog } from '../../tools/build/catalog.ts';
import { projectCatalog } from './read-assets.ts';

const source = await readCatalog();
const table = messageBeginnings(source);
const beginnings = readBeginnings(table);
const catalog = await projectCatalog();

/** What is found in a text: each message as it stands there, and the name of its code. */
async function messagesIn(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const { start, ends } of messageCandidates(text, beginnings)) {
    const message = text.slice(start, ends.at(-1));
    const question = { message, ends: ends.map((end) => end - start), besides: [] };
    const summary = await summarizeMessage(catalog, question);
    if (summary) found.push(`${summary.name}: ${message.slice(0, summary.length)}`);
  }
  return found;
}

it('takes no more than two kilobytes in a page', () => {
  expect(table.length).toBeLessThanOrEqual(2048);
  expect(beginnings.all.size).toBeGreaterThan(250);
});

describe('a message on a page', () => {
  test.each<[string, string, string[]]>([
    [
      'as a line',
      'Setup\nThe RPC server is unavailable.\nOK',
      ['RPC_S_SERVER_UNAVAILABLE: The RPC server is unavailable.'],
    ],
    [
      'as a line without a full stop',
      'The RPC server is unavailable\ntrying again',
      ['RPC_S_SERVER_UNAVAILABLE: The RPC server is unavailable'],
    ],
    [
      'as a sentence',
      'I tried again. The system cannot find the file specified. What now?',
      ['ERROR_FILE_NOT_FOUND: The system cannot find the file specified.'],
    ],
    [
      'wrapped by the source of the page',
      '\n  The system cannot\n      find the file specified.\n',
      ['ERROR_FILE_NOT_FOUND: The system cannot\n      find the file specified.'],
    ],
    [
      'in quotation marks',
      'It says “The network path was not found” every time.',
      ['ERROR_BAD_NETPATH: The network path was not found'],
    ],
    [
      'in brackets',
      'It failed (The network path was not found) twice.',
      ['ERROR_BAD_NETPATH: The network path was not found'],
    ],
    [
      'after a colon',
      'net use: The network path was not found.',
      ['ERROR_BAD_NETPATH: The network path was not found.'],
    ],
    [
      'after the fields of a log',
      '[ERROR] The network path was not found.',
      ['ERROR_BAD_NETPATH: The network path was not found.'],
    ],
    [
      'with a name in quotation marks',
      'The RPC server "PC1" is unavailable.',
      ['RPC_S_SERVER_UNAVAILABLE: The RPC server "PC1" is unavailable.'],
    ],
    [
      'with the number behind it',
      'The RPC server is unavailable. 12.',
      ['RPC_S_SERVER_UNAVAILABLE: The RPC server is unavailable. 12.'],
    ],
    ['not as a part of a sentence', 'She said the system cannot find the file specified in there.', []],
    [
      'not when it only begins so',
      'The system cannot find the file because I deleted the folder yesterday.',
      [],
    ],
    [
      'not when the sentence goes on',
      'The system cannot find the file specified in the backup that my colleague made on Monday.',
      [],
    ],
  ])('is found %s', async (_, text, names) => expect(await messagesIn(text)).toEqual(names));

  it('is left alone beside its code, in whatever spelling, and not beside another', async () => {
    const message = 'The network path was not found.';
    const ask = (value: number, form: 'hex' | 'decimal') =>
      summarizeMessage(catalog, {
        message,
        ends: [message.length],
        besides: [{ kind: 'number', value, form }],
      });
    expect(await ask(53, 'decimal')).toBeNull();
    expect(await ask(0x80070035, 'hex')).toBeNull();
    expect((await ask(0x80004005, 'hex'))?.value).toBe(53);
  });

  it('is nowhere in plain prose', async () => {
    const prose = `The system we use at work was replaced last year. The service is good and the file server is fast.
The network in our building is old, but the user does not notice. The process of moving took a week.
A device that nobody needs stands in the corner. The operation of the lift is simple: press a button and wait.
The directory of the museum lists its rooms. The parameter that matters is time. Access is by the north door.`;
    expect(await messagesIn(prose)).toEqual([]);
  });
});

describe('the look at a page', () => {
  it('finds the words that messages begin with, whatever stands before them', () => {
    const text = 'Setup of printersThe RPC server is unavailable.OKThe network path was not found.';
    const first = nextBeginning(text, 0, beginnings);
    expect(text.slice(first)).toMatch(/^The RPC/);
    const second = nextBeginning(text, first + 1, beginnings);
    expect(text.slice(second)).toMatch(/^The network path/);
    expect(nextBeginning(text, second + 1, beginnings)).toBe(-1);
  });

  it('takes time that grows with the text alone', () => {
    for (const part of ['\n', '. ', 'The ', '“', 'The system cannot ', ' '.repeat(50)]) {
      const text = part.repeat(20_000 / part.length);
      expect(messageCandidates(text, beginnings).length).toBeLessThan(2000);
      expect(nextBeginning(`${text}x`, 0, beginnings)).toBeLessThan(text.length);
    }
  });
});
