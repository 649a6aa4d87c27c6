import { describe, expect, test } from 'vitest';
import { candidateOf } from '../../lib/detect/candidate.ts';
import { objectionTo } from '../../lib/detect/classify/classify.ts';
import { DetectionContext } from '../../lib/detect/context.ts';
import { NO_PAGE_CONTEXT } from '../../lib/detect/page-context.ts';
import type { Token } from '../../lib/detect/tokens.ts';

type Kind = 'hex' | 'decimal';

/** The kinds of number that a text makes something else than codes; `|` stands for the number. */
function against(text: string, value = 0x8000_0000): Kind[] {
  const start = text.indexOf('|');
  return (['hex', 'decimal'] as const).filter((form) => {
    const token: Token = { start, end: start, shape: form, code: { kind: 'number', value, form } };
    const context = new DetectionContext(text.replace('|', ''), [token], () => NO_PAGE_CONTEXT);
    const candidate = { ...candidateOf(context, 0, token), value };
    return objectionTo(candidate) !== undefined;
  });
}

const BOTH: readonly Kind[] = ['hex', 'decimal'];

describe('words that make any number something else', () => {
  test.each([
    'on line |',
    'Seite: |',
    'see page (|',
    'билет № |',
    'port |',
    'PID=|',
    'process id |',
    'thread id |',
    'Event ID: |',
    'build |',
    'VLAN.|',
    'HTTP |',
    'HTTP/1.1 |',
    'http status code |',
    'https_error |',
    'SQL error |',
    'Msg |',
    '[Errno |',
    'x|<106, Fatal>',
    'x| <106, error',
    'x| <123456, Warning',
    'x|, Fatal>',
    'errorLogLevel: |',
    '"retryCount":|',
    'Timeout = |',
    'PrivacyEnabled=|',
    'PrivacyScreenMode=|',
    'Flag=|',
    'Flags =|',
    '"maxSize" : |',
    'MSB6006 exited with |',
  ])('%s', (text) => expect(against(text)).toEqual(BOTH));

  test.each([
    'airline |',
    'line x|',
    'report |',
    'airport |',
    'line: x |',
    'x|<1234567, Fatal>',
    'x| <x, Fatal>',
    'x|y <106, Fatal>',
    'x|y, Fatal>',
    'Level: x|',
    'Enabled |',
    'Enabled :=|',
    'MSB600 exited with |',
    `MSB6006${' x'.repeat(31)}|`,
    'AMSB6006 |',
    'Flagss=|',
  ])('but not %s', (text) => expect(against(text)).toEqual([]));
});

describe('words that make hex numbers something else', () => {
  test.each([
    'at address |',
    'addr: |',
    'around |',
    'the mask is |',
    'color: |',
    'BugcheckParameter1 |',
    'bug check parameter 2: |',
    'Arg1: |',
    'P2: |',
    'WS_POPUP is |',
    'GENERIC_READ = |',
    'pc=|',
    'sp: |',
    'lr |',
    'rip |',
    'eip=|',
    'ip = |',
    'rsp |',
    'ebp=|',
    'rax=|',
    'edx |',
    'rsi |',
    'edi=|',
    'r0 |',
    'r15=|',
    'xpsr=|',
    'BFAR = |',
    'MMFSR=|',
    'MFAR |',
    'RAX=|',
    'RDX=|',
    'RIP |',
    'RSP |',
    'RBP |',
    'EAX |',
    'EDX |',
    'EIP |',
    'EBP |',
    'ESP=|',
    '0x0000007E (0x1, |',
    '0x7E (0x1, |',
    '0x0000007E (0x1, 0x2,|',
    '0x0000007E (0x1,0x2, 0x3, |',
    'QColor(|',
    'f(|',
    'Elevate2(a, |',
    'Elevate(a,b, c, d, |',
    'x| as GENERIC_READ',
    'x| = GENERIC_ALL',
    'x|=GENERIC_ALL',
    'x|, // HKEY_CLASSES_ROOT',
    'x|; //HKEY_CLASSES_ROOT',
    'x| (HKEY_USERS)',
    'x|(WS_POPUP)',
    "x|') (FILE_SHARE_READ",
    'x|") passes WS_POPUP',
    'x| HKEY_USERS',
    'x|HKEY_USERS',
    'x| as the hive',
    'x| for a flag',
    'x| is key',
  ])('%s', (text) => expect(against(text)).toEqual(['hex']));

  test.each([
    'the address x|',
    'my PC: error |',
    'error pc=x|',
    'r123=|',
    'r|',
    'rx |',
    'zip |',
    'rbx x|',
    'raxx |',
    'AAAFSR=|',
    '0x7E 0x1, |',
    '0x0000007E (0x1, 0x2, 0x3, 0x4, |',
    '0x0000007E (0x1, x|',
    '0x0000007E (0x1  |',
    'MAKE_HRESULT_ERROR(|',
    '_HRESULT_TYPEDEF_(|',
    'GetExceptionCode(|',
    'SetResult(|',
    'the (|',
    'Elevate(a b, |',
    'Elevate(a,  |',
    'Elevate(a, x|',
    `f(${'a,'.repeat(5)}|`,
    'x|y as GENERIC_READ',
    'x| and GENERIC_READ',
    'x|.GENERIC_READ',
    'x|  HKEY_USERS',
    "x|')]( HKEY_USERS",
    'x|y for a flag',
    'x| the flag',
    'x|_as the flag',
  ])('but not %s', (text) => expect(against(text)).toEqual([]));
});

describe('words that make decimals something else', () => {
  test.each([
    'x| Bad Request',
    'x|: Internal Server Error',
    'x|" not found',
    'x| - "Forbidden"',
    'x| -- Unauthorized',
    'x|Unauthorised',
    'x| (not found',
    'x|: request too large',
    'x|: Request entity too large',
    'x|” – “Service unavailable',
    'x| 5.1.10',
    'x|-5.7.1',
    'x| #4.123.123',
    'Fatal Error |',
    'CRC errors: |',
    'errors=|',
    'Errors : |',
    'erreurs :|',
    ...'time times x second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks'
      .split(' ')
      .map((unit) => `x| ${unit}`),
    ...'ms ns µs kb mb GB TB kib MiB byte bytes file files row rows user users percent errors euro euros'
      .split(' ')
      .map((unit) => `x|${unit}`),
    'x|\u00A0seconds',
    'x|раз',
    'x|回',
    'x|-1699',
    'x| to 5',
    'x| – 1699',
    'x|–12345',
    '1300 to |',
    '1300-|',
    'x1300–|',
    '1300 — |',
  ])('%s', (text) => expect(against(text)).toEqual(['decimal']));

  test.each([
    'x|, a bad request',
    'x| a bad request',
    'x|::: bad request',
    'x| 3.1.10',
    'x| 5.1',
    'x|.5.1.10',
    'x|, 5.1.10',
    'fatal error: |',
    'fatal error x|',
    'nonfatal error |',
    'terrorserrors; |',
    'errors x|',
    'errors: x|',
    'x| timesheet',
    'x| hours5',
    'x| hours_',
    'x|, 5 times',
    'x|  times',
    'x| kilo',
    'x| zb',
    'x|-123456',
    'x|, 5 to 7',
    'x|  to 5',
    'x| to  5',
    '10.1300 to |',
    '1/1300 to |',
    '123456-x|',
    'x to |',
    '1300 to  |',
    '1300  to |',
    '1300 to x|',
  ])('but not %s', (text) => expect(against(text)).toEqual([]));

  test('but a range of few numbers is a list of codes', () => {
    expect(against('x|-1605', 1603)).toEqual([]);
    expect(against('1601 to |', 1603)).toEqual([]);
    expect(against('CRC errors: |', 1603)).toEqual(['decimal']);
  });
});
