import { describe, expect, it, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { NO_PAGE_CONTEXT, type PageContext } from '../../lib/detect/page-context.ts';

/** Each mention as its text, its certainty and its families. */
function read(text: string, around: Partial<PageContext> = {}, isEager = false): string[] {
  return detect(text, () => ({ ...NO_PAGE_CONTEXT, ...around }), isEager).map(
    ({ start, end, certainty, likelyFamilies }) =>
      [text.slice(start, end), certainty, ...(likelyFamilies.length > 0 ? [likelyFamilies.join()] : [])].join(
        ' ',
      ),
  );
}

type Case = readonly [text: string, around: Partial<PageContext>, found: readonly string[]];

describe('a number alone in its block', () => {
  test.each<Case>([
    ['1603', { header: 'Error code' }, ['1603 likely']],
    ['(1603)', { header: 'Error code' }, ['1603 likely']],
    ['"1603"', { header: 'Error' }, ['1603 likely']],
    ['1603 x', { header: 'Error code' }, []],
    ['x 1603', { header: 'Error code' }, []],
    ['1603', { header: 'Error message' }, []],
    ['1603', { header: 'HTTP error' }, []],
    ['1603', { header: 'Number' }, []],
    ['1603', { header: 'Win32' }, ['1603 likely']],
    ['0x643', { header: 'HRESULT' }, ['0x643 likely']],
    ['1603', { header: 'Fehlercode' }, ['1603 likely']],
    ['0x80000000', { header: 'Error code' }, ['0x80000000 likely']],
    ['0x80000000', { header: 'Name' }, []],
    ['0x41303', { inTable: true, preceding: 'Last Run Result' }, ['0x41303 likely hresult']],
    ['0x41303', { inTable: true, preceding: 'exit codes' }, ['0x41303 likely']],
    ['0x41303', { inTable: true, preceding: 'Something' }, []],
    ['41303', { inTable: true, preceding: 'exit codes' }, []],
    ['1603', { heading: 'Error codes', preceding: 'Text. Error codes ' }, ['1603 likely']],
    ['1603', { heading: 'Error codes ', preceding: 'Text. Error codes' }, ['1603 likely']],
    ['1603', { heading: 'Error codes', preceding: 'Error codes and more' }, []],
    ['1603', { heading: 'Numbers', preceding: 'Numbers' }, []],
    ['1603', { heading: 'Error codes' }, []],
    ['0x7B', { header: 'Stop code' }, ['0x7B likely bugcheck']],
    ['0x7B', { header: 'Bug check', preceding: 'OTHER_THING' }, ['0x7B likely bugcheck']],
    ['0x7B', { header: 'bugcheck string' }, ['0x7B likely bugcheck']],
    ['0x7B', { header: 'bugcheck', preceding: 'OTHER_THING' }, ['0x7B likely bugcheck']],
    ['0x00000643', { heading: 'it failed' }, ['0x00000643 likely']],
    ['0x00000643', { heading: 'it failed', preceding: 'MY_THING ' }, []],
    ['0x00000643', { heading: 'it failed', preceding: 'ERROR_X_Y ' }, ['0x00000643 likely']],
    ['0x00000643 x', { heading: 'it failed', preceding: 'MY_THING ' }, ['0x00000643 likely']],
    ['5', { preceding: 'ERROR_ACCESS_DENIED ' }, ['5 likely']],
    ['5', { preceding: 'ERROR_ACCESS_DENIED is here' }, []],
    ['1', { preceding: 'RPC_S_OK' }, []],
    ['5', { preceding: 'S_SOMETHING' }, []],
    ['1603', { preceding: 'MY_THING', header: 'Error code' }, []],
    ['0x80070643', { preceding: 'MY_THING' }, ['0x80070643 possible']],
  ])('%j in %j', (text, around, found) => expect(read(text, around)).toEqual(found));

  it('may have white space around it, but not much', () => {
    const [most, more] = [' '.repeat(40), ' '.repeat(41)];
    const header = 'Error code';
    expect(read(`${most}1603${most}`, { header })).toEqual(['1603 likely']);
    expect(read(`${more}1603`, { header })).toEqual([]);
    expect(read(`1603${more}`, { header })).toEqual([]);
  });
});

describe('a number behind the label of its field', () => {
  test.each<Case>([
    ['1603', { inTable: true, preceding: 'pc-53\nExit code\n' }, ['1603 likely']],
    ['1603', { preceding: 'Rechner pc-53\n Fehlercode: \n' }, ['1603 likely']],
    ['1603', { preceding: 'Code d’erreur' }, ['1603 likely']],
    ['1603', { preceding: 'Last Win32 error:' }, ['1603 likely']],
    ['0x643', { preceding: 'HRESULT' }, ['0x643 likely']],
    ['1603', { preceding: 'Errors' }, []],
    ['1603', { preceding: 'Exit code of the day' }, []],
    ['1603', { preceding: 'Exit code\nDuration' }, []],
    ['1603', { header: 'Seconds', preceding: 'Exit code' }, []],
  ])('%j in %j', (text, around, found) => expect(read(text, around)).toEqual(found));
});

describe('a number with its text on a line', () => {
  const errors = { topic: 'Errors of net use' };
  test.each<Case>([
    ['67 – the share is not there', errors, ['67 likely']],
    ['• 1326: user or password', errors, ['1326 likely']],
    ['67\tthe share is not there', { heading: 'Error codes' }, ['67 likely']],
    ['53 = no such host\n86 = no such user', errors, ['53 likely', '86 likely']],
    ['67 – the share is not there', {}, []],
    ['68 – the share is not there', errors, []],
    ['31 – the share is not there', errors, []],
    ['67 the share is not there', errors, []],
    ['On 67 – the share is not there', errors, []],
    ['67 – 68', errors, []],
  ])('%j in %j', (text, around, found) => expect(read(text, around)).toEqual(found));
});

describe('a number in a table or a list', () => {
  const errors = { topic: 'Errors of net use' };
  test.each<Case>([
    ['5', { header: 'Code', ...errors }, ['5 likely']],
    ['5', { header: 'Code' }, []],
    ['5', { header: 'Value', ...errors }, []],
    ['500', { header: 'Value', ...errors }, ['500 likely']],
    ['500', { header: 'Value' }, []],
    ['5', { header: 'Value', row: 'ERROR_ACCESS_DENIED\t' }, ['5 likely']],
    ['53, 67', { header: 'Error code' }, ['53 likely', '67 likely']],
    ['1 or 0x1', { header: 'Error code' }, ['1 likely', '0x1 likely']],
    ['18/06/2016', { header: 'Error code' }, []],
    ['1603', { inTable: true, row: '0x643\t', heading: 'it failed' }, ['1603 likely']],
    ['0x643', { inTable: true, row: '1603\t', heading: 'it failed' }, ['0x643 likely']],
    ['1603', { inTable: true, row: '0x80070643\t', heading: 'it failed' }, ['1603 likely']],
    ['1603', { inTable: true, row: '0x643\t' }, []],
    ['1603', { inTable: true, row: '0x644\t', heading: 'it failed' }, []],
    ['64', { inTable: true, row: '0x40\t', heading: 'it failed' }, []],
    ['1603', { isTerm: true, heading: 'Error codes' }, ['1603 likely']],
    ['1603', { isTerm: true, topic: 'Error codes' }, ['1603 likely']],
    ['1603', { isTerm: true }, []],
    ['50', { isTerm: true, heading: 'Error codes' }, ['50 likely']],
    ['50', { isTerm: true, inTable: true, heading: 'Error codes' }, []],
    ['500', { isTerm: true, inTable: true, heading: 'Error codes' }, ['500 likely']],
    ['0x7B', { header: 'Abbruchcode' }, ['0x7B likely bugcheck']],
    ['0x20017', { row: '0xC1900101\t' }, ['0x20017 likely setup']],
    ['0x20017', { row: '0xC2900101\t' }, []],
    ['1303', { row: 'No access to [2].\t' }, ['1303 likely msi']],
    ['1603', { row: 'No access to me.\t' }, []],
    ['2835', { isTerm: true, topic: 'Messages of the Windows Installer' }, ['2835 likely msi']],
    ['1603', { isTerm: true, topic: 'Messages of the Windows Installer' }, []],
    ['0x0000001a', { inTable: true, preceding: 'PFN_LIST_CORRUPT' }, ['0x0000001a likely bugcheck']],
    ['0x0000001a', { inTable: true, preceding: 'SOME_OTHER_NAME' }, []],
  ])('%j in %j', (text, around, found) => expect(read(text, around)).toEqual(found));
});

describe('what the page is about', () => {
  test.each<Case>([
    ['so it is 0x124 then', { topic: 'A blue screen' }, ['0x124 likely bugcheck']],
    ['so it is 0x125 then', { topic: 'A blue screen' }, []],
    ['so it is 0x124 then', {}, []],
    ['error 182', { topic: 'Adobe says no' }, ['182 possible']],
    ['error 182', { topic: 'Adobe on Windows' }, ['182 likely']],
    ['error 1603', { topic: 'Adobe says no' }, ['1603 likely']],
    ['exit code 131', { topic: 'FreeRDP ends' }, []],
    ['error 1935', { topic: 'Setup of my program' }, ['1935 likely msi']],
    ['error 1935', { topic: 'Something else' }, ['1935 likely']],
    ['shows 267011', { topic: 'Scheduled tasks' }, ['267011 likely hresult']],
  ])('%j on %j', (text, around, found) => expect(read(text, around)).toEqual(found));
});

describe('what stands around a block', () => {
  test.each<Case>([
    ['error 1603', { preceding: 'MY_THING' }, ['1603 likely']],
    ['1603 (0x643)', { preceding: 'MY_THING' }, ['1603 certain', '0x643 certain']],
    ['16 (0x10)', {}, []],
    ['16 (0x10)', { preceding: 'ERROR_X_Y' }, ['16 certain', '0x10 certain']],
    ['16 (0x10)', { preceding: `ERROR_X_Y${' '.repeat(91)}` }, ['16 certain', '0x10 certain']],
    ['16 (0x10)', { preceding: `ERROR_X_Y${' '.repeat(92)}` }, []],
    ['16 (0x10)', { preceding: 'it failed' }, ['16 certain', '0x10 certain']],
    ['16 (0x10)', { heading: 'it failed' }, ['16 certain', '0x10 certain']],
    ['16 (0x10)', { header: 'it failed' }, ['16 certain', '0x10 certain']],
    ['0x80070643', { preceding: 'it failed' }, ['0x80070643 likely']],
    ['0x80070643', { preceding: 'all is fine' }, ['0x80070643 possible']],
    ['error 1355', { heading: 'docker' }, ['1355 possible']],
    ['error 1355', { preceding: 'npm' }, ['1355 possible']],
    ['error 1603', { preceding: 'npm on windows' }, ['1603 likely']],
    ['code 10', { heading: 'Device Manager' }, ['10 likely devicemanager']],
    ['error 0x7B', { heading: 'Windbg' }, ['0x7B likely']],
    ['0x7B (123)', { heading: 'blue screen' }, ['0x7B certain bugcheck,win32', '123 certain']],
    ['failed at 0x00000643', { heading: 'blue screen' }, ['0x00000643 likely bugcheck,win32']],
    ['hr 0x7B', { heading: 'blue screen' }, ['0x7B likely bugcheck,win32']],
    ['error 0x7B', { heading: 'blue screen' }, ['0x7B likely']],
    ['error: 0x7B', { heading: 'blue screen' }, ['0x7B likely']],
  ])('of %j: %j', (text, around, found) => expect(read(text, around)).toEqual(found));

  it('is asked for once, and only when a number depends on it', () => {
    let asked = 0;
    const surroundings = () => {
      asked++;
      return { ...NO_PAGE_CONTEXT, header: 'Error code' };
    };
    detect('no number', surroundings);
    detect('error 0x80070643, ERROR_ACCESS_DENIED', surroundings);
    expect(asked).toBe(0);
    detect('1603 (16, 0x10), 0x80070643 and 0x80070005', surroundings);
    expect(asked).toBe(1);
  });
});

describe('in a long text', () => {
  const far = (length: number) => 'x '.repeat(length / 2);
  const certainty = (text: string, around: Partial<PageContext> = {}) =>
    detect(text, () => ({ ...NO_PAGE_CONTEXT, ...around })).map((mention) => mention.certainty);

  test.each([
    [380, 'likely', 'likely', 'likely'],
    [384, 'likely', 'likely', 'likely'],
    [386, 'likely', 'possible', 'likely'],
    [794, 'likely', 'possible', 'likely'],
    [796, 'possible', 'possible', 'likely'],
    [800, 'possible', 'possible', 'likely'],
    [802, 'possible', 'possible', 'possible'],
  ])('words %d characters away', (length, before, after, around) => {
    expect(certainty(`crash ${far(length)}0x80070643`)).toEqual([before]);
    expect(certainty(`0x80070643${far(length)}crash`)).toEqual([]);
    expect(certainty(`0x80070643 ${far(length)}crash`)).toEqual([after]);
    expect(certainty(`${far(length)}0x80070643`, { heading: 'crash' })).toEqual([around]);
  });

  test.each([0, 300, 700, 1000, 2500])('%d characters before make no difference', (length) => {
    const start = far(length);
    expect(certainty(`${start}crash ${far(794)}0x80070643 ${far(384)}x`)).toEqual(['likely']);
    expect(certainty(`${start}crash ${far(796)}0x80070643 ${far(386)}crash`)).toEqual(['possible']);
  });

  it('says something to each code that is near enough', () => {
    const codes = Array.from({ length: 9 }, () => `0x80070643 ${far(200)}`).join('');
    const [no, yes] = ['possible', 'likely'];
    expect(certainty(`crash ${codes}`)).toEqual([yes, yes, yes, yes, no, no, no, no, no]);
    expect(certainty(`${codes}crash`)).toEqual([no, no, no, no, no, no, no, no, yes]);
  });

  it.each([
    ['ERROR_X_Y', 2, true],
    ['ERROR_X_Y', 780, true],
    ['ERROR_X_Y', 792, false],
  ])('%s is a name %d characters away', (name, length, isNear) => {
    const found = isNear ? ['certain', 'certain', 'certain'] : ['certain'];
    expect(certainty(`${name} ${far(length)}16 (0x10)`)).toEqual(found);
  });

  it.each([
    [380, true],
    [400, false],
  ])('a name %d characters behind', (length, isNear) => {
    const found = isNear ? ['certain', 'certain', 'certain'] : ['certain'];
    expect(certainty(`16 (0x10) ${far(length - 10)}ERROR_X_Y`)).toEqual(found);
  });

  it.each([
    [700, true],
    [900, false],
  ])('words of a debugger %d characters away', (length, isNear) => {
    expect(certainty(`bugcheck ${far(length)}OTHER_THING_X (133)`)).toEqual(
      isNear ? ['certain', 'likely'] : ['certain'],
    );
  });
});

describe('for readers who want everything plausible', () => {
  test.each<[string, string[]]>([
    ['x 1603 failed', ['1603 possible']],
    ['x 99 failed', []],
    ['x 100 failed', ['100 possible']],
    ['x 1603', []],
    ['failed line 1603', []],
    ['x 0x643 failed', ['0x643 possible']],
    ['x 70000 failed', ['70000 possible']],
    ['http 1603 failed', []],
    ['NAME_X failed', ['NAME_X certain']],
  ])('%j', (text, found) => {
    expect(read(text, {}, true)).toEqual(found);
    expect(read(text).filter((mention) => mention.endsWith('possible'))).toEqual([]);
  });
});
