import { describe, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';

describe('words that make a decimal a code', () => {
  const found = (text: string) => detect(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    'error 1603',
    'error code is 1603',
    'Error status: 1603',
    'err number: 1603',
    'error was 1603',
    'WinError 1603',
    'WindowsError: 1603',
    'LastError 1603',
    'GetLastError(): 1603',
    'LastError return 1603',
    'LastError gives 1603',
    'LastError = [1603',
    'net  helpmsg 1603',
    'rc 1603',
    'hr = 1603',
    'RetVal: 1603',
    'exit code 1603',
    'exited with code 1603',
    'returning status: 1603',
    'ended with code 1603',
    'failed with 1603',
    'it failed; code 1603',
    'it failed: hr 1603',
    'fehlgeschlagen mit 1603',
    'is returning 1603',
    'returns error 1603',
    'returned code 1603',
    'it returned (1603)',
    'it-> 1603',
    'unable to start, code 1603',
    'exit codes 1603',
    'return code 1603',
    'fehlercodes (1603)',
    'Codes 1603',
    'codes "1603"',
    'numeric value of 1603',
    'representation is 1603',
    'Note: 1: 1603',
    'состояние ошибки 1603',
  ])('%s', (text) => expect(found(text)).toEqual(['1603']));

  test.each([
    'terror 1603',
    'search 1603',
    'chr 1603',
    'LastError was not 1603',
    'LastErrors 1603',
    'returned to 1603',
    'returns the code of 1603',
    'postal codes 1603',
    'post codes 1603',
    'xcodes 1603',
    'exit codesign 1603',
    'codes of 1603',
    'value of 1603',
    'numeric value of about 1603',
    'representation is x 1603',
    'Note: 1603',
    'Note: 1: x 1603',
    'it failed. See code 1603',
    'the status 1603',
    'the code 1603',
  ])('but not %s', (text) => expect(found(text)).toEqual([]));
});

describe('words that tell a family', () => {
  const first = (text: string) => detect(text)[0]?.likelyFamilies;

  test.each<readonly [text: string, families: readonly string[]]>([
    ...[
      'stop code',
      'stopcode',
      'stop:',
      'stop error',
      'stop 7b',
      'stop  0x1',
      'bug check',
      'bugcheck',
      'BSOD',
    ]
      .concat([
        'blue screen',
        'bluescreen',
        'BCCode',
        'minidump',
        'memory.dmp',
        'windbg',
        'dump file',
        'a.dmp',
      ])
      .concat(['синий экран', 'Blauer Bildschirm', 'écran bleu', 'pantalla azul', '蓝屏', 'ブルースクリーン'])
      .map((words) => [`hr 0x7B among words like ${words} here`, ['bugcheck', 'win32']] as const),
    ['hr 0x7B among words like stopped here', []],
    ['hr 0x7B among words like stop 12345 here', []],
    ...['device manager', 'Geräte-Manager', 'Gerätemanager', 'this device', 'driver for this device']
      .concat([
        'drivers for this device',
        'CM_PROB_FAILED',
        'yellow bang',
        'デバイス マネージャー',
        'デバイスマネージャー',
      ])
      .map((words) => [`error code 43 among words like ${words} here`, ['devicemanager']] as const),
    ['WinHTTP failed: 12002', ['winhttp', 'wininet']],
    ['WinHttpSendRequest failed: 12002', ['winhttp', 'wininet']],
    ['WinINet failed: 12002', ['wininet', 'winhttp']],
    ['InternetOpen failed: 12002', ['wininet', 'winhttp']],
    ['InternetOpenUrl failed: 12002', ['wininet', 'winhttp']],
    ['error 12002 in ERROR_INTERNET_TIMEOUT', ['wininet', 'winhttp']],
    ...['VPN', 'RAS', 'rasdial', 'rasman', 'dial-up', 'dialup', 'remote access'].map(
      (words) => [`${words} error 691`, ['ras', 'win32']] as const,
    ),
    ['rasp error 691', []],
    ['error 2221, NERR_UserNotFound', ['netapi', 'win32']],
    ['NetUserGetInfo failed: 2221', ['netapi', 'win32']],
    ['NetApi32 failed: 2221', ['netapi', 'win32']],
    ['NetUserGet failed: 2221', ['netapi', 'win32']],
    ['nets failed: 2221', []],
  ])('%s: %j', (text, families) => expect(first(text)).toEqual(families));
});
