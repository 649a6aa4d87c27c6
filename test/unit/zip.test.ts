import { describe, expect, it } from 'vitest';
import { unzip, zip } from '../../tools/zip.ts';

const FILES = new Map([
  ['b/ä.txt', Buffer.from('two')],
  ['a.txt', Buffer.from('one '.repeat(1000))],
  ['empty', Buffer.alloc(0)],
]);

describe('an archive', () => {
  it('holds the files, in the order of their paths', () => {
    const found = unzip(zip(FILES));
    expect([...found.keys()]).toEqual(['a.txt', 'b/ä.txt', 'empty']);
    for (const [name, contents] of FILES)
      expect(Buffer.from(found.get(name) ?? []).equals(contents)).toBe(true);
  });

  it('is the same for the same files, whatever their order', () => {
    const reversed = new Map([...FILES].reverse());
    expect(zip(reversed).equals(zip(FILES))).toBe(true);
  });

  it('is smaller than what repeats itself in it', () => {
    expect(zip(FILES).length).toBeLessThan(1000);
  });

  it('is not unpacked when it is none or cut off', () => {
    expect(() => unzip(zip(FILES).subarray(0, -1))).toThrow();
    expect(() => unzip(Buffer.from('nothing'))).toThrow();
  });
});
