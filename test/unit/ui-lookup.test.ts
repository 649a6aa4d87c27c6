// @vitest-environment jsdom
import { createRef, h } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { EntryKey } from '../../lib/catalog/entry.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import { EntryCard } from '../../lib/ui/EntryCard.tsx';
import type { History } from '../../lib/ui/history.ts';
import { Lookup } from '../../lib/ui/Lookup.tsx';
import type { LookupSource } from '../../lib/ui/lookup-source.ts';
import { Popup } from '../../lib/ui/Popup.tsx';
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
    const root = showLookup({ kind: 'search', text: 'access', hits: [INSTALL_FAILURE] });
    await waitForText(root, 'No code, but one entry matches');
  });

  it('calls a code of a text that has no name by what it is', async () => {
    const nameless = detailOf({ family: 'msi', value: 1713, name: '' });
    const found = [nameless, INSTALL_FAILURE].map((reading) => ({
      text: String(reading.value),
      count: 1,
      readings: [reading],
    }));
    const root = showLookup({ kind: 'codes', found });
    await waitForText(root, '1713: Windows Installer message');
    await waitForText(root, '2 codes in this text');
  });
});

describe('the card of an entry', () => {
  function showEntry(source: LookupSource): HTMLElement {
    return show(h(EntryCard, { source, memory: NO_MEMORY, reading: INSTALL_FAILURE, others: [] }));
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
    expect(() => button('← Back')).toThrow();
  });
});

describe('the popup', () => {
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
