import { Unzip, UnzipInflate } from 'fflate';
import { MAX_FILES, MAX_UNPACKED } from './limits.ts';
import type { OwnProblem } from './problem.ts';

/** The files of an archive by their paths, or why it can't be unpacked. */
export type Unpacked =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | ({ readonly ok: false } & Pick<OwnProblem, 'kind' | 'given'>);

/** So much is taken at a time. Deflate makes at the most a thousand times as much of it. */
const CHUNK = 4096;

/** Folders, and what systems put into archives by themselves. */
const LEFT_OUT = /\/$|^__MACOSX\/|(?:^|\/)\.[^/]*$/;

/**
 * Unpacks an archive in pieces, and stops as soon as it has become too large, whatever the archive says of its sizes.
 */
export function unpack(archive: Uint8Array): Unpacked {
  const files = new Map<string, Uint8Array[]>();
  let size = 0;
  let open = 0;
  let isBad = false;
  const unzip = new Unzip((file) => {
    if (LEFT_OUT.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    files.set(file.name, pieces);
    open++;
    file.ondata = (error, piece, isLast) => {
      if (error) isBad = true;
      else {
        size += piece.length;
        pieces.push(piece);
      }
      if (isLast) open--;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < archive.length; at += CHUNK) {
      unzip.push(archive.subarray(at, at + CHUNK), at + CHUNK >= archive.length);
      if (size > MAX_UNPACKED || files.size > MAX_FILES)
        return { ok: false, kind: 'largeArchive', given: [MAX_UNPACKED / 1_000_000, MAX_FILES] };
      if (isBad) break;
    }
  } catch {
    isBad = true;
  }
  if (isBad || open > 0 || files.size === 0) return { ok: false, kind: 'badArchive', given: [] };
  return { ok: true, files: new Map([...files].map(([name, pieces]) => [name, joined(pieces)])) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
