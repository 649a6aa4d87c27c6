import { zipSync } from 'fflate';
import type { OwnSource } from './own-source.ts';
import { articleFile } from './read-archive.ts';

/** The archive of a catalog with articles, as `readArchive` reads it; the table has the given name. */
export function packArchive(name: string, { text, articles }: OwnSource): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = Object.entries(articles).map(
    ([code, markdown]) => [articleFile(code), encoder.encode(markdown)] as const,
  );
  return zipSync({ [`${name}.tsv`]: encoder.encode(text), ...Object.fromEntries(files) });
}
