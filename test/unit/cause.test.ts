import { describe, expect, it, test } from 'vitest';
import { causeOf } from '../../lib/browser/background/cause-facts.ts';
import { causeText } from '../../lib/card/copied/cause-text.ts';
import { threadPlain, threadReply } from '../../lib/card/copied/thread.ts';
import { causeView } from '../../lib/card/facts/cause.ts';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import { KINDS, type Triage, WHYS } from '../../lib/triage/answer.ts';
import { POINTERS } from '../../lib/triage/pointer.ts';
import { triage } from '../../lib/triage/triage.ts';
import { readCompiled } from './read-assets.ts';
import { detailOf } from './readings.ts';

const catalog = await openCatalog(readCompiled);

const MSI = [
  'MSI (s) (A8:3C) [10:33:51:226]: Note: 1: 2205 2:  3: Patch ',
  'MSI (s) (A8:3C) [10:33:51:226]: Product: A -- Error 1920. Service `A` (a) failed to start.',
  'Action ended 10:33:52: InstallFinalize. Return value 3.',
  'Rolling back: the rest',
  'MSI (s) (A8:3C) [10:33:54:101]: Product: A. Installation success or error status: 1603.',
].join('\n');

function viewOfText(text: string) {
  const answer = triage(catalog, text);
  const texts = answer.chain.map(({ value }) => ({
    summary: `It is ${value}. More.`,
    role: 'specific' as const,
  }));
  return { facts: { triage: answer, texts }, view: causeView({ triage: answer, texts }) };
}

describe('the words for a cause', () => {
  it('say which line it is, how sure that is and why, and lead from the reported code to the cause', () => {
    const { view } = viewOfText(MSI);
    expect(view.title).toBe('What decided');
    expect(view.status).toBe('Line 2 of this Windows Installer log.');
    expect(view.sure).toBe('Certain: it states an error, and the log rolls back after it.');
    expect(view.line).toEqual({ line: 2, text: MSI.split('\n')[1] });
    expect(
      view.chain.map(({ title, number, sentence, label, isCause }) => [
        title,
        number,
        sentence,
        label,
        isCause,
      ]),
    ).toEqual([
      ['ERROR_INSTALL_FAILURE', '1603', 'It is 1603.', 'reported', false],
      ['Windows Installer message 1920', '1920', 'It is 1920.', 'the cause', true],
    ]);
    expect(view.noise).toEqual({ count: 1, lines: [{ line: 1, text: MSI.split('\n')[0]?.trim() }] });
    expect(view.consequences.count).toBeGreaterThan(0);
    expect(view.elsewhere).toEqual([]);
  });

  it('say where to look where no line states a cause', () => {
    const { view } = viewOfText(
      [
        '[0DC4:1F08][2024-05-01T08:00:01]i001: Burn v3.14.0.5722, Windows v10.0',
        "[0DC4:1F08][2024-05-01T08:00:02]i000: Setting string variable 'WixBundleLog_A' to value 'C:\\a.log'",
        '[12A4:0FF0][2024-05-01T08:00:40]e000: Error 0x80070643: Failed to install MSI package.',
      ].join('\n'),
    );
    expect(view.title).toBe('No cause in this text');
    expect(view.status).toBe('Read as: log of a setup bundle. The text says that something failed, not why.');
    expect(view.sure).toBe('');
    expect(view.line).toBeUndefined();
    expect(view.chainTitle).toBe('What is reported');
    expect(view.chain.map(({ label }) => label)).toEqual(['reported', 'inside it']);
    expect(view.elsewhere).toEqual(['The log of the package that was run: C:\\a.log']);
  });

  it('call no code the cause that the deciding line does not state', () => {
    const answer = triage(catalog, MSI);
    const view = causeView({ triage: { ...answer, chain: answer.chain.slice(0, 1) }, texts: [] });
    expect(view.chain.map(({ label, isCause }) => [label, isCause])).toEqual([['reported', false]]);
    expect(view.chainTitle).toBe('What is reported');
  });

  it('say of a code that has no sentence that it holds the next', () => {
    const answer = triage(catalog, 'a\nInstall failed, HRESULT 0x80070005\nb');
    const [outer] = causeView({ triage: answer, texts: [] }).chain;
    expect(answer.chain[1]?.isCarried).toBe(true);
    expect(outer?.sentence).toBe('It holds the code that follows.');
  });

  it('take the message out of a line for a log viewer, and nothing from it that turns words around', () => {
    const answer = triage(catalog, MSI);
    const deciding = {
      line: 2,
      start: 0,
      text: '<![LOG[Failed \u202Eto run]LOG]!><time="09:01:01.100+000" date="06-01-2024" component="A" context="" type="3" thread="1" file="a">',
    };
    expect(causeView({ triage: { ...answer, deciding }, texts: [] }).line?.text).toBe('Failed to run');
    const long = { ...deciding, text: 'x'.repeat(5000) };
    expect(causeView({ triage: { ...answer, deciding: long }, texts: [] }).line?.text).toHaveLength(400);
  });

  const none = triage(catalog, '');
  test.each(KINDS)('name the kind %s', (kind) => {
    expect(causeView({ triage: { ...none, kind }, texts: [] }).status).toMatch(
      /^Read as: \S.*\. No line says/,
    );
  });
  test.each(WHYS)('have a reason for %s', (why) => {
    const answer: Triage = { ...none, deciding: { line: 1, start: 0, text: '' }, why, sure: 'likely' };
    expect(causeView({ triage: answer, texts: [] }).sure).toMatch(/^Likely: [a-z].*\.$/);
  });
  test.each(POINTERS)('say where %s is', (id) => {
    const [plain, named] = [{}, { file: 'C:\\b.log' }].map(
      (params) => causeView({ triage: { ...none, elsewhere: [{ id, params }] }, texts: [] }).elsewhere[0],
    );
    expect(plain).toMatch(/^\S.*\.$/);
    expect(named).toContain('C:\\b.log');
  });
});

describe('a selected text', () => {
  it('has its cause where it is a log that tells of one', async () => {
    const facts = await causeOf(catalog, MSI);
    expect(facts?.triage.deciding?.line).toBe(2);
    expect(facts?.texts).toHaveLength(2);
    expect(facts?.texts[0]?.summary).toMatch(/^The installation/);
    expect(await causeOf(catalog, 'error 1603')).toBeNull();
    expect(await causeOf(catalog, 'Dear all,\nsee you\nat noon.')).toBeNull();
  });
});

describe('a reply', () => {
  const codes = [{ written: '1603', meaning: detailOf({ summary: 'It failed.' }) }];
  const cause = causeText(viewOfText(MSI).facts);

  it('begins with the cause', () => {
    const { text, html } = threadReply(codes, cause);
    expect(text.split('\n\n').slice(0, 4)).toEqual([
      '**What decided.** Line 2 of this Windows Installer log. Certain: it states an error, and the log rolls back after it.',
      `> \`\` ${MSI.split('\n')[1]} \`\``,
      'From the reported code to the cause:',
      '1. ERROR_INSTALL_FAILURE (1603), reported: It is 1603.\n2. Windows Installer message 1920, the cause: It is 1920.',
    ]);
    expect(text).toContain('\n\n**ERROR_INSTALL_FAILURE (1603)**: It failed.');
    expect(html).toMatch(/^<p><b>What decided\.<\/b> .*<blockquote><code>.*<ol><li>.*<p><b>ERROR/);
  });

  it('begins with it as plain text, too', () => {
    const { text } = threadPlain(codes, cause);
    expect(text).toMatch(/^What decided\. Line 2/);
    expect(text).toContain('ERROR_INSTALL_FAILURE (1603): It failed.');
  });

  it('names the place to look where there is no cause', () => {
    const none = triage(catalog, '');
    const { markdown, html } = causeText({
      triage: { ...none, elsewhere: [{ id: 'dump', params: {} }] },
      texts: [],
    });
    expect(markdown).toContain('Where the reason may stand:\n\n- The memory dump');
    expect(html).toContain('<ul><li>The memory dump');
  });
});
