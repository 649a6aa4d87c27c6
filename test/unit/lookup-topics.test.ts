import { describe, expect, it } from 'vitest';
import { foreignSystem } from '../../lib/lookup/query/foreign.ts';
import { askedNumbers } from '../../lib/lookup/query/numbers.ts';
import { likelyFamilies, topicFamilies } from '../../lib/lookup/query/topics.ts';

describe('the words beside a number', () => {
  it.each([
    ['nvidia error 43', 43, 'devicemanager'],
    ['código 28 controladores', 28, 'devicemanager'],
    ['Treiber Code 10', 10, 'devicemanager'],
    ['pilote code 39', 39, 'devicemanager'],
    ['sterownik kod 37', 37, 'devicemanager'],
    ['драйвер код 31', 31, 'devicemanager'],
    ['aygıt sürücüsü kod 28', 28, 'devicemanager'],
    ['ドライバー コード 31', 31, 'devicemanager'],
    ['드라이버 코드 10', 10, 'devicemanager'],
    ['驱动 代码 43', 43, 'devicemanager'],
    ['Product: Agent -- Error 1722.', 1722, 'msi'],
    ['foutcode 1935 installatie', 1935, 'msi'],
    ['ошибка установки 1603', 1603, 'win32'],
    ['errore 651 connessione', 651, 'ras'],
    ['RDP error code 0x204', 0x204, 'rdp'],
    ['drukarka 0x709', 1801, 'win32'],
  ])('%j makes %d one of %s', (question, value, family) =>
    expect(likelyFamilies(question, value)[0]).toBe(family),
  );

  it.each([
    ['usb 3.0 hub', 3],
    ['usb copy error 5', 5],
    ['device error 87', 87],
    ['connected 5 times', 5],
  ])('%j says nothing about %d', (question, value) => expect(likelyFamilies(question, value)).toEqual([]));

  it('point to no family without a number where too many questions have them', () => {
    expect(topicFamilies('connection lost while installing a printer service')).toEqual([]);
    expect(topicFamilies('vpn connection lost')).toEqual(['ras']);
  });
});

describe('the numbers of a question', () => {
  const asked = (question: string) =>
    askedNumbers(question).map(({ codes: [code] }) => (code?.kind === 'number' ? code.value : undefined));

  it.each([
    ['printer 11b', [0x11b]],
    ['imprimante erreur 709', [0x709]],
    ['printer 42 pages', []],
    ['whea 0x124 (0x0, 0xffffbd0c, 0xb2000000, 0x5)', [0x124]],
    ['LiveKernelEvent 0x141 (0x1, 0x2, 0x3, 0x80070005)', [0x141]],
    ['The instruction at 0x00007FF6 referenced memory at 0x00000000.', []],
    ['Exception 0xC0000005 reading location 0x00000010', [0xc0000005]],
    ['Fault offset: 0x0001dbd1', []],
    ['BugcheckCode 278', [278]],
  ])('are in %j %j', (question, values) => expect(asked(question)).toEqual(values));
});

describe('the numbers of other systems', () => {
  it.each([
    'MySQL error 1064',
    'ERROR 1045 (28000): Access denied for user',
    'docker exit code 137',
    'git exit code 128',
    'http error 503',
    'SQL Server error 18456',
  ])('%j is foreign, whatever the word "error" says', (question) =>
    expect(foreignSystem(question, true)).toBeDefined(),
  );

  it.each([
    'MySQL service could not start, error 1067',
    'ERROR 1603 (0x643)',
    'SQL Server error 1326',
    'ubuntu error 0x80370102',
  ])('%j is of Windows', (question) => expect(foreignSystem(question, true)).toBeUndefined());

  it.each([
    ['how do I change my wallpaper', true],
    ['where is the recycle bin', true],
    ['how do I fix a blue screen', false],
    ['how to delete a file that is locked', false],
    ["how to start a service that won't start", false],
  ])('%j asks for something else than an error: %j', (question, isOther) =>
    expect(foreignSystem(question) !== undefined).toBe(isOther),
  );
});
