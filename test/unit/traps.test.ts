import { describe, expect, test } from 'vitest';
import { readPage } from '../support/read-page.ts';

async function read(body: string): Promise<string[]> {
  const { mentions } = await readPage(`<!doctype html><body>${body}</body>`);
  return mentions.map(({ text, family, value }) => `${text} ${family}:${value}`);
}

describe('what is no code', () => {
  test.each([
    'Event ID 1000 and event 4625 were logged; the error is elsewhere.',
    'The server answers HTTP 404 and error 503 Service Unavailable.',
    'SMTP error 550 5.7.1: relaying denied.',
    'Msg 1205, Level 13: the transaction was a deadlock victim. SQL error 4060.',
    '425 Can’t open data connection. FTP error 530.',
    'The error is fixed in KB5034441, build 19045.3930, version 10.0.1603.',
    'It failed on 16.03.2024 at 16:03 on port 1603.',
    'An error in a file of 1603 bytes, 5 GB in total, after 1618 seconds.',
    'The process with PID 1603 failed to answer.',
    'It crashed at pc=0x80070570, sp=0x8007fff0; r3 0x80004005.',
    'Error: the registry value "Mask"=dword:80070005 is not set.',
    'Error in the style: color #80070005 and QColor(0x80,0x07,0x05).',
    'The device USB\\VID_8007&PID_0005 has an error; {80070005-0000-0000-C000-000000000046} too.',
    'commit 80070643c0 broke it, error in a8007064380004005.',
    'main.cpp(126): error C2065: undeclared; error TS2322, LNK2019, E0502, CS1603.',
    'CVE-2024-1603 is an error of another kind; see issue #1603 and PR 1618.',
    'OSError: [Errno 13] Permission denied; errno 5.',
    'The container was killed, exit code 137; bash says exit code 127.',
    'ERROR 1045 (28000): Access denied for user (MySQL).',
    'ORA-01017: invalid password; error ORA-12541.',
    'Chrome shows the error ERR_CONNECTION_RESET or NET::ERR_CERT_DATE_INVALID.',
    'const ERROR_BUDGET_DAYS = 87; STATUS_DRAFT = 0; MAX_RETRIES = 5; an error.',
    'STATUS_CANCELLED = 3 means that the order was cancelled.',
    'The table has errors: 53, warnings: 5.',
    'An error occurred in 1603 of 1618 cases, 5 % of all.',
    'System error codes 1300 to 1699 are listed there.',
    'I failed 3 times and saw 5 errors.',
  ])('%s', async (text) => {
    expect(await read(`<p>${text}</p>`)).toEqual([]);
  });
});

describe('what is a code, and which', () => {
  test.each<[string, string[]]>([
    ['System error 53 has occurred.', ['53 win32:53']],
    ['[WinError 5] Access is denied', ['5 win32:5']],
    ['Error 1904. Module C:\\x.ocx failed to register.', ['1904 msi:1904']],
    ['MainEngineThread is returning 1603', ['1603 win32:1603']],
    ['WinHttpSendRequest failed: 12029', ['12029 winhttp:12029']],
    ['WinINet error 12029', ['12029 wininet:12029']],
    ['The VPN connection ended with error 691.', ['691 ras:691']],
    ['Stop code: 0x7B', ['0x7B bugcheck:123']],
    ['BSOD with bugcheck 9F', ['9F bugcheck:159']],
    ['STOP: 0x0000007E (0xC0000005, 0x8)', ['0x0000007E bugcheck:126', '0xC0000005 ntstatus:3221225477']],
    ['Device Manager says: This device cannot start. (Code 10)', ['10 devicemanager:10']],
    ['Process exited with code -1073741819', ['-1073741819 ntstatus:3221225477']],
    ['setup.exe exited with code 3010', ['3010 win32:3010']],
    ['errors 1601, 1603 and 1618', ['1601 win32:1601', '1603 win32:1603', '1618 win32:1618']],
    ['error 1603\nerror 1618\nexit code 1619', ['1603 win32:1603', '1618 win32:1618', '1619 win32:1619']],
    ['errors 1067–1069', ['1067 win32:1067', '1069 win32:1069']],
    ['The update failed with 0x8007 0005.', ['0x8007 0005 hresult:2147942405']],
    ['The macro fails with &amp;H80070005.', ['&H80070005 hresult:2147942405']],
    ['HRESULT 80070643h from setup', ['80070643h win32:1603']],
    ['The installer failed: 80070643', ['80070643 win32:1603']],
    ['HRESULT 0x8DEAD123 came back', ['0x8DEAD123 hresult:2380976419']],
    ['0xC1900101 - 0x20017', ['0xC1900101 setup:3247440129', '0x20017 setup:131095']],
    ['Fehler 1326 bei der Anmeldung', ['1326 win32:1326']],
    ['l’erreur 1603 est survenue', ['1603 win32:1603']],
    ['código de error 1603', ['1603 win32:1603']],
    ['Ошибка 1603 при установке', ['1603 win32:1603']],
    ['系统错误 1603', ['1603 win32:1603']],
    ['エラー 1603 が発生しました', ['1603 win32:1603']],
    ['오류 1603', ['1603 win32:1603']],
    ['ERROR_ACCESS_DENIED = 5', ['ERROR_ACCESS_DENIED win32:5', '5 win32:5']],
    ['ERROR_ACCESS_DENIED = 6', []],
    [
      'DXGI_ERROR_DEVICE_REMOVED (0x887A0005)',
      ['DXGI_ERROR_DEVICE_REMOVED hresult:2289696773', '0x887A0005 hresult:2289696773'],
    ],
    ['System.UnauthorizedAccessException (0x80070005)', ['0x80070005 hresult:2147942405']],
  ])('%s', async (text, mentions) => {
    expect(await read(`<p>${text}</p>`)).toEqual(mentions);
  });
});
