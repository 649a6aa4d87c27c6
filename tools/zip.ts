import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Files by their paths in an archive, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first day of the format, in whatever time zone: the same files make the same archive whenever it is made. */
const DAY = new Date(1980, 0, 1);

/** Packs files into a ZIP archive in the order of their paths. The same files make the same bytes. */
export function zip(files: Files): Buffer {
  const entries: Zippable = {};
  for (const [path, contents] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[path] = [contents, { mtime: DAY, level: 9 }];
  return Buffer.from(zipSync(entries));
}

/** Unpacks an archive. Throws where it is none, or cut off. */
export function unzip(archive: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(archive)));
}
