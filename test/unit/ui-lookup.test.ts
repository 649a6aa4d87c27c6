// @vitest-environment jsdom
import { createRef, h } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { EntryKey } from '../../lib/catalog/entry.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import { EntryCard } from '../../lib/ui/lookup/EntryCard.tsx';
import { Lookup } from '../../lib/ui/lookup/Lookup.tsx';
import type { LookupSource } from '../../lib/ui/lookup/lookup-source.ts';
import { CopyThread } from '../../lib/ui/page/CopyThread.tsx';
import type { History } from '../../lib/ui/popup/history.ts';
import { Popup } from '../../lib/ui/popup/Popup.tsx';
import { BROKEN, fakeLookup, NO_MEMORY } from './fake-lookup.ts';
import { detailOf, INSTALL_FAILURE } from './readings.ts';
import { button, press, show, waitForText } from './view.ts';

function showLookup(answer: Answer): HTMLElement {
  const field = createRef<HTMLTextAreaElement>();
  const source = fakeLookup({ answer: async () => answer });
  const more = { query: 'access', wanted: undefined, memory: NO_MEMORY, onQuery: () => {} };
  return show(h(Lookup, { source, field, ...more }));
}

describe('the lookup', () => {
  it('counts a single hit in words', async () => {
    const root = showLookup({ kind: 'search', text: 'access', hits: [INSTALL_FAILURE], by: 'words' });
    await waitForText(root, 'No code, but one entry matches');
  });

  it.each<[string, Answer, string]>([
    [
      'a message',
      { kind: 'search', text: 'x', hits: [INSTALL_FAILURE], by: 'message' },
      'Windows says this for one code',
    ],
    [
      'a message of several codes',
      { kind: 'search', text: 'x', hits: [INSTALL_FAILURE, detailOf({ value: 7 })], by: 'message' },
      'Windows says this for the first; others are alike',
    ],
    [
      'a beginning',
      { kind: 'search', text: 'x', hits: [INSTALL_FAILURE], by: 'beginning' },
      'One code begins so',
    ],
    ['nothing', { kind: 'search', text: 'x', hits: [], by: 'words' }, 'Nothing found for “access”'],
    ['a hint', { kind: 'hint', text: '0x' }, 'Go on: a code such as 0x80070005'],
    ['another system', { kind: 'foreign', text: 'x', system: 'date' }, 'this looks like a date'],
    [
      'what was not read',
      { kind: 'codes', found: [{ text: '1', count: 1, meanings: [INSTALL_FAILURE] }], unread: 12345 },
      'The first 12,345 characters were too many to be read.',
    ],
    [
      'words that disagree',
      {
        kind: 'code',
        text: '5',
        meanings: [detailOf({ value: 5, name: 'ERROR_ACCESS_DENIED' })],
        besides: { why: 'other words', meanings: [INSTALL_FAILURE] },
      },
      'the words beside it belong to another code',
    ],
  ])('says so in the status line: %s', async (_, answer, text) => {
    await waitForText(showLookup(answer), text);
  });

  it('leaves out the codes of a text that have no meaning', async () => {
    const root = showLookup({
      kind: 'codes',
      found: [
        { text: '1603', count: 1, meanings: [INSTALL_FAILURE] },
        { text: '0x0BAD', count: 1, meanings: [] },
      ],
    });
    await vi.waitFor(() => expect(root.querySelectorAll('[role=option]')).toHaveLength(1));
  });

  it('chooses what is clicked, and remembers it', async () => {
    const other = detailOf({ value: 7, name: 'ERROR_OTHER' });
    const field = createRef<HTMLTextAreaElement>();
    const source = fakeLookup({
      answer: async () => ({ kind: 'code', text: '1603', meanings: [INSTALL_FAILURE, other] }),
    });
    const onUsed = vi.fn();
    const memory = { ...NO_MEMORY, onUsed };
    const root = show(
      h(Lookup, { source, field, query: '1603', wanted: undefined, memory, onQuery: () => {} }),
    );
    await vi.waitFor(() => expect(root.querySelectorAll('[role=option]')).toHaveLength(2));
    root.querySelectorAll<HTMLElement>('[role=option]')[1]?.click();
    expect(onUsed).toHaveBeenCalledExactlyOnceWith(other);
    await vi.waitFor(() => expect(root.querySelector('.chosen')?.textContent).toContain('ERROR_OTHER'));
  });

  it('begins with the entry that was chosen, where its number alone means others', async () => {
    const field = createRef<HTMLTextAreaElement>();
    const query = 'Memory management subtype 0x31';
    const wanted = { family: 'memorymanagement', value: 0x31, name: '' } as const;
    const source = fakeLookup({
      answer: async () => ({ kind: 'code', text: '0x31', meanings: [INSTALL_FAILURE] }),
    });
    const root = show(h(Lookup, { source, field, query, wanted, memory: NO_MEMORY, onQuery: () => {} }));
    await waitForText(root, 'ERROR_INSTALL_FAILURE');
    const options = [...root.querySelectorAll<HTMLElement>('[role=option]')];
    expect(options.map(({ dataset }) => dataset['family'])).toEqual(['memorymanagement', 'win32']);
    expect(options[0]?.ariaSelected ?? options[0]?.getAttribute('aria-selected')).toBe('true');
  });

  it('sets a number off with its sign', async () => {
    const field = createRef<HTMLTextAreaElement>();
    const query = '-2147023293';
    const source = fakeLookup({
      answer: async () => ({ kind: 'code', text: query, meanings: [INSTALL_FAILURE] }),
    });
    const more = { query, wanted: undefined, memory: NO_MEMORY, onQuery: () => {} };
    const root = show(h(Lookup, { source, field, ...more }));
    await waitForText(root, 'ERROR_INSTALL_FAILURE');
    expect(root.querySelector('.number mark')?.textContent).toBe(query);
  });

  it('shows a line about each result, with the words of the question in bold', async () => {
    const field = createRef<HTMLTextAreaElement>();
    const source = fakeLookup({
      answer: async () => ({ kind: 'code', text: '0x643', meanings: [INSTALL_FAILURE] }),
      lines: async () => [{ summary: 'The installation failed. Look elsewhere.', role: 'wrapper' }],
    });
    const more = { query: 'failed install 0x643', wanted: undefined, memory: NO_MEMORY, onQuery: () => {} };
    const root = show(h(Lookup, { source, field, ...more }));
    await waitForText(root, 'The installation failed.');
    const bold = [...root.querySelectorAll('[role=option] .sentence mark')].map((part) => part.textContent);
    expect(bold).toEqual(['installation', 'failed']);
    const number = root.querySelector('[role=option] .number')?.textContent;
    expect(number).toBe('0x643');
    expect(root.querySelector('[role=option] .role')?.textContent).toBe('another error inside');
  });

  it('does not repeat in the card what the list has', async () => {
    const meanings = [INSTALL_FAILURE, detailOf({ family: 'msi', name: '' })];
    const root = showLookup({ kind: 'code', text: '1603', meanings });
    await waitForText(root, 'The installation failed.');
    expect(root.querySelectorAll('[role=option]')).toHaveLength(2);
    expect(root.textContent).not.toContain('Could also be');
  });

  it('calls a code of a text that has no name by what it is', async () => {
    const nameless = detailOf({ family: 'msi', value: 1713, name: '' });
    const found = [nameless, INSTALL_FAILURE].map((reading) => ({
      text: String(reading.value),
      count: 1,
      meanings: [reading],
    }));
    const root = showLookup({ kind: 'codes', found });
    await waitForText(root, 'Windows Installer message 1713');
    await waitForText(root, '2 codes in this text');
  });
});

describe('the card of an entry', () => {
  function showEntry(source: LookupSource): HTMLElement {
    return show(
      h(EntryCard, { source, memory: NO_MEMORY, meaning: INSTALL_FAILURE, written: '1603', others: [] }),
    );
  }
  const related = { family: 'win32', value: 1618, name: 'ERROR_INSTALL_ALREADY_RUNNING', why: [] } as const;
  const article = { sections: [], related: [related], faq: [], reviewed: '2026-01-01' };
  const link = 'ERROR_INSTALL_ALREADY_RUNNING (1618)';
  const details: LookupSource['details'] = async ([reading]) => [detailOf({ ...reading, article })];

  it('says when the catalog can not be read, and reads it when asked again', async () => {
    const broken = vi.fn(details).mockRejectedValueOnce(new Error('no catalog'));
    const root = showEntry(fakeLookup({ details: broken }));
    await waitForText(root, 'The catalog could not be read.');
    button('Try again').click();
    await waitForText(root, 'The installation failed.');
  });

  it('says when the catalog can not be read on the way to a related error', async () => {
    const root = showEntry({ ...BROKEN, details });
    await vi.waitFor(() => button(link));
    button(link).click();
    await waitForText(root, 'The catalog could not be read.');
  });

  it('stays where a related error is not in the catalog', async () => {
    const entry = vi.fn(async () => undefined);
    const root = showEntry(fakeLookup({ details, entry }));
    await vi.waitFor(() => button(link));
    button(link).click();
    await vi.waitFor(() => expect(entry).toHaveBeenCalledOnce());
    expect(root.querySelector('h2')?.textContent).toBe('ERROR_INSTALL_FAILURE');
    expect(() => button('Back')).toThrow();
  });
});

describe('the codes of a text as an answer', () => {
  async function copied(form: string, details: LookupSource['details']): Promise<string[]> {
    const written: string[] = [];
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
      writeText: async (text: string) => void written.push(text),
      write: async ([item]: [{ kinds: Record<string, Blob> }]) => {
        const text = item.kinds['text/plain'];
        if (text) written.push(await readText(text));
      },
    };
    vi.stubGlobal('navigator', { clipboard });
    const codes = [
      { written: '1603', meaning: () => INSTALL_FAILURE },
      { written: '0x0BAD', meaning: async () => undefined },
      { written: '7', meaning: async () => detailOf({ value: 7, name: 'ERROR_ARENA_TRASHED' }) },
    ];
    const root = show(h(CopyThread, { source: fakeLookup({ details }), codes }));
    button('Copy…').click();
    await waitForText(root, form);
    button(form).click();
    await waitForText(root, 'Copied');
    vi.unstubAllGlobals();
    return written.flatMap((text) => text.split('\n'));
  }

  function readText(blob: Blob): Promise<string> {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(String(reader.result)));
      reader.readAsText(blob);
    });
  }

  it('are those that mean something', async () => {
    const lines = await copied('Table (Markdown)', async (meanings) => meanings.map((one) => detailOf(one)));
    expect(lines.slice(2).map((line) => line.split(' | ')[3])).toEqual([
      'ERROR_INSTALL_FAILURE',
      'ERROR_ARENA_TRASHED',
    ]);
  });

  it('are those whose texts came back', async () => {
    const lines = await copied('Table (Markdown)', async () => [detailOf()]);
    expect(lines).toHaveLength(3);
  });
});

describe('the popup', () => {
  it('offers what is new once, after an update', async () => {
    const news = { unseen: async () => true, open: vi.fn(), drop: vi.fn() };
    const root = show(
      h(Popup, {
        lookup: fakeLookup(),
        history: { watch: () => {}, change: async () => {} },
        page: Promise.resolve(undefined),
        actions: { openOptions: () => {} },
        query: '',
        news,
      }),
    );
    await waitForText(root, 'Errgloss was updated: see what is new');
    button('Errgloss was updated: see what is new').click();
    expect(news.open).toHaveBeenCalledOnce();
    await act(() => root.querySelector<HTMLElement>('.news-line .icon')?.click());
    expect(news.drop).toHaveBeenCalledOnce();
    expect(root.textContent).not.toContain('see what is new');
  });

  const wide: EntryKey = { family: 'hresult', value: 0x80040111, name: '' };
  const small: EntryKey = { family: 'msi', value: 1713, name: '' };

  function showPopup(history: History) {
    const actions = { openInTab: vi.fn(), openOptions: vi.fn(), close: vi.fn() };
    const root = show(
      h(Popup, {
        lookup: fakeLookup(),
        history: { watch: (onChange) => onChange(history), change: async () => {} },
        page: Promise.resolve(undefined),
        actions,
        query: '',
      }),
    );
    const field = root.querySelector('textarea');
    if (!field) throw new Error('no field');
    return { root, field, actions };
  }

  it('looks up an entry without a name by its number, a wide one in hex', async () => {
    const { root, field } = showPopup({ pinned: [], recent: [wide, small] });
    await vi.waitFor(() => expect(root.querySelectorAll('.history .row')).toHaveLength(2));
    root.querySelector<HTMLElement>('.history .row')?.click();
    await vi.waitFor(() => expect(field.value).toBe('0x80040111'));
    button('Clear').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.history .row')).toHaveLength(2));
    root.querySelectorAll<HTMLElement>('.history .row')[1]?.click();
    await vi.waitFor(() => expect(field.value).toBe('1713'));
  });

  it('leads from the first row back to the field by the up arrow key', async () => {
    const { root, field } = showPopup({ pinned: [small], recent: [] });
    await vi.waitFor(() => expect(root.querySelector('.history .row')).not.toBeNull());
    press(field, 'ArrowDown');
    const row = root.querySelector<HTMLElement>('.history .row');
    expect(document.activeElement).toBe(row);
    press(row ?? root, 'ArrowUp');
    expect(document.activeElement).toBe(field);
  });

  it('remembers a code that no catalog has', async () => {
    const unknown = detailOf({ family: 'hresult', value: 0x85ead123, name: '', catalogued: false });
    const change = vi.fn(async (_: (history: History) => History) => {});
    const root = show(
      h(Popup, {
        lookup: fakeLookup({
          answer: async (text) => ({ kind: 'code', text, meanings: [unknown] }),
          entry: async () => undefined,
        }),
        history: { watch: () => {}, change },
        page: Promise.resolve(undefined),
        actions: { openOptions: () => {} },
        query: '0x85EAD123',
      }),
    );
    await vi.waitFor(() => expect(root.querySelector('[role=option]')).not.toBeNull());
    press(root.querySelector('textarea') ?? root, 'Enter');
    await vi.waitFor(() => expect(change).toHaveBeenCalledOnce());
    const [remember] = change.mock.calls[0] ?? [];
    expect(remember?.({ pinned: [], recent: [] }).recent).toEqual([
      { family: 'hresult', value: 0x85ead123, name: '' },
    ]);
  });

  it('is not closed by an Esc that comes right after a letter', () => {
    const { field, actions } = showPopup({ pinned: [], recent: [] });
    // Not yet drawn again: the letter is in the field alone.
    field.value = 'a';
    press(field, 'Escape');
    expect(actions.close).not.toHaveBeenCalled();
  });

  it('is emptied by the first Esc and closed by the second, and opens a tab with what was typed', async () => {
    const { root, field, actions } = showPopup({ pinned: [small], recent: [] });
    await vi.waitFor(() => expect(root.querySelector('.history .row')).not.toBeNull());
    await act(() => root.querySelector<HTMLElement>('.history .row')?.click());
    expect(field.value).toBe('1713');
    button('Open in a tab').click();
    expect(actions.openInTab).toHaveBeenCalledWith('1713');
    await act(() => void press(field, 'Escape'));
    expect(field.value).toBe('');
    expect(actions.close).not.toHaveBeenCalled();
    expect(press(field, 'Escape').defaultPrevented).toBe(true);
    expect(actions.close).toHaveBeenCalled();
  });
});
