import { describe, expect, it } from 'vitest';
import { threadPlain, threadReply, threadTable } from '../../lib/card/copied/thread.ts';
import { ticketChoices } from '../../lib/card/copied/ticket.ts';
import { derivationWords } from '../../lib/card/facts/derivation.ts';
import { nearMisses } from '../../lib/card/facts/near.ts';
import { numbersShown } from '../../lib/card/facts/numbers.ts';
import { missingMail, missingReport } from '../../lib/card/facts/project.ts';
import { sameTitle } from '../../lib/card/facts/titles.ts';
import { detailOf } from './readings.ts';

const article = {
  sections: [
    {
      title: 'What to try' as const,
      blocks: [
        {
          kind: 'list' as const,
          ordered: true,
          items: [[{ kind: 'text' as const, text: 'Restart <it>. Fixed if it starts.' }]],
        },
      ],
    },
  ],
  related: [],
  faq: [],
  reviewed: '2026-01-01',
};
const codes = [
  { written: '0x80070643', meaning: detailOf({ summary: 'It failed | badly.', article }) },
  {
    written: '5',
    meaning: detailOf({ value: 5, name: 'ERROR_ACCESS_DENIED', summary: 'Access is denied.' }),
  },
];

describe('the codes of a thread', () => {
  it('are a Markdown table, whose cells stay cells, and an HTML one', () => {
    const { text, html } = threadTable(codes);
    expect(text.split('\n')).toEqual([
      '| Hex | Decimal | Signed | Name | Meaning |',
      '| --- | --- | --- | --- | --- |',
      '| 0x80070643 | 2147944003 | -2147023293 | ERROR_INSTALL_FAILURE | It failed \\| badly. |',
      '| 0x5 | 5 | 5 | ERROR_ACCESS_DENIED | Access is denied. |',
    ]);
    expect(html.match(/<td>/g)).toHaveLength(10);
  });

  it('are a reply with what to try and where that is documented', () => {
    const { text, html } = threadReply(codes);
    expect(text).toContain('**ERROR_INSTALL_FAILURE (0x80070643)**: It failed \\| badly.');
    expect(text).toContain('1. Restart \\<it\\>. Fixed if it starts.');
    expect(text).toContain('https://learn.microsoft.com/windows/win32/debug/');
    expect(html).toContain('<ol><li>Restart &#60;it&#62;. Fixed if it starts.</li></ol>');
  });

  it('are plain text for what takes nothing else', () => {
    expect(threadPlain(codes).text.split('\n').slice(0, 2)).toEqual([
      'ERROR_INSTALL_FAILURE (0x80070643): It failed | badly.',
      '1. Restart <it>. Fixed if it starts.',
    ]);
  });
});

describe('a code of a thread that has less to say', () => {
  const message = detailOf({
    family: 'msi',
    value: 1904,
    name: '',
    summary: '',
    derivation: 'Windows Installer message',
    article: {
      ...article,
      sections: [
        {
          title: 'What to try',
          blocks: [
            { kind: 'paragraph', content: [{ kind: 'text', text: 'Either of these:' }] },
            { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'Register it.' }]] },
          ],
        },
      ],
    },
  });

  it('is told by how it was read, without a reference that it lacks', () => {
    const one = { written: 'error 1904', meaning: message };
    expect(threadReply([one])).toEqual({
      text: '**Windows Installer message 1904**: Windows Installer message\n\nWhat to try:\n\nEither of these:\n\n- Register it.',
      html: '<p><b>Windows Installer message 1904</b>: Windows Installer message</p><ul><li>Register it.</li></ul>',
    });
    expect(threadPlain([one]).text).toBe(
      'Windows Installer message 1904: Windows Installer message\n1. Register it.',
    );
  });

  it('has the numbers of its entry where it is written as a name', () => {
    const { text } = threadTable([{ written: 'ERROR_INSTALL_FAILURE', meaning: detailOf() }]);
    expect(text.split('\n').at(-1)).toBe(
      '| 0x643 | 1603 | 1603 | ERROR_INSTALL_FAILURE | The installation failed. |',
    );
    expect(threadPlain([{ written: 'ERROR_INSTALL_FAILURE', meaning: detailOf() }]).text).toMatch(
      /^ERROR_INSTALL_FAILURE: The installation failed\.\nhttps:/,
    );
  });
});

describe('a code for a ticket', () => {
  const [plain, markdown] = [0, 1].map((place) => async (more: Parameters<typeof detailOf>[0]) => {
    const { text } = (await ticketChoices(detailOf(more))[place]?.content()) ?? { text: '' };
    return text.split('\n').filter(Boolean);
  });
  const same = { family: 'win32', value: 5, name: 'ERROR_ACCESS_DENIED', lendsArticle: false } as const;

  it('names the other code for the condition, and where it is documented', async () => {
    expect((await plain?.({ same: { ...same, how: 'carried' } }))?.slice(2)).toEqual([
      '= Win32 5, ERROR_ACCESS_DENIED',
      'The installation failed.',
      expect.stringMatching(/^https:/),
    ]);
    expect(await markdown?.({ same: { ...same, how: 'carried' } })).toContain(
      '= Win32 5, ERROR_ACCESS_DENIED',
    );
  });

  it('leaves out what it lacks, and the result beside which it is given', async () => {
    const bare = { family: 'msi', value: 1904, name: '', same: { ...same, how: 'beside' } } as const;
    expect((await plain?.(bare))?.filter((line) => /^=|^https:/.test(line))).toEqual([]);
    expect((await markdown?.(bare))?.filter((line) => /^=|\]\(/.test(line))).toEqual([]);
  });
});

it('calls another code by its number where it has no name', () => {
  expect(sameTitle({ family: 'msi', value: 1904, name: '' })).toMatch(/ 1904$/);
});

describe('what comes close to a text', () => {
  const entries = ['ERROR_INSTALL_FAILURE', 'ERROR_INSTALL_FAILURES', 'ERROR_ACCESS_DENIED'].map(
    (name, value) => ({
      family: 'win32' as const,
      value,
      name,
    }),
  );

  it('are near misspellings, the nearest first', () => {
    expect(nearMisses('ERROR_INSTAL_FAILURE', entries).map(({ name }) => name)).toEqual([
      'ERROR_INSTALL_FAILURE',
      'ERROR_INSTALL_FAILURES',
    ]);
  });

  it('are at most five', () => {
    const many = Array.from({ length: 9 }, () => entries[0]).flatMap((entry) => entry ?? []);
    expect(nearMisses('error_install_failure', many)).toHaveLength(5);
  });

  it.each([
    ['ERROR_INSTALL_FAILUER', ['ERROR_INSTALL_FAILURE', 'ERROR_INSTALL_FAILURES']],
    ['ERROR_ACCES_DENIED', ['ERROR_ACCESS_DENIED']],
    ['ERROR_ACCESSS_DENIED', ['ERROR_ACCESS_DENIED']],
    ['ERROR_BCCESS_DENIED', ['ERROR_ACCESS_DENIED']],
    ['ERROR_XXXXXX_DENIED', []],
  ])('for %s are %j', (text, names) => {
    expect(nearMisses(text, entries).map(({ name }) => name)).toEqual(names);
  });

  it.each(['the installation failed', '', 'x'.repeat(200), 'SOMETHING_ELSE'])('are none for %j', (text) => {
    expect(nearMisses(text, entries)).toEqual([]);
  });
});

describe('a report of a missing code', () => {
  it('says the code and nothing of the page', () => {
    expect(missingReport('0x85EAD123')).toBe(
      'https://github.com/errgloss/errgloss/issues/new?title=Missing+code%3A+0x85EAD123&labels=missing+code',
    );
    expect(missingReport('my secret words')).not.toContain('secret');
  });

  it('goes by mail once there is an address', () => {
    expect(missingMail('0x1')).toBeUndefined();
    expect(missingMail('0x1', 'codes@errgloss.example')).toBe(
      'mailto:codes@errgloss.example?subject=Missing%20code%3A%200x1',
    );
  });
});

describe('a number', () => {
  it.each([
    ['0xC06D007E', 126, '0xC06D007E is a number of a product that carries code 126 of Windows.'],
    ['0x80070643', 1603, '0x80070643 is an HRESULT that carries system error code 1603.'],
    ['0xC0070643', 1603, '0xC0070643 is an NTSTATUS that carries system error code 1603.'],
    ['0xC0000022', 5, 'Programs see NTSTATUS 0xC0000022 as system error code 5.'],
    ['0xD0000005', 0xc0000005, '0xD0000005 is an HRESULT made from NTSTATUS 0xC0000005.'],
    ['1603', 1603, ''],
    ['ERROR_INSTALL_FAILURE', 1603, ''],
  ])('%s leads to %i: %s', (written, value, sentence) => {
    expect(derivationWords(written, { family: 'win32', value })).toBe(sentence);
  });

  // As the guide to upgrade errors reads the first five; newer versions of Windows have phases without public names.
  it.each([
    [0x20017, 'Phase 2 (SP_EXECUTION_SAFE_OS), operation 0x17 (SP_EXECUTION_OP_BOOT)'],
    [0x30018, 'Phase 3 (SP_EXECUTION_FIRST_BOOT), operation 0x18 (SP_EXECUTION_OP_SYSPREP)'],
    [0x3000d, 'Phase 3 (SP_EXECUTION_FIRST_BOOT), operation 0xD (SP_EXECUTION_OP_MIGRATE_DATA)'],
    [0x4000d, 'Phase 4 (SP_EXECUTION_OOBE_BOOT), operation 0xD (SP_EXECUTION_OP_MIGRATE_DATA)'],
    [0x40017, 'Phase 4 (SP_EXECUTION_OOBE_BOOT), operation 0x17 (SP_EXECUTION_OP_BOOT)'],
    [0x90017, 'Phase 9, operation 0x17 (SP_EXECUTION_OP_BOOT)'],
  ])('%d beside the result of an upgrade is %s', (value, sentence) => {
    expect(derivationWords('', { family: 'setup', value })).toBe(sentence);
  });

  it('of another code is not shown as one of this', () => {
    expect(numbersShown({ family: 'win32', value: 5 }, '1603').written).toBeUndefined();
    expect(numbersShown({ family: 'win32', value: 5 }, '0X5').written).toBe('0x5');
  });
});
