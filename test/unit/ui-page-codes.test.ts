// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { MeaningSummary } from '../../lib/lookup/question.ts';
import type { ListedMention } from '../../lib/page/marks/mark-list.ts';
import type { EntryLine, LookupSource } from '../../lib/ui/lookup/lookup-source.ts';
import { PageCodes, type PageState } from '../../lib/ui/page/PageCodes.tsx';
import { BROKEN, fakeLookup, NO_MEMORY } from './fake-lookup.ts';
import { detailOf } from './readings.ts';
import { button, press, show, waitForText } from './view.ts';

function mention(
  value: number,
  head: Partial<MeaningSummary> = {},
  context = `about ${value}`,
): ListedMention {
  const whole = {
    family: 'win32',
    value,
    name: `ERROR_${value}`,
    meanings: 1,
    catalogued: true,
    ...head,
  } as const;
  return {
    kind: 'code',
    text: String(value),
    start: 0,
    head: whole,
    context,
    at: Math.max(0, context.indexOf(String(value))),
  };
}

/** Shows codes of a page, and waits until they are listed. */
async function showCodes(mentions: readonly ListedMention[], source: LookupSource = fakeLookup()) {
  const onReveal = vi.fn();
  const page = { kind: 'on', mentions, settled: true } as const;
  const root = show(h(PageCodes, { page, source, memory: NO_MEMORY, onReveal, onAnnotate: () => {} }));
  await vi.waitFor(() => expect(root.querySelector('.group')).not.toBeNull());
  return { root, onReveal };
}

/** The row of a group, which the arrow keys open and close. */
function rowOf(root: HTMLElement, index: number): HTMLElement {
  const row = root.querySelectorAll<HTMLElement>('.group > .row')[index];
  if (!row) throw new Error(`no group ${index}`);
  return row;
}

/** Which groups are open. */
function openGroups(root: HTMLElement): number[] {
  return [...root.querySelectorAll('.group > .unfold')].flatMap((button, index) =>
    button.getAttribute('aria-expanded') === 'true' ? [index] : [],
  );
}

describe('the list of a page', () => {
  it('shows more than 100 codes only on demand', async () => {
    const { root } = await showCodes(Array.from({ length: 103 }, (_, value) => mention(value)));
    expect(root.querySelectorAll('.group')).toHaveLength(100);
    button('Show 3 more codes').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.group')).toHaveLength(103));
  });

  it('opens a group by the right arrow key and closes it by the left one, and one at a time', async () => {
    const { root } = await showCodes([mention(1), mention(2)]);
    press(rowOf(root, 0), 'ArrowRight');
    await vi.waitFor(() => expect(openGroups(root)).toEqual([0]));
    press(rowOf(root, 1), 'ArrowLeft');
    press(rowOf(root, 1), 'ArrowDown');
    press(rowOf(root, 1), 'ArrowRight');
    await vi.waitFor(() => expect(openGroups(root)).toEqual([1]));
    press(rowOf(root, 0), 'ArrowLeft');
    await waitForText(root, 'The installation failed.');
    expect(openGroups(root)).toEqual([1]);
    press(rowOf(root, 1), 'ArrowLeft');
    await vi.waitFor(() => expect(openGroups(root)).toEqual([]));
  });

  it('calls a code without a name by its number, and a place without words by its text', async () => {
    const { root, onReveal } = await showCodes([mention(1713, { family: 'msi', name: '' }, '')]);
    expect(rowOf(root, 0).querySelector('.name')?.textContent?.trim()).toBe('Windows Installer message 1713');
    press(rowOf(root, 0), 'ArrowRight');
    await vi.waitFor(() => expect(root.querySelector('.places')).not.toBeNull());
    const place = root.querySelector<HTMLElement>('.places button');
    expect(place?.textContent).toBe('1713');
    place?.click();
    expect(onReveal).toHaveBeenCalledWith(0);
  });

  it('marks the code in each line about a mention', async () => {
    const { root } = await showCodes([mention(5), mention(5, {}, 'again 5')]);
    press(rowOf(root, 0), 'ArrowRight');
    await vi.waitFor(() => expect(root.querySelectorAll('.places mark')).toHaveLength(2));
    expect([...root.querySelectorAll('.places .row')].map(({ innerHTML }) => innerHTML)).toEqual([
      'about <mark>5</mark>',
      'again <mark>5</mark>',
    ]);
  });

  it('begins with what went wrong, and says so', async () => {
    const roles = { 1: 'success', 2: 'generic', 3: 'specific' } as const;
    const lines: LookupSource['lines'] = async (keys) =>
      keys.map(({ value }) => ({ summary: '', role: roles[value as 1 | 2 | 3] }));
    const { root } = await showCodes([mention(1), mention(2), mention(3)], fakeLookup({ lines }));
    await waitForText(root, 'start here');
    expect([...root.querySelectorAll('.group .name')].map(({ textContent }) => textContent)).toEqual([
      'ERROR_3 start here',
      'ERROR_2 general',
      'ERROR_1 no failure',
    ]);
  });

  it('shows no row before it is known where it stays', async () => {
    const answer = Promise.withResolvers<readonly EntryLine[]>();
    const source = fakeLookup({ lines: () => answer.promise });
    const page = { kind: 'on', mentions: [mention(1), mention(2)], settled: true } as const;
    const root = show(
      h(PageCodes, { page, source, memory: NO_MEMORY, onReveal: () => {}, onAnnotate: () => {} }),
    );
    expect(root.querySelector('h2')?.textContent).toContain('2 codes');
    expect(root.querySelectorAll('.group')).toHaveLength(0);
    answer.resolve([
      { summary: '', role: 'generic' },
      { summary: '', role: 'specific' },
    ]);
    await vi.waitFor(() => expect(root.querySelectorAll('.group')).toHaveLength(2));
    expect(root.querySelector('.group .name')?.textContent).toContain('ERROR_2');
  });

  it('has a filter once it is long', async () => {
    const { root } = await showCodes(Array.from({ length: 7 }, (_, value) => mention(value + 1)));
    const filter = root.querySelector<HTMLInputElement>('input[type=search]');
    if (!filter) throw new Error('no filter');
    filter.value = 'error_3';
    filter.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(root.querySelectorAll('.group')).toHaveLength(1));
    filter.value = 'nothing such';
    filter.dispatchEvent(new Event('input', { bubbles: true }));
    await waitForText(root, 'No code of this page matches.');
    const { root: short } = await showCodes([mention(1)]);
    expect(short.querySelector('input[type=search]')).toBeNull();
  });

  it('shows the lines that it gets, of the page as it is by then', async () => {
    const gone = Promise.withResolvers<readonly EntryLine[]>();
    const asked: number[][] = [];
    const source = fakeLookup({
      lines: async (keys) => {
        asked.push(keys.map(({ value }) => value));
        if (asked.length === 1) return gone.promise;
        return [{ summary: 'Said of the first.', role: 'specific' }];
      },
    });
    const part = (mentions: readonly ListedMention[]) =>
      h(PageCodes, {
        page: { kind: 'on', mentions, settled: true },
        source,
        memory: NO_MEMORY,
        onReveal: () => {},
        onAnnotate: () => {},
      });
    const root = show(part([mention(1)]));
    await vi.waitFor(() => expect(asked).toEqual([[1]]));
    render(part([mention(1), mention(2)]), root);
    await waitForText(root, 'Said of the first.');
    await act(async () => {
      gone.resolve([{ summary: 'Too late.', role: 'specific' }]);
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(asked.slice(0, 2)).toEqual([[1], [1, 2]]);
    expect(root.textContent).not.toContain('Too late.');
  });

  it('is of use when the catalog can not be read, and says so where it is needed', async () => {
    const { root } = await showCodes([mention(1603)], BROKEN);
    press(rowOf(root, 0), 'ArrowRight');
    await waitForText(root, 'The catalog could not be read.');
    expect(rowOf(root, 0).textContent).toContain('ERROR_1603');
  });
});

it.each<[state: PageState, text: string]>([
  [{ kind: 'busy' }, 'The page is busy and does not answer. Its codes are listed as soon as it does.'],
  [{ kind: 'asking' }, 'Reading the page…'],
  [
    { kind: 'stopped', why: 'blocks' },
    'Errgloss has stopped on this page: reading it kept the page waiting. Reload the page to try again.',
  ],
  [
    { kind: 'stopped', why: 'faults' },
    'Errgloss has stopped on this page: it could not read all of it. Reload the page to try again.',
  ],
  [{ kind: 'on', mentions: [], settled: false }, 'Reading the page…'],
  [{ kind: 'on', mentions: [], settled: true }, 'No codes found.'],
])('a page that is %j is told of as a status', (page, text) => {
  const more = { source: fakeLookup(), memory: NO_MEMORY, onReveal: () => {}, onAnnotate: () => {} };
  const root = show(h(PageCodes, { page, ...more }));
  expect(root.querySelector('[role=status]')?.textContent).toBe(text);
});

describe('the card of a group', () => {
  const own = detailOf({ value: 5, name: 'ERROR_5', summary: 'Access is denied.' });
  const other = detailOf({ family: 'bugcheck', value: 5, name: 'INVALID_PROCESS', summary: 'It stopped.' });

  it.each<[what: string, source: Partial<LookupSource>, others: string | null]>([
    [
      'the meaning that the page has in mind first, the others below',
      {
        answer: async (text) => ({ kind: 'code', text, meanings: [other, own] }),
        entry: async () => own,
      },
      'Could also be1',
    ],
    [
      'what the page means even where its words lead nowhere',
      { answer: async (text) => ({ kind: 'search', text, hits: [], by: 'words' }), entry: async () => own },
      null,
    ],
  ])('shows %s', async (_, source, others) => {
    const details = async () => (others === null ? [own] : [own, other]);
    const { root } = await showCodes([mention(5)], fakeLookup({ ...source, details }));
    press(rowOf(root, 0), 'ArrowRight');
    await waitForText(root, 'Access is denied.');
    expect(root.querySelector('.card h2')?.textContent).toBe('ERROR_5');
    if (others !== null) expect(root.textContent).toContain(others);
  });

  it('shows the meanings that there are where the entry is gone', async () => {
    const source = fakeLookup({
      answer: async (text) => ({ kind: 'code', text, meanings: [other] }),
      entry: async () => undefined,
    });
    const { root } = await showCodes([mention(5)], source);
    press(rowOf(root, 0), 'ArrowRight');
    await vi.waitFor(() => expect(root.querySelector('.card h2')?.textContent).toBe('INVALID_PROCESS'));
  });
});
