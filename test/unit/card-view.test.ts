// @vitest-environment jsdom
import { h, render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { copyText } from '../../lib/card/mount/clipboard.ts';
import { Blocks } from '../../lib/card/view/ArticleText.tsx';
import { Card, type CardState } from '../../lib/card/view/Card.tsx';
import type { MeaningDetail } from '../../lib/catalog/meaning.ts';
import { MESSAGES } from '../support/english.ts';
import { detailOf } from './readings.ts';
import { button, show, waitForText } from './view.ts';

function showCard(state: CardState, copy = async () => true): HTMLElement {
  return show(h(Card, { state, copy, onEntry: () => {}, onRetry: () => {} }));
}

function showReading(more: Partial<MeaningDetail>): HTMLElement {
  return showCard({ kind: 'meanings', text: '1603', meanings: [detailOf(more)] });
}

/** What stands beside a term of a list. */
function besideTerm(root: HTMLElement, term: string): string | null | undefined {
  const found = [...root.querySelectorAll('dt')].find(({ textContent }) => textContent === term);
  return found?.nextElementSibling?.textContent;
}

describe('a card', () => {
  it('says what to do when the extension was updated under the page', () => {
    expect(showCard({ kind: 'gone' }).textContent).toContain('Reload this page');
  });

  it('has a heading of at most 80 characters, however long the text is', () => {
    const heading = showCard({ kind: 'failed', text: 'E'.repeat(300) }).querySelector('h2');
    expect(heading?.textContent).toBe(`${'E'.repeat(79)}…`);
  });

  it('faults: keeps its own sentence in order whatever the words of the page are', () => {
    const text = '\u202Ereven\u2066 is a code';
    const root = showCard({ kind: 'unknown', text, near: [] });
    expect(root.querySelector('bdi ~ *')).toBeNull();
    expect(root.querySelector('p bdi')?.textContent).toBe('reven is a code');
    expect(root.querySelector('p')?.textContent).toBe('“reven is a code” is no code that Errgloss knows.');
  });

  it('says when nobody has explained a code yet', () => {
    expect(showReading({ summary: '' }).textContent).toContain('Nobody has written an explanation');
  });

  it('says nothing in place of a text that is all there is to a message without a name', () => {
    const root = showReading({ family: 'msi', name: '', summary: '' });
    expect(root.querySelector('.summary')).toBeNull();
  });

  it.each<[text: string, more: Partial<MeaningDetail>]>([
    ['This value is not in the catalog.', { family: 'bugcheck', value: 0xdead }],
    [
      'This value is not in the catalog. Its parts tell where it comes from:',
      { family: 'hresult', value: 0x8abc0001 },
    ],
  ])('says “%s”', (text, more) => {
    const root = showReading({ ...more, name: '', summary: '', catalogued: false });
    expect(root.querySelector('.summary')?.textContent).toBe(text);
  });

  const denied = { family: 'win32', value: 5, name: 'ERROR_ACCESS_DENIED', how: 'carried' } as const;

  it('says what else a code is, and whose explanation follows', () => {
    const onEntry = vi.fn();
    const reading = detailOf({
      family: 'hresult',
      value: 0x80070005,
      same: { ...denied, lendsArticle: true },
    });
    const state: CardState = { kind: 'meanings', text: '0x80070005', meanings: [reading] };
    const root = show(h(Card, { state, copy: async () => true, onEntry, onRetry: () => {} }));
    expect(root.textContent).toContain('= Win32 5, ERROR_ACCESS_DENIED. What follows is said of that code.');
    button('Win32 5, ERROR_ACCESS_DENIED').click();
    expect(onEntry).toHaveBeenCalledWith({ ...denied, lendsArticle: true });
  });

  it('says nothing of a loan where the explanation is its own', () => {
    const root = showReading({ same: { ...denied, lendsArticle: false } });
    expect(root.textContent).toContain('= Win32 5, ERROR_ACCESS_DENIED');
    expect(root.textContent).not.toContain('What follows');
  });

  it.each([
    [false, 'The second number of Win32 5, ERROR_ACCESS_DENIED'],
    [true, 'The second number of Win32 5, ERROR_ACCESS_DENIED. What follows is said of that code.'],
  ])('says beside which code a number is given, with a loan: %s', (lendsArticle, sentence) => {
    const same = { ...denied, how: 'beside', lendsArticle } as const;
    const root = showReading({ family: 'setup', value: 0x20017, same });
    expect([...root.querySelectorAll('.chain')].map(({ textContent }) => textContent)).toContain(sentence);
  });

  it('of another system says whose code it is, and asks for no report', () => {
    const root = showCard({ kind: 'unknown', text: '404', near: [], instead: 'an HTTP status' });
    expect(root.querySelector('p')?.textContent).toContain('an HTTP status');
    expect(root.querySelector('footer')).toBeNull();
  });

  it('names the other names of a code among its spellings', () => {
    const root = showReading({ aliases: ['ERROR_OTHER_NAME'] });
    expect(besideTerm(root, 'Also')).toContain('ERROR_OTHER_NAME');
  });

  it('says of a number that components share that they share it', () => {
    const note = 'Shared.';
    const shared = showReading({ family: 'hresult', value: 0x80040155, name: 'REGDB_E_IIDNOTREG', note });
    const own = showReading({ family: 'win32', value: 7777, name: 'ERROR_X', note });
    expect(shared.querySelector('.note')?.textContent).toContain(MESSAGES['note_itf']?.message);
    expect(own.querySelector('.note')?.textContent).toContain(note);
  });

  it('says beside each spelling when it could not be copied', async () => {
    const root = showCard({ kind: 'meanings', text: '1603', meanings: [detailOf()] }, async () => false);
    button('Copy 1603').click();
    await waitForText(root, 'Could not copy');
  });

  it('says when the browser did not let it copy', async () => {
    const root = showCard({ kind: 'meanings', text: '1603', meanings: [detailOf()] }, async () => false);
    button('Copy').click();
    await waitForText(root, 'Markdown');
    button('Markdown').click();
    await waitForText(root, 'Could not copy');
  });
});

describe('the glance of a card', () => {
  it('shows the number of the page first and alone in bold, then the others', () => {
    const state: CardState = { kind: 'meanings', text: '0x80070643', meanings: [detailOf()] };
    const numbers = showCard(state).querySelector('.numbers');
    expect(numbers?.querySelector('b')?.textContent).toBe('0x80070643');
    expect([...(numbers?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      '0x80070643',
      '1603',
      '0x643',
      '-2147023293',
    ]);
  });

  it('breaks names after underscores alone', () => {
    const root = showReading({ name: 'ERROR_INSTALL__FAILURE' });
    const heading = root.querySelector('h2');
    expect(heading?.innerHTML).toBe('ERROR_<wbr>INSTALL__<wbr>FAILURE');
  });

  it('labels a general code, and does not say the same again in a note', () => {
    const note = 'A general code: it says that an installation failed, not why.';
    const root = showReading({ role: 'generic', note });
    expect(root.querySelector('.role')?.textContent).toBe('general');
    expect(root.textContent).not.toContain(note);
    expect(showReading({ value: 7777, note: 'Beware.' }).querySelector('.note')?.textContent).toContain(
      'Beware.',
    );
  });

  it('tells how the number of the page leads to the code', () => {
    const state: CardState = { kind: 'meanings', text: '0x80070643', meanings: [detailOf()] };
    expect(showCard(state).querySelector('.chain')?.textContent).toBe(
      '0x80070643 is an HRESULT that carries system error code 1603.',
    );
  });

  it('says what the second part of an upgrade result stands for', () => {
    const root = showReading({ family: 'setup', value: 0x20017, name: '', summary: '' });
    expect(root.querySelector('.chain')?.textContent).toBe(
      'Phase 2 (SP_EXECUTION_SAFE_OS), operation 0x17 (SP_EXECUTION_OP_BOOT)',
    );
  });

  it('sets checks and warnings apart from what to do', () => {
    const root = show(
      h(Blocks, {
        blocks: [
          {
            kind: 'list',
            ordered: true,
            items: [
              [
                { kind: 'text', text: 'Repair it. ' },
                { kind: 'strong', text: 'Make a backup first.' },
                { kind: 'text', text: ' Fixed if it starts.' },
              ],
            ],
          },
        ],
      }),
    );
    expect(root.querySelector('.warning')?.textContent).toBe('Make a backup first.');
    expect(root.querySelector('.check')?.textContent).toBe('Fixed if it starts.');
  });
});

describe('“Don’t underline…”', () => {
  it('asks where, and says what came of it with a way back', () => {
    const onUnmark = vi.fn();
    const state: CardState = { kind: 'meanings', text: '1603', meanings: [detailOf()] };
    show(h(Card, { state, copy: async () => true, onEntry: () => {}, onRetry: () => {}, onUnmark }));
    expect(() => button('On this site')).toThrow();
    button('Don’t underline…').click();
    return vi.waitFor(() => {
      button('On this site').click();
      expect(onUnmark).toHaveBeenCalledWith(detailOf(), 'site');
      const onUndo = vi.fn();
      showCard({ kind: 'unmarked', text: '1603', scope: 'everywhere', onUndo });
      button('Undo').click();
      expect(onUndo).toHaveBeenCalledOnce();
    });
  });
});

describe('a press that takes something away', () => {
  it('waits until the card has been in view, and says so where it came too early', async () => {
    const onUnmark = vi.fn();
    const state: CardState = { kind: 'meanings', text: '1603', meanings: [detailOf()] };
    const props = { state, copy: async () => true, onEntry: () => {}, onRetry: () => {}, onUnmark };
    const root = show(h(Card, { ...props, isUnmarkable: false }));
    button('Don’t underline…').click();
    await vi.waitFor(() => button('On this site'));
    expect(button('On this site').getAttribute('aria-disabled')).toBe('true');
    expect(root.querySelector('.scopes [role=status]')?.textContent).toBe('');
    button('On this site').click();
    await waitForText(root, 'A moment: the card has to be still');
    expect(onUnmark).not.toHaveBeenCalled();
    render(h(Card, { ...props, isUnmarkable: true }), root);
    expect(button('On this site').getAttribute('aria-disabled')).toBe('false');
    expect(root.querySelector('.scopes [role=status]')?.textContent).toBe('');
    button('On this site').click();
    expect(onUnmark).toHaveBeenCalledWith(detailOf(), 'site');
  });
});

describe('the anatomy of a code', () => {
  it('leaves out the bit that an NTSTATUS does not have, and calls facility 0 the system', () => {
    const root = showReading({ family: 'ntstatus', value: 0xc0000005, name: 'STATUS_ACCESS_VIOLATION' });
    expect(besideTerm(root, 'Facility')).toBe('0 (the system itself)');
    expect(besideTerm(root, 'NTSTATUS bit')).toBeUndefined();
  });

  it('calls a facility by its owner where it has no name of its own', () => {
    expect(besideTerm(showReading({ family: 'hresult', value: 0x8aa70001 }), 'Facility')).toBe(
      '2727 (sign-in broker, connections)',
    );
  });

  it('tells who has defined an HRESULT', () => {
    expect(besideTerm(showReading({ family: 'hresult', value: 0xa0040001 }), 'Customer bit')).toMatch(/^Set/);
    expect(besideTerm(showReading({ family: 'hresult', value: 0x80040001 }), 'Customer bit')).toMatch(/^Not/);
  });

  it('tells that an HRESULT was made from an NTSTATUS', () => {
    expect(besideTerm(showReading({ family: 'hresult', value: 0xd0000005 }), 'NTSTATUS bit')).toMatch(/^Set/);
  });
});

describe('a card of several codes', () => {
  const reading = detailOf();

  it('leaves out what has no meaning, and says how much of the text was not read', () => {
    const found = [
      { text: '1603', count: 1, meanings: [reading] },
      { text: '0x0BAD', count: 1, meanings: [] },
    ];
    const details = async () => [reading];
    const state: CardState = { kind: 'codes', found, unread: 1234, details, opened: new Set() };
    const root = showCard(state);
    expect(root.querySelectorAll('.codes li')).toHaveLength(1);
    expect(root.querySelector('.glance p')?.textContent).toContain('1,234');
  });

  it('offers to try again when a code could not be read, and then shows it', async () => {
    const details = vi.fn(async () => [reading]);
    details.mockRejectedValueOnce(new Error('no catalog'));
    const found = [{ text: '0x643', count: 2, meanings: [reading] }];
    const root = showCard({ kind: 'codes', found, details, opened: new Set() });
    button('0x643 × 2 ERROR_INSTALL_FAILURE').click();
    await waitForText(root, 'The catalog could not be read.');
    button('Try again').click();
    await waitForText(root, reading.summary);
  });
});

describe('the clipboard', () => {
  it('gets HTML beside the text, for what takes it', async () => {
    const written: unknown[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly kinds: Record<string, Blob>;

        constructor(kinds: Record<string, Blob>) {
          this.kinds = kinds;
        }
      },
    );
    const clipboard = {
      write: async (items: unknown[]) => void written.push(...items),
      writeText: async (text: string) => void written.push(text),
    };
    vi.stubGlobal('navigator', { clipboard });
    expect(await copyText('a', document.body)).toBe(true);
    expect(await copyText('a', document.body, '<b>a</b>')).toBe(true);
    vi.unstubAllGlobals();
    const [text, item] = written as [string, { kinds: Record<string, Blob> }];
    expect(text).toBe('a');
    expect(Object.entries(item.kinds).map(([kind, { size }]) => [kind, size])).toEqual([
      ['text/plain', 1],
      ['text/html', 8],
    ]);
  });
});

it('a block of code in an article stays as it is, and the keyboard can scroll it', () => {
  const root = show(h(Blocks, { blocks: [{ kind: 'code-block', text: 'sfc  /scannow\n  *now*' }] }));
  const block = root.querySelector('pre');
  expect(block?.textContent).toBe('sfc  /scannow\n  *now*');
  expect(block?.tabIndex).toBe(0);
});
