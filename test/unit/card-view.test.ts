// @vitest-environment jsdom
import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Blocks } from '../../lib/card/ArticleText.tsx';
import { Card, type CardState } from '../../lib/card/Card.tsx';
import type { ReadingDetail } from '../../lib/catalog/reading.ts';
import { detailOf } from './readings.ts';
import { button, show, waitForText } from './view.ts';

function showCard(state: CardState, copy = async () => true): HTMLElement {
  return show(h(Card, { state, copy, onEntry: () => {}, onRetry: () => {} }));
}

function showReading(more: Partial<ReadingDetail>): HTMLElement {
  return showCard({ kind: 'readings', text: '1603', readings: [detailOf(more)] });
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

  it('says when nobody has explained a code yet', () => {
    expect(showReading({ summary: '' }).textContent).toContain('Nobody has written an explanation');
  });

  it('says nothing in place of a text that is all there is to a message without a name', () => {
    const root = showReading({ family: 'msi', name: '', summary: '' });
    expect(root.querySelector('.summary')).toBeNull();
  });

  it.each<[text: string, more: Partial<ReadingDetail>]>([
    ['This value is not in the catalog.', { family: 'bugcheck', value: 0xdead }],
    [
      'This value is not in the catalog. Its parts tell where it comes from:',
      { family: 'hresult', value: 0x8abc0001 },
    ],
  ])('says “%s”', (text, more) => {
    const root = showReading({ ...more, name: '', summary: '', catalogued: false });
    expect(root.querySelector('.summary')?.textContent).toBe(text);
  });

  it('names the other names of a code, at a glance and among its spellings', () => {
    const root = showReading({ aliases: ['ERROR_OTHER_NAME'] });
    expect(root.querySelector('.origin')?.textContent).toContain('also ERROR_OTHER_NAME');
    expect(besideTerm(root, 'Also')).toContain('ERROR_OTHER_NAME');
  });

  it('says when the browser did not let it copy', async () => {
    const root = showCard({ kind: 'readings', text: '1603', readings: [detailOf()] }, async () => false);
    button('Copy as Markdown').click();
    await waitForText(root, 'Could not copy');
  });
});

describe('the anatomy of a code', () => {
  it('leaves out the bit that an NTSTATUS does not have, and calls facility 0 the system', () => {
    const root = showReading({ family: 'ntstatus', value: 0xc0000005, name: 'STATUS_ACCESS_VIOLATION' });
    expect(besideTerm(root, 'Facility')).toBe('0 (the system itself)');
    expect(besideTerm(root, 'NTSTATUS bit')).toBeUndefined();
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

  it('offers to try again when a code could not be read, and then shows it', async () => {
    const details = vi.fn(async () => [reading]);
    details.mockRejectedValueOnce(new Error('no catalog'));
    const found = [{ text: '0x643', count: 2, readings: [reading] }];
    const root = showCard({ kind: 'codes', found, details, opened: new Set() });
    button('0x643 × 2 ERROR_INSTALL_FAILURE').click();
    await waitForText(root, 'The catalog could not be read.');
    button('Try again').click();
    await waitForText(root, reading.summary);
  });
});

it('a block of code in an article stays as it is, and the keyboard can scroll it', () => {
  const root = show(h(Blocks, { blocks: [{ kind: 'code-block', text: 'sfc  /scannow\n  *now*' }] }));
  const block = root.querySelector('pre');
  expect(block?.textContent).toBe('sfc  /scannow\n  *now*');
  expect(block?.tabIndex).toBe(0);
});
