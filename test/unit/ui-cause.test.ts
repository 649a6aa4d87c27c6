// @vitest-environment jsdom
import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { ListedMention } from '../../lib/page/marks/mark-list.ts';
import type { Triage } from '../../lib/triage/answer.ts';
import type { CauseSource, FileAnswer, FileSource, NamedFile } from '../../lib/ui/logs/cause-source.ts';
import { chosenFiles, droppedFiles, MAX_FILES } from '../../lib/ui/logs/dropped-files.ts';
import { fileList } from '../../lib/ui/logs/file-list.ts';
import { LogFiles } from '../../lib/ui/logs/LogFiles.tsx';
import { mentionOnLine } from '../../lib/ui/page/line-mention.ts';
import { PageCodes } from '../../lib/ui/page/PageCodes.tsx';
import type { PageText } from '../../lib/ui/page/page-text.ts';
import { usePageCause } from '../../lib/ui/page/use-page-cause.ts';
import { fakeLookup, NO_MEMORY } from './fake-lookup.ts';
import { button, show, waitForText } from './view.ts';

const NONE: Triage = {
  kind: 'other',
  deciding: null,
  rule: null,
  sure: 'unknown',
  why: null,
  time: null,
  chain: [],
  reported: null,
  consequences: [],
  noise: [],
  noiseCount: 0,
  elsewhere: [],
  lineCount: 1,
};

const PLACE = { line: 7, start: 60, text: 'Setup failed: error 1603' };
const FOUND: Triage = {
  ...NONE,
  kind: 'msi',
  deciding: PLACE,
  sure: 'certain',
  why: 'only-reason',
  chain: [{ family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE', isCarried: false, place: PLACE }],
};

function mention(text: string, context: string): ListedMention {
  const head = {
    family: 'win32',
    value: 1603,
    name: 'ERROR_INSTALL_FAILURE',
    meanings: 1,
    catalogued: true,
  } as const;
  return { kind: 'code', text, start: 0, head, context, at: context.indexOf(text) };
}

describe('the mention of a line', () => {
  it.each([
    ['in a line of its own', 'Setup failed: error 1603', 0],
    ['in the middle of a text', 'Error 1603 in between', 1],
    ['that the excerpt cuts', `${'long '.repeat(30)}words before 1618 and ${'after '.repeat(30)}`, 2],
    ['not with other words beside it', 'Something else: error 1603', undefined],
    ['of none', 'no code here', undefined],
  ])('%s', (_, line, index) => {
    const mentions = [
      mention('1603', 'Setup failed: error 1603'),
      mention('1603', '…line above Error 1603 in between line below…'),
      mention('1618', '…words before 1618 and after after…'),
    ];
    expect(mentionOnLine(mentions, line)).toBe(index);
  });
});

describe('the list of files', () => {
  const file = (name: string, found: FileAnswer['found']) => ({ name, found });
  const timed = (ms: number): Triage => ({ ...FOUND, time: { readings: [ms], isUtc: false } });

  it.each<readonly [name: string, answers: readonly FileAnswer[], status: string, rows: readonly string[]]>([
    ['one file', [file('a', FOUND)], '', ['a ']],
    ['one without a cause', [file('a', NONE)], 'This file states no cause.', ['a no cause']],
    [
      'none with a cause',
      [file('a', 'binary'), file('b', NONE), file('c', 'unreadable')],
      'None of these files states a cause.',
      ['b no cause', 'a no text', 'c can’t be read'],
    ],
    [
      'one with a cause',
      [file('a', NONE), file('b', FOUND)],
      'The only cause stands in b.',
      ['b first cause', 'a no cause'],
    ],
    [
      'several with times',
      [file('a', timed(20)), file('b', timed(10))],
      'The first cause stands in b, by the times in the logs.',
      ['b first cause', 'a '],
    ],
    [
      'several without',
      [file('a', { ...FOUND, sure: 'likely' }), file('b', FOUND)],
      'The strongest cause stands in b. The logs don’t tell times that could be compared.',
      ['b strongest cause', 'a '],
    ],
  ])('%s', (_, answers, status, rows) => {
    const list = fileList(answers);
    expect(list.status).toBe(status);
    expect(list.files.map(({ answer, label }) => `${answer.name} ${label}`)).toEqual(rows);
  });
});

describe('files', () => {
  const entry = (name: string, inner?: readonly object[]) => ({
    name,
    isFile: !inner,
    isDirectory: inner !== undefined,
    file: (take: (file: File) => void) => take(new File(['x'], name)),
    createReader: () => {
      const rest = [...(inner ?? [])];
      return { readEntries: (take: (entries: object[]) => void) => take(rest.splice(0, 2)) };
    },
  });
  const dropped = (...entries: readonly object[]) =>
    ({
      items: entries.map((one) => ({ kind: 'file', webkitGetAsEntry: () => one })),
      files: null,
    }) as unknown as DataTransfer;

  it('of dropped folders are found, some at a time, and no more than a folder of logs has', async () => {
    const found = await droppedFiles(
      dropped(entry('a.log'), entry('logs', [entry('b'), entry('c'), entry('in', [entry('d')])])),
    );
    expect(found.map(({ name }) => name)).toEqual(['a.log', 'logs/b', 'logs/c', 'logs/in/d']);
    const many = Array.from({ length: MAX_FILES + 500 }, (_, index) => entry(String(index)));
    expect((await droppedFiles(dropped(entry('many', many)))).length).toBeLessThanOrEqual(MAX_FILES + 2);
  });

  it('that can not be read are left out', async () => {
    const broken = { ...entry('a'), file: (_: unknown, fail: (error: Error) => void) => fail(new Error()) };
    const closed = {
      ...entry('in', []),
      createReader: () => ({
        readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error()),
      }),
    };
    expect(await droppedFiles(dropped(broken, closed))).toEqual([]);
  });

  it('that are chosen have the path in their folder', () => {
    expect(chosenFiles(null)).toEqual([]);
    const file = Object.assign(new File([''], 'a.log'), { webkitRelativePath: 'logs/a.log' });
    expect(chosenFiles([file] as unknown as FileList)).toEqual([{ name: 'logs/a.log', file }]);
  });

  function showFiles(source: FileSource): { readonly root: HTMLElement; choose(...names: string[]): void } {
    const root = show(
      h(LogFiles, { files: source, source: fakeLookup(), memory: NO_MEMORY, isAside: false }),
    );
    return {
      root,
      choose(...names) {
        const input = root.querySelector('input');
        const files = names.map((name) => new File(['x'], name));
        Object.defineProperty(input, 'files', { configurable: true, value: files });
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      },
    };
  }

  it('are read with their progress, and then listed', async () => {
    let finish = (_: readonly FileAnswer[]) => {};
    const read = vi.fn<FileSource['read']>((files: readonly NamedFile[], onProgress) => {
      onProgress({ index: 1, total: 2, done: 1 });
      return new Promise((resolve) => {
        finish = resolve;
        expect(files).toHaveLength(2);
      });
    });
    const { root, choose } = showFiles({ read });
    choose('a.log', 'b.log');
    await waitForText(root, 'Reading b.log, 2 of 2 files');
    expect(root.querySelector('progress')?.value).toBe(1);
    finish([
      { name: 'a.log', found: NONE },
      { name: 'b.log', found: FOUND },
    ]);
    await waitForText(root, 'The only cause stands in b.log.');
    await waitForText(root, 'Line 7 of this Windows Installer log.');
    button('Close').click();
    await vi.waitFor(() => expect(root.querySelector('.files')).toBeNull());
  });

  it('are read no further when it is cancelled, and say so when they can not be read', async () => {
    const signals: AbortSignal[] = [];
    const read: FileSource['read'] = (_files, _onProgress, signal) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise(() => {}) : Promise.reject(new Error('no worker'));
    };
    const { root, choose } = showFiles({ read });
    choose('a.log');
    await vi.waitFor(() => button('Cancel').click());
    await waitForText(root, 'Stopped. Nothing was kept.');
    expect(signals[0]?.aborted).toBe(true);
    choose('a.log');
    await waitForText(root, 'The files could not be read: no worker');
    choose();
    await waitForText(root, 'There is no file in it.');
  });
});

describe('the cause of a page', () => {
  function Page(props: {
    readonly causes: CauseSource;
    readonly text: () => Promise<PageText>;
    readonly onReveal: (index: number) => void;
  }) {
    const lookup = fakeLookup();
    const cause = usePageCause(props.causes, lookup, props.text, 'page');
    return h(PageCodes, {
      page: {
        kind: 'on',
        mentions: [mention('1603', 'Setup failed: error 1603')],
        settled: true,
      },
      source: lookup,
      memory: NO_MEMORY,
      onAnnotate: () => {},
      onReveal: props.onReveal,
      cause,
    });
  }
  const causes: CauseSource = { read: async (text) => (text === 'frame' ? FOUND : NONE) };

  it('is found in whichever of its frames says most, and leads to its line', async () => {
    const onReveal = vi.fn();
    const text = async (): Promise<PageText> => ({ kind: 'texts', texts: ['page', 'frame'] });
    const root = show(h(Page, { causes, text, onReveal }));
    await vi.waitFor(() => button('Find the cause').click());
    await waitForText(root, 'Line 7 of this Windows Installer log.');
    root.querySelector<HTMLElement>('button.cause-line')?.click();
    expect(onReveal).toHaveBeenCalledWith(0);
  });

  it.each<readonly [text: PageText, said: string]>([
    [{ kind: 'too long', length: 4_500_000 }, 'too long to be read here (5 MB)'],
    [{ kind: 'closed' }, 'The text of this page could not be read.'],
  ])('is not looked for in a text that is %o', async (text, said) => {
    const root = show(h(Page, { causes, text: async () => text, onReveal: () => {} }));
    await vi.waitFor(() => button('Find the cause').click());
    await waitForText(root, said);
  });

  it('can be asked for again when it could not be found', async () => {
    const read = vi.fn(causes.read).mockRejectedValueOnce(new Error('no catalog'));
    const text = async (): Promise<PageText> => ({ kind: 'texts', texts: ['frame'] });
    const root = show(h(Page, { causes: { read }, text, onReveal: () => {} }));
    await vi.waitFor(() => button('Find the cause').click());
    await waitForText(root, 'The text could not be read.');
    button('Find the cause').click();
    await waitForText(root, 'Line 7 of this');
  });
});
