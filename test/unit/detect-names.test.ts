import { describe, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { NO_PAGE_CONTEXT, type PageContext } from '../../lib/detect/page-context.ts';

/** The numbers of a text that are codes. */
function numbers(text: string, around: Partial<PageContext> = {}): string[] {
  return detect(text, () => ({ ...NO_PAGE_CONTEXT, ...around }))
    .filter(({ code }) => code.kind === 'number')
    .map(({ start, end }) => text.slice(start, end));
}

describe('a number behind a name', () => {
  test.each([
    ['ERROR_X_Y (5)', ['5']],
    ['ERROR_X_Y [5]', ['5']],
    ['ERROR_X_Y: 5', ['5']],
    ['ERROR_X_Y - 9', ['9']],
    ['ERROR_X_Y — 99', []],
    ['ERROR_X_Y – 100', ['100']],
    ['ERROR_X_Y — 0x9', ['0x9']],
    ['E_SOMETHING - 5', []],
    ['E_SOMETHING (5)', ['5']],
    ['E_SOMETHING - 65536', ['65536']],
    ['MY_E_THING - 5', []],
    ['STATUS_X_Y – 5', []],
    ['STATUS_X_Y (5)', ['5']],
    ['S_FALSE (1)', []],
    ['S_THING (2)', ['2']],
    ['MY_S_THING (1)', []],
    ['MY_THING (5)', []],
    ['MY_ERROR_THING (0x80070005)', ['0x80070005']],
    [`ERROR_X_Y${' '.repeat(60)}5`, ['5']],
    ['ERROR_X_Y in 5', []],
    ['if (e == ERROR_X_Y) { // 997', ['997']],
    ['ERROR_X_Y /* 997', ['997']],
    ['ERROR_X_Y; # 997', ['997']],
    ['ERROR_X_Y, see below // 997', []],
    ['ERROR_X_Y (1605, 0x64D)', ['1605', '0x64D']],
    ['ERROR_X_Y 1605, 0x644', ['1605']],
    ['ERROR_X_Y (1605; 0x644)', ['1605']],
  ])('%j: %j', (text, found) => expect(numbers(text)).toEqual(found));
});

describe('a number before a name', () => {
  test.each([
    ['0x5 ERROR_X_Y', ['0x5']],
    ['0x5 = ERROR_X_Y', ['0x5']],
    ['0x5\nERROR_X_Y', []],
    ['0x5 and ERROR_X_Y', []],
    ['0x5 MY_THING_X', []],
    ['100 (ERROR_X_Y)', ['100']],
    ['100 [ERROR_X_Y]', ['100']],
    ['99 (ERROR_X_Y)', []],
    ['100 - ERROR_X_Y', []],
    ['100  (ERROR_X_Y)', []],
  ])('%j: %j', (text, found) => expect(numbers(text)).toEqual(found));
});

describe('two spellings near a name', () => {
  test.each([
    ['ERROR_X_Y is 40 (0x28)', ['40', '0x28']],
    ['MY_THING is 40 (0x28)', []],
    [`ERROR_X_Y${' MY_A_B'.repeat(4)} is 40 (0x28)`, ['40', '0x28']],
    [`ERROR_X_Y${' MY_A_B'.repeat(5)} is 40 (0x28)`, ['40']],
    [`ERROR_X_Y${' MY_A_B'.repeat(6)} is 40 (0x28)`, []],
    [`40 (0x28) is${' MY_A_B'.repeat(4)} ERROR_X_Y`, ['40', '0x28']],
    [`40 (0x28) is${' MY_A_B'.repeat(6)} ERROR_X_Y`, []],
  ])('%j: %j', (text, found) => expect(numbers(text)).toEqual(found));

  test('are proved by the name before their block, however small', () => {
    expect(numbers('4 (0x4)', { preceding: 'ERROR_TOO_MANY_OPEN_FILES\n' })).toEqual(['4', '0x4']);
    expect(numbers('4 (0x4)', { preceding: 'MAX_OPEN_FILES\n' })).toEqual([]);
    expect(numbers('4 (0x4)')).toEqual([]);
  });
});

describe('the number of a list of constants', () => {
  test.each<[text: string, around: Partial<PageContext>, found: string[]]>([
    ['0x00000005', { preceding: 'MY_FLAG_X', heading: 'failed' }, []],
    ['0x00000005', { preceding: 'ERROR_FLAG_X', heading: 'failed' }, ['0x00000005']],
    ['0x00000005', { preceding: 'MY_FLAG_X is', heading: 'failed' }, ['0x00000005']],
    ['0x00000005', { preceding: `MY_FLAG_X${' '.repeat(91)}`, heading: 'failed' }, []],
    ['0x00000005', { preceding: `MY_FLAG_X${' '.repeat(100)}`, heading: 'failed' }, ['0x00000005']],
  ])('%j in %j: %j', (text, around, found) => expect(numbers(text, around)).toEqual(found));
});

describe('a field of a template', () => {
  test.each([
    ['System error [3].', []],
    ['System error [9].', []],
    ['System error [10].', ['10']],
    ['SQL Server [2].', []],
    ['Could not open a connection to SQL Server [2].', ['2']],
  ])('%j: %j', (text, found) => expect(numbers(text)).toEqual(found));
});
