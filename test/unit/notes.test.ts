import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addNotes, saveNote, storedNotes, watchNotes } from '../../lib/browser/shared/stored-notes.ts';
import { NOTE_STORE } from '../../lib/browser/windows/note-store.ts';
import { linkTexts } from '../../lib/catalog/read/link-texts.ts';
import { answer, withAllTexts } from '../../lib/lookup/ask.ts';
import { MAX_NOTE, MAX_NOTES } from '../../lib/notes/limits.ts';
import { type Note, parseNotes, withNote } from '../../lib/notes/note.ts';
import { formatNotes, readNotesFile } from '../../lib/notes/notes-file.ts';
import { indexNotes } from '../../lib/notes/notes-index.ts';
import { FakeBrowser } from './fake-browser.ts';
import { openSmall } from './small-catalog.ts';

const INSTALL = { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' } as const;
const NOTE: Note = { ...INSTALL, text: 'Here: reinstall the agent first.' };

/** As many notes as a browser may have. */
const FULL: readonly Note[] = Array.from({ length: MAX_NOTES }, (_, value) => ({ ...NOTE, value, name: '' }));

describe('notes', () => {
  it('are one for a code, which goes with its text', () => {
    const other = { ...NOTE, value: 5, name: 'ERROR_ACCESS_DENIED' };
    const both = [NOTE, other].reduce<readonly Note[]>(withNote, []);
    expect(withNote(both, { ...NOTE, text: '  Ask Ada.\n' })).toEqual([other, { ...NOTE, text: 'Ask Ada.' }]);
    expect(withNote(both, { ...NOTE, text: ' ' })).toEqual([other]);
    expect(withNote([], { ...NOTE, text: 'x'.repeat(2000) })[0]?.text).toHaveLength(MAX_NOTE);
  });

  it('are read as far as they are sound, whatever is stored', () => {
    const stored = [NOTE, 7, { ...NOTE, family: 'linux' }, { ...NOTE, value: -1 }, { ...NOTE, text: '' }];
    expect(parseNotes(stored)).toEqual([NOTE]);
    expect(parseNotes([...FULL, NOTE])).toHaveLength(MAX_NOTES);
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(parseNotes(value))));
  });

  it('go into a file and come back, whatever they say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: MAX_NOTE, unit: 'grapheme' }), (text) => {
        const notes = withNote([], { ...NOTE, text });
        expect(readNotesFile(formatNotes(notes))).toEqual({ kind: 'notes', notes });
      }),
    );
  });

  it.each([
    ['no JSON', '{', 'wrong'],
    ['other JSON', '{"errgloss":{}}', 'wrong'],
    ['a list', '[]', 'wrong'],
    ['no list', '{"errglossNotes":1,"notes":{}}', 'wrong'],
    ['one that is not sound', '{"errglossNotes":1,"notes":[{"family":"win32"}]}', 'wrong'],
    ['of a later version', '{"errglossNotes":2}', 'newer'],
  ])('of a file with %s are refused', (_, text, kind) => expect(readNotesFile(text)).toEqual({ kind }));
});

describe('stored notes', () => {
  let browser: FakeBrowser;
  beforeEach(() => {
    browser = new FakeBrowser().install();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are changed one after the other, and all windows hear of it', async () => {
    const heard = vi.fn();
    watchNotes(heard);
    const other = { ...INSTALL, value: 5, name: 'ERROR_ACCESS_DENIED' };
    await Promise.all([saveNote(INSTALL, NOTE.text), saveNote(other, 'Ask Ada.')]);
    expect(await storedNotes()).toEqual([NOTE, { ...other, text: 'Ask Ada.' }]);
    await saveNote(other, '');
    expect([await storedNotes(), heard.mock.calls.length]).toEqual([[NOTE], 3]);
  });

  it('are refused where there are too many, and can then be changed and removed', async () => {
    await addNotes(FULL);
    expect(await saveNote(INSTALL, NOTE.text)).toBe('full');
    const [first] = FULL;
    if (!first) throw new Error('no note');
    expect(await saveNote(first, 'Changed.')).toBe('stored');
    await NOTE_STORE.remove(first);
    expect(await saveNote(INSTALL, NOTE.text)).toBe('stored');
    expect(await storedNotes()).toHaveLength(MAX_NOTES);
  });

  it('reject where storage fails, so that nothing is taken for stored', async () => {
    browser.local.isFull = true;
    await expect(saveNote(INSTALL, NOTE.text)).rejects.toThrow('quota');
    browser.local.isBroken = true;
    await expect(storedNotes()).rejects.toThrow('damaged');
  });

  it('go to a file and come from one, beside what is there', async () => {
    await saveNote(INSTALL, NOTE.text);
    const file = await NOTE_STORE.exportFile();
    expect(file.name).toBe('errgloss-notes.json');
    await saveNote(INSTALL, 'Later.');
    await saveNote({ ...INSTALL, value: 5 }, 'Stays.');
    expect(await NOTE_STORE.importFile(file)).toEqual({ kind: 'stored', count: 1 });
    expect((await NOTE_STORE.list()).map(({ text }) => text)).toEqual(['Stays.', NOTE.text]);
    expect(await NOTE_STORE.importFile(new File(['x'], 'x.json'))).toEqual({ kind: 'wrong' });
    expect(await NOTE_STORE.importFile(new File(['x'.repeat(4_000_001)], 'x'))).toEqual({ kind: 'wrong' });
    expect(await NOTE_STORE.importFile(new File([formatNotes(FULL)], 'x'))).toEqual({ kind: 'full' });
  });
});

describe('a catalog with notes', () => {
  const small = { win32: [[5, 'ERROR_ACCESS_DENIED'] as const, [1603, 'ERROR_INSTALL_FAILURE'] as const] };
  const isKnown = ({ name }: { readonly name: string }) => /INSTALL_FAILURE|DENIED/.test(name);
  const open = (...notes: readonly Note[]) => openSmall(small, {}, indexNotes(notes, isKnown));

  it('has them in cards and lists', async () => {
    const catalog = await open(NOTE);
    const found = await answer(catalog, '1603');
    if (found.kind !== 'code') throw new Error(found.kind);
    const [detail] = await withAllTexts(catalog, found.meanings);
    expect(detail?.ownNote).toBe(NOTE.text);
    const [line, other] = await linkTexts(catalog, [INSTALL, { ...INSTALL, value: 5 }]);
    expect([line?.ownNote, other?.ownNote]).toEqual([NOTE.text, undefined]);
  });

  it('finds codes by their words, before all else', async () => {
    const catalog = await open(NOTE, {
      family: 'hresult',
      value: 0x8a150099,
      name: '',
      text: 'Printer of Ada',
    });
    const found = await answer(catalog, 'reinstall age');
    expect(found).toMatchObject({ kind: 'search', hits: [INSTALL] });
    // It is no code of the catalog, and of another system by its looks.
    const unknown = await answer(catalog, 'printer of ada');
    expect(unknown).toMatchObject({ kind: 'search', hits: [{ value: 0x8a150099, catalogued: false }] });
    expect(await answer(catalog, 'reinstall ada')).toMatchObject({ hits: [] });
  });

  it('keeps a note with its number where the code has another name now', async () => {
    const renamed = { ...NOTE, name: 'ERROR_OLD_NAME' };
    const { notes } = await open(renamed, { ...NOTE, value: 5 });
    expect(notes.of(INSTALL)).toBe(NOTE.text);
    // A note on one of several codes of a number is not one on the others.
    expect(notes.of({ family: 'win32', value: 5, name: 'ERROR_ACCESS_DENIED' })).toBe('');
  });
});
