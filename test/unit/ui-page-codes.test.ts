// @vitest-environment jsdom
import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { Head } from '../../lib/lookup/question.ts';
import type { ListedMention } from '../../lib/page/page-list.ts';
import type { LookupSource } from '../../lib/ui/lookup-source.ts';
import { PageCodes, type PageState } from '../../lib/ui/PageCodes.tsx';
import { BROKEN, fakeLookup, NO_MEMORY } from './fake-lookup.ts';
import { detailOf } from './readings.ts';
import { button, press, show, waitForText } from './view.ts';

function mention(value: number, head: Partial<Head> = {}, context = `about ${value}`): ListedMention {
  const whole = {
    family: 'win32',
    value,
    name: `ERROR_${value}`,
    readings: 1,
    catalogued: true,
    ...head,
  } as const;
  return { text: String(value), start: 0, head: whole, context };
}

function showCodes(mentions: readonly ListedMention[], source: LookupSource = fakeLookup()) {
  const onReveal = vi.fn();
  const page = { kind: 'on', mentions, settled: true } as const;
  const root = show(h(PageCodes, { page, source, memory: NO_MEMORY, onReveal, onAnnotate: () => {} }));
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
  return [...root.querySelectorAll('.group > details')].flatMap((details, index) =>
    details instanceof HTMLDetailsElement && details.open ? [index] : [],
  );
}

describe('the list of a page', () => {
  it('shows more than 100 codes only on demand', async () => {
    const { root } = showCodes(Array.from({ length: 103 }, (_, value) => mention(value)));
    expect(root.querySelectorAll('.group')).toHaveLength(100);
    button('Show 3 more codes').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.group')).toHaveLength(103));
  });

  it('opens a group by the right arrow key and closes it by the left one, and one at a time', async () => {
    const { root } = showCodes([mention(1), mention(2)]);
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
    const { root, onReveal } = showCodes([mention(1713, { family: 'msi', name: '' }, '')]);
    expect(rowOf(root, 0).querySelector('.name')?.textContent).toBe('0x6B1');
    press(rowOf(root, 0), 'ArrowRight');
    await vi.waitFor(() => expect(root.querySelector('.places')).not.toBeNull());
    const place = root.querySelector<HTMLElement>('.places button');
    expect(place?.textContent).toBe('1713');
    place?.click();
    expect(onReveal).toHaveBeenCalledWith(0);
  });

  it('is of use when the catalog can not be read, and says so where it is needed', async () => {
    const { root } = showCodes([mention(1603)], BROKEN);
    press(rowOf(root, 0), 'ArrowRight');
    await waitForText(root, 'The catalog could not be read.');
    expect(rowOf(root, 0).textContent).toContain('ERROR_1603');
  });
});

it.each<[state: PageState, text: string]>([
  [{ kind: 'busy' }, 'The page is busy and does not answer. Its codes are listed as soon as it does.'],
  [{ kind: 'asking' }, 'Reading the page…'],
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
        answer: async (text) => ({ kind: 'code', text, readings: [other, own] }),
        entry: async () => own,
      },
      'Could also be (1)',
    ],
    [
      'what the page means even where its words lead nowhere',
      { answer: async (text) => ({ kind: 'search', text, hits: [] }), entry: async () => own },
      null,
    ],
  ])('shows %s', async (_, source, others) => {
    const details = async () => (others === null ? [own] : [own, other]);
    const { root } = showCodes([mention(5)], fakeLookup({ ...source, details }));
    press(rowOf(root, 0), 'ArrowRight');
    await waitForText(root, 'Access is denied.');
    expect(root.querySelector('.card h2')?.textContent).toBe('ERROR_5');
    if (others !== null) expect(root.textContent).toContain(others);
  });

  it('shows the readings that there are where the entry is gone', async () => {
    const source = fakeLookup({
      answer: async (text) => ({ kind: 'code', text, readings: [other] }),
      entry: async () => undefined,
    });
    const { root } = showCodes([mention(5)], source);
    press(rowOf(root, 0), 'ArrowRight');
    await vi.waitFor(() => expect(root.querySelector('.card h2')?.textContent).toBe('INVALID_PROCESS'));
  });
});
