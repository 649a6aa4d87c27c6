import { describe, expect, it, test } from 'vitest';
import { compile, readSource } from '../../lib/catalog/compile/compile.ts';
import {
  compileMessages,
  type Fingerprint,
  formatFingerprints,
  parseFingerprints,
} from '../../lib/catalog/compile/fingerprints.ts';
import { compileSearch, eachPosting } from '../../lib/catalog/compile/search-index.ts';
import { formatProblem } from '../../lib/catalog/source/problem.ts';
import { stemOf } from '../../lib/catalog/terms.ts';
import { smallSource } from './small-catalog.ts';

const FAMILY_FILE = `value\thex\tname\theader\tsummary
5\t0x5\tERROR_ACCESS_DENIED\twinerror.h\t
32\t0x20\tERROR_SHARING_VIOLATION\twinerror.h\t
`;
const ROLES_HEAD = 'family\tvalue\tname\trole\n';
const FINGERPRINTS_HEAD = 'value\tname\tsource\twords\n';

/** What is wrong with a list beside the two system error codes 5 and 32. */
function problemsOf(file: string, text: string): string[] {
  const files = new Map([
    ['win32.tsv', FAMILY_FILE],
    [file, text],
  ]);
  return readSource(files).problems.map(formatProblem);
}

describe('a list of the catalog', () => {
  test.each<[string, string]>([
    ['areas.tsv', 'ERROR_SHARING ERROR_ACCESS\tfiles and folders\n'],
    ['keywords.tsv', 'win32:5 win32:32:ERROR_SHARING_VIOLATION\tfile is locked; in use\n'],
    ['synonyms.txt', 'shut down, turn off\nlog in, sign in\n'],
    ['roles.tsv', `${ROLES_HEAD}win32\t5\tERROR_ACCESS_DENIED\tgeneric\n`],
    ['fingerprints/win32.tsv', `${FINGERPRINTS_HEAD}5\tERROR_ACCESS_DENIED\tscreen\tabcd\n`],
  ])('%s is sound', (file, text) => {
    expect(problemsOf(file, text)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['areas.tsv', 'ERROR_ACCESS', '"ERROR_ACCESS" is not BEGINNING …, a tab, and words'],
    ['areas.tsv', '\tfiles', '" files" is not BEGINNING …, a tab, and words'],
    ['areas.tsv', 'ERROR_\tfiles\tmore', '"ERROR_ files more" is not BEGINNING …, a tab, and words'],
    ['areas.tsv', 'ERROR_ RPC_\tcalls', 'no name begins with RPC_'],
    ['keywords.tsv', 'win32:5', '"win32:5" is not FAMILY:VALUE …, a tab, and phrases separated by "; "'],
    [
      'keywords.tsv',
      'win32:5\tdenied\tmore',
      '"win32:5 denied more" is not FAMILY:VALUE …, a tab, and phrases separated by "; "',
    ],
    ['keywords.tsv', 'win32:6\tdenied', 'win32:6 is not in the catalog'],
    ['keywords.tsv', 'win33:5\tdenied', 'win33:5 is not in the catalog'],
    ['keywords.tsv', 'win32\tdenied', 'win32 is not in the catalog'],
    ['keywords.tsv', 'win32:5:ERROR_OTHER\tdenied', 'win32:5:ERROR_OTHER is not in the catalog'],
    ['synonyms.txt', 'shut down, log off, shut down', '"shut down" is already on line 1'],
  ])('%s is refused for %j', (file, row, problem) => {
    expect(problemsOf(file, `${row}\n`)).toEqual([`${file}:1: ${problem}`]);
  });

  it('tells on which line a word already was', () => {
    expect(problemsOf('synonyms.txt', 'log in, sign in\nsign in, sign on\n')).toEqual([
      'synonyms.txt:2: "sign in" is already on line 1',
    ]);
  });

  it('begins with its columns', () => {
    expect(problemsOf('roles.tsv', 'family\tvalue\n')).toEqual([
      'roles.tsv:1: the first line must be the columns: family, value, name, role',
    ]);
    expect(problemsOf('fingerprints/win32.tsv', 'value\tname\n')).toEqual([
      'fingerprints/win32.tsv:1: the first line must be the columns: value, name, source, words',
    ]);
  });

  test.each<[string, string]>([
    [
      'win32\t5\tERROR_ACCESS_DENIED',
      '"win32 5 ERROR_ACCESS_DENIED" is no entry of the catalog with its role',
    ],
    [
      'win32\t5\tERROR_ACCESS_DENIED\tgeneric\tmore',
      '"win32 5 ERROR_ACCESS_DENIED generic more" is no entry of the catalog with its role',
    ],
    ['win32\t6\tERROR_X\tgeneric', '"win32 6 ERROR_X generic" is no entry of the catalog with its role'],
    [
      'win32\t5\tERROR_ACCESS_DENIED\tbad',
      '"bad" is no role; the roles are specific, generic, wrapper, success, restart',
    ],
    ['win32\t5\tERROR_ACCESS_DENIED\tspecific', 'win32:5 is specific by its number alone'],
    ['win32\t32\tERROR_SHARING_VIOLATION\twrapper', 'win32:32 ERROR_SHARING_VIOLATION appears twice'],
  ])('roles.tsv is refused for %j', (row, problem) => {
    const first = 'win32\t32\tERROR_SHARING_VIOLATION\tgeneric\n';
    expect(problemsOf('roles.tsv', `${ROLES_HEAD}${first}${row}\n`)).toEqual([`roles.tsv:3: ${problem}`]);
  });

  test.each<[string, string]>([
    ['5', '"5" is no fingerprint: value, name, source, words'],
    [
      '5\tERROR_ACCESS_DENIED\tscreen',
      '"5 ERROR_ACCESS_DENIED screen" is no fingerprint: value, name, source, words',
    ],
    [
      '5\tERROR_ACCESS_DENIED\tmemory\tabcd',
      '"5 ERROR_ACCESS_DENIED memory abcd" is no fingerprint: value, name, source, words',
    ],
    [
      '5\tERROR_ACCESS_DENIED\tscreen\tabc',
      '"5 ERROR_ACCESS_DENIED screen abc" is no fingerprint: value, name, source, words',
    ],
    [
      '5\tERROR_ACCESS_DENIED\tscreen\tabcd\tmore',
      '"5 ERROR_ACCESS_DENIED screen abcd more" is no fingerprint: value, name, source, words',
    ],
    ['5\tERROR_OTHER\tscreen\tabcd', 'win32:5 ERROR_OTHER is not in the catalog'],
    ['5\tERROR_ACCESS_DENIED\tscreen\tabcd', 'not sorted: 5 comes after 32'],
    ['32\tERROR_SHARING_VIOLATION\tscreen\taaaa', 'win32:32 has this fingerprint twice'],
  ])('fingerprints are refused for %j', (row, problem) => {
    const first = '32\tERROR_SHARING_VIOLATION\tscreen\taaaa\n';
    expect(problemsOf('fingerprints/win32.tsv', `${FINGERPRINTS_HEAD}${first}${row}\n`)).toEqual([
      `fingerprints/win32.tsv:3: ${problem}`,
    ]);
  });

  it('ends with a line break', () => {
    expect(problemsOf('fingerprints/win32.tsv', `${FINGERPRINTS_HEAD}5`)).toEqual([
      'fingerprints/win32.tsv:2: the file must end with a line break',
    ]);
  });
});

const source = smallSource({
  win32: [
    [5, 'ERROR_ACCESS_DENIED'],
    [32, 'ERROR_SHARING_VIOLATION'],
    [32, 'ERROR_OTHER_VIOLATION', 'other.h'],
  ],
});
const [denied, sharing, other] = source.entries;
if (!denied || !sharing || !other) throw new Error('the small catalog is empty');

describe('fingerprints', () => {
  it('are written by value, place in the file, and source, each once', () => {
    const fingerprints: Fingerprint[] = [
      { entry: other, source: 'reference', words: 'aa' },
      { entry: sharing, source: 'screen', words: 'bb' },
      { entry: sharing, source: 'reference', words: 'cc' },
      { entry: denied, source: 'screen', words: 'dd' },
      { entry: denied, source: 'screen', words: 'dd' },
    ];
    const text = formatFingerprints(fingerprints);
    expect(text.split('\n').slice(1, -1)).toEqual([
      '5\tERROR_ACCESS_DENIED\tscreen\tdd',
      '32\tERROR_SHARING_VIOLATION\treference\tcc',
      '32\tERROR_SHARING_VIOLATION\tscreen\tbb',
      '32\tERROR_OTHER_VIOLATION\treference\taa',
    ]);
    const again = parseFingerprints('win32', text, source.entries, []);
    expect(formatFingerprints(again)).toBe(text);
  });

  it('of entries that are not compiled are left out', () => {
    const fingerprints: Fingerprint[] = [
      { entry: denied, source: 'screen', words: 'aabb' },
      { entry: sharing, source: 'screen', words: 'ccdd' },
    ];
    expect(compileMessages(fingerprints, new Map([[sharing, 0]]))).toMatchObject({
      words: 'ccdd',
      entries: [[0]],
    });
  });
});

describe('the search index', () => {
  it('has nothing of keywords for entries that are not compiled', () => {
    const { keywords, ...rest } = source;
    const entries = [denied];
    const asset = compileSearch({
      ...rest,
      entries,
      keywords: [...keywords, { entries: [sharing, denied], phrases: ['locked out'] }],
    });
    expect(asset.phraseEntries).toEqual([[0]]);
    const row = asset.terms.split('\n').indexOf('lock');
    const postings = asset.postings.split('\n')[row] ?? '';
    const positions: number[] = [];
    eachPosting(postings, 0, postings.length, (position) => positions.push(position));
    expect(positions).toEqual([0]);
  });

  it('reads what is no digit as 0', () => {
    const read = (packed: string) => {
      const found: [number, number][] = [];
      eachPosting(packed, 0, packed.length, (position, weight) => found.push([position, weight]));
      return found;
    };
    expect(read('GA')).toEqual([
      [0, 6],
      [0, 0],
    ]);
    expect(read('Gé')).toEqual(read('GA'));
  });

  it('holds its terms in order, each with its own entries', () => {
    const { terms } = JSON.parse(compile(source).get('catalog/search.json') ?? '{}');
    expect(terms.split('\n')).toEqual([...terms.split('\n')].sort());
    expect(terms.split('\n')).toContain('violat');
  });
});

describe('the stem of a word', () => {
  it('stays the same when more words came than are kept', () => {
    const before = stemOf('connections');
    for (let count = 0; count < 20_001; count++) stemOf(`connections${count}`);
    expect([before, stemOf('connections')]).toEqual(['connect', 'connect']);
  });
});
