import { describe, expect, it, test } from 'vitest';
import { openCatalog } from '../../lib/catalog/catalog.ts';
import { search } from '../../lib/catalog/search.ts';
import { assetsOf, openSmall, smallSource } from './small-catalog.ts';

const families = {
  win32: [
    [2, 'ERROR_FILE_NOT_FOUND', 'winerror.h', 'The file is not there.'],
    [5, 'ERROR_ACCESS_DENIED', 'winerror.h', 'Access was refused.'],
    [65, 'ERROR_NETWORK_ACCESS_DENIED', 'winerror.h', 'The network refused.'],
    [112, 'ERROR_DISK_FULL', 'winerror.h', 'The volume has no room left.'],
    [1053, 'ERROR_SERVICE_REQUEST_TIMEOUT', 'winerror.h', 'A service did not answer in time.'],
    [1058, 'ERROR_SERVICE_DISABLED', 'winerror.h', 'A service is switched off.'],
    [1601, 'ERROR_INSTALL_SERVICE_FAILURE', 'winerror.h', 'No room on the disk.'],
    [1602, 'ERROR_INSTALL_USEREXIT', 'winerror.h', 'Somebody ended the installation.'],
  ],
  hresult: [
    [0x80070005, 'E_ACCESSDENIED', 'winerror.h', 'Access was refused.'],
    [0x80070422, 'XX_ALIASED ERROR_SECOND_NAME', 'winerror.h'],
  ],
  msi: [[1904, '', 'Windows Installer', 'A module did not register.']],
} as const;
const catalog = await openSmall(families, { 'common.txt': 'win32:1058\nwin32:1602\n' });

async function names(query: string, limit = 20): Promise<string[]> {
  return (await search(catalog, query, limit)).map(({ name }) => name);
}

describe('search', () => {
  test.each<[string, string, string[]]>([
    ['a whole name', 'ERROR_DISK_FULL', ['ERROR_DISK_FULL']],
    ['a name without its first word', 'disk full', ['ERROR_DISK_FULL']],
    [
      'the longer name last',
      'access denied',
      ['ERROR_ACCESS_DENIED', 'ERROR_NETWORK_ACCESS_DENIED', 'E_ACCESSDENIED'],
    ],
    ['the beginning of a name first', 'network', ['ERROR_NETWORK_ACCESS_DENIED']],
    [
      'whole words before others',
      'denied access',
      ['ERROR_ACCESS_DENIED', 'ERROR_NETWORK_ACCESS_DENIED', 'E_ACCESSDENIED'],
    ],
    [
      'common codes first among equals, then short names',
      'service',
      ['ERROR_SERVICE_DISABLED', 'ERROR_SERVICE_REQUEST_TIMEOUT', 'ERROR_INSTALL_SERVICE_FAILURE'],
    ],
    ['words of a summary', 'switched off', ['ERROR_SERVICE_DISABLED']],
    ['words that stand partly in a name', 'room disk', ['ERROR_DISK_FULL', 'ERROR_INSTALL_SERVICE_FAILURE']],
    ['names before summaries', 'disk', ['ERROR_DISK_FULL', 'ERROR_INSTALL_SERVICE_FAILURE']],
    [
      'a name with a letter missing',
      'acess',
      ['E_ACCESSDENIED', 'ERROR_ACCESS_DENIED', 'ERROR_NETWORK_ACCESS_DENIED'],
    ],
    ['a name with swapped letters', 'dikS full', ['ERROR_DISK_FULL']],
    ['what lacks one of the words', 'disk full zebra', ['ERROR_DISK_FULL']],
    ['what has one of the words', 'zebra switched unicorn', ['ERROR_SERVICE_DISABLED']],
    ['nothing for one unknown word', 'zebra', []],
    ['nothing for unknown words', 'zebra unicorn', []],
    ['nothing for no words', ' -_- ', []],
    ['words without the fillers', 'the file was not found', ['ERROR_FILE_NOT_FOUND']],
    ['no fillers', 'the disk full', ['ERROR_DISK_FULL']],
    ['what has every word', 'service disk', ['ERROR_INSTALL_SERVICE_FAILURE']],
    ['what has one of two words', 'zebra switched', ['ERROR_SERVICE_DISABLED']],
    ['fillers where there is nothing else', 'in time', ['ERROR_SERVICE_REQUEST_TIMEOUT']],
    ['another name', 'second name', ['XX_ALIASED']],
    ['a code without a name by its summary', 'module register', ['']],
    ['two letters at the beginning of names only', 'xx', ['XX_ALIASED']],
    ['two letters at the beginning of the second word', 'ne', ['ERROR_NETWORK_ACCESS_DENIED']],
    ['two letters nowhere else', 'wo', []],
    ['three letters anywhere', 'etw', ['ERROR_NETWORK_ACCESS_DENIED']],
    ['a filler alone', 'not', ['ERROR_FILE_NOT_FOUND', '', 'ERROR_SERVICE_REQUEST_TIMEOUT']],
  ])('finds %s: %s', async (_, query, wanted) => expect(await names(query)).toEqual(wanted));

  it('needs every one of many words, but no more than six', async () => {
    const two = await openSmall({
      win32: [
        [1, 'ONE_TWO_THREE_FOUR_FIVE_SIX'],
        [2, 'SEVEN_ONE_TWO_THREE_FOUR_FIVE'],
      ],
    });
    const values = async (query: string) => (await search(two, query, 5)).map(({ value }) => value);
    expect(await values('one two three four five six')).toEqual([1]);
    expect(await values('one two three four five six seven')).toEqual([1]);
    expect(await values('one two three four five')).toEqual([2, 1]);
  });

  it('looks for misspellings before it drops a word', async () => {
    const three = await openSmall({
      win32: [
        [1, 'X_ACCESS_DENID'],
        [2, 'X_LONGER_ACCESS_DENIED'],
        [3, 'X_DENIED'],
      ],
    });
    expect((await search(three, 'acess denied', 5)).map(({ value }) => value)).toEqual([2, 1]);
  });

  it('gives no more than was asked for, the best', async () => {
    expect(await names('service', 2)).toEqual(['ERROR_SERVICE_DISABLED', 'ERROR_SERVICE_REQUEST_TIMEOUT']);
    expect(await names('error', 3)).toHaveLength(3);
    expect(await names('error', 0)).toEqual([]);
  });

  it('gives readings', async () => {
    expect((await search(catalog, 'disk full', 1))[0]).toMatchObject({
      family: 'win32',
      value: 112,
      derivation: 'System error code',
      catalogued: true,
    });
  });

  it('reads the summaries once, and again after a failure', async () => {
    const read = assetsOf(smallSource(families));
    let reads = 0;
    let isBroken = true;
    const flaky = await openCatalog(async (path) => {
      if (!path.startsWith('catalog/summaries')) return read(path);
      reads++;
      if (isBroken) throw new Error('gone');
      return read(path);
    });
    await expect(search(flaky, 'disk', 5)).rejects.toThrow('gone');
    isBroken = false;
    expect(await search(flaky, 'disk', 5)).toHaveLength(2);
    const before = reads;
    expect(await search(flaky, 'network', 5)).toHaveLength(1);
    expect(reads).toBe(before);
  });
});

/** Codes that hold a query in ways of every rank. */
const RANKED = [
  [1, 'ZERO_ONE_ALPHA_BETA_GAMMA', 'a.h', 'x.'],
  [2, 'ALPHA_BETA', 'b.h', 'x.'],
  [3, 'ERROR_ALPHA_BETA', 'b.h', 'x.'],
  [4, 'ALPHA_BETA_MORE', 'b.h', 'x.'],
  [5, 'ERROR_ALPHA_BETAS_MORE', 'b.h', 'x.'],
  [6, 'ERROR_BETA_X_ALPHA', 'b.h', 'x.'],
  [7, 'ERROR_BETAS_X_ALPHAS', 'b.h', 'x.'],
  [8, 'ERROR_A', 'b.h', 'The alpha and the beta.'],
  [9, 'ERROR_SUBALPHA_SUBBETA', 'b.h', 'x.'],
  [10, 'ERROR_ALPHA_Q', 'b.h', 'The beta.'],
  [11, 'ERROR_BETA_X_ALPHAS', 'b.h', 'x.'],
  [12, 'ERROR_BETA_Y_ALPHAS', 'b.h', 'x.'],
] as const;

test('the ranks of what is found', async () => {
  const ranked = await openSmall({ win32: RANKED });
  const found = (await search(ranked, 'alpha beta', 20)).map(({ value }) => value);
  expect(found).toEqual([2, 3, 4, 5, 6, 1, 11, 12, 7, 8, 10, 9]);
});
