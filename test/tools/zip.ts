import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Files by their paths in an archive, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** Version 2.0 of the format, names in UTF-8, deflated. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;

/** 1 January 1980, the first day of the format: the same files make the same archive whenever it is made. */
const DAY = 0x0021;

/** Packs files into a ZIP archive in the order of their paths. The same files make the same bytes. */
export function zip(files: Files): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const names = [...files.keys()].sort();
  for (const path of names) {
    const contents = files.get(path) ?? new Uint8Array();
    const name = Buffer.from(path);
    const packed = deflateRawSync(contents, { level: 9 });
    const about = Buffer.alloc(26);
    for (const [at, value] of [VERSION, UTF8, DEFLATED, 0, DAY].entries()) about.writeUInt16LE(value, at * 2);
    about.writeUInt32LE(crc32(contents), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(contents.length, 18);
    about.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(CENTRAL_SIZE);
    entry.writeUInt32LE(CENTRAL, 0);
    entry.writeUInt16LE(VERSION, 4);
    about.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    parts.push(uint32(LOCAL), about, name, packed);
    directory.push(entry, name);
    offset += LOCAL_SIZE + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** Unpacks what `zip` has packed. Throws where the archive is damaged. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - END_SIZE;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error('this is no archive');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const start = archive.readUInt32LE(at + 42) + LOCAL_SIZE + nameLength;
    const contents = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    if (crc32(contents) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    files.set(name, contents);
    at += CENTRAL_SIZE + nameLength;
  }
  return files;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
