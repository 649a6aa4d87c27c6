// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageText } from '../../lib/browser/windows/page-text-source.ts';
import { selectedText } from '../../lib/card/mount/selection.ts';
import { MAX_QUERY } from '../../lib/lookup/question.ts';
import { goToLine } from '../../lib/ui/logs/go-to-line.ts';
import { FakeBrowser } from './fake-browser.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A tab whose frames are annotated; what they tell of their texts, or a function that is run as in a frame. */
function stubTab(results: readonly { frameId: number; result: unknown }[] | 'in this frame' | Error): void {
  new FakeBrowser().install({
    scripting: {
      executeScript: async ({ func, args }: { func: (max: number) => unknown; args: [number | string] }) => {
        const [arg] = args;
        if (typeof arg === 'string')
          return [{ frameId: 0, result: { isAnnotated: true, showsMarks: true, count: 0 } }];
        if (results instanceof Error) throw results;
        return results === 'in this frame' ? [{ frameId: 0, result: func(arg) }] : results;
      },
    },
  });
}

describe('the text of a page', () => {
  it('is that of its frames, its own first, without those that have none', async () => {
    stubTab([
      { frameId: 7, result: { text: 'frame', length: 5 } },
      { frameId: 3, result: { text: ' ', length: 1 } },
      { frameId: 0, result: { text: 'page', length: 4 } },
    ]);
    expect(await pageText(1)).toEqual({ kind: 'texts', texts: ['page', 'frame'] });
  });

  it('is told to be too long by its length', async () => {
    stubTab([{ frameId: 0, result: { text: '', length: MAX_QUERY + 1 } }]);
    expect(await pageText(1)).toEqual({ kind: 'too long', length: MAX_QUERY + 1 });
  });

  it.each([
    ['a text that is none', [{ frameId: 0, result: { text: 1, length: 1 } }]],
    ['a text without a length', [{ frameId: 0, result: { text: 'a', length: -1 } }]],
    ['nothing', [{ frameId: 0, result: null }]],
    ['an error', new Error('no access')],
  ] as const)('of another shape is no text: %s', async (_, results) => {
    stubTab(results);
    expect(await pageText(1)).toEqual({ kind: 'closed' });
  });

  it('is asked of the prototypes, whatever stands under the names', async () => {
    // There is no layout here, and so no text as it is seen.
    Object.defineProperty(HTMLElement.prototype, 'innerText', {
      configurable: true,
      get(this: Node) {
        return this.textContent;
      },
    });
    document.body.append('Error 1603');
    Object.defineProperty(document, 'documentElement', { configurable: true, value: 'astray' });
    stubTab('in this frame');
    expect(await pageText(1)).toEqual({ kind: 'texts', texts: [expect.stringContaining('Error 1603')] });
    Reflect.deleteProperty(document, 'documentElement');
    Reflect.deleteProperty(HTMLElement.prototype, 'innerText');
  });
});

describe('a selected text', () => {
  it('has its lines where the browser tells it in one', () => {
    document.body.append(Object.assign(document.createElement('pre'), { textContent: 'one\ntwo' }));
    getSelection()?.selectAllChildren(document.body);
    expect(selectedText('one two')).toBe('one\ntwo');
    expect(selectedText('something else')).toBe('something else');
  });

  it('may stand in a field', () => {
    const field = document.createElement('textarea');
    field.value = 'one\ntwo\nthree';
    document.body.append(field);
    field.focus();
    field.setSelectionRange(0, 7);
    expect(selectedText('one two')).toBe('one\ntwo');
  });
});

describe('a line of a field', () => {
  it.each([
    [1, 'one'],
    [2, 'two'],
    [3, ''],
    [9, ''],
  ])('%d is selected', (line, text) => {
    const field = document.createElement('textarea');
    field.value = 'one\ntwo\n';
    document.body.append(field);
    goToLine(field, line);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(text);
    expect(document.activeElement).toBe(field);
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
  });
});
