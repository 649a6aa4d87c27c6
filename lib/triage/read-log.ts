import type { Catalog } from '../catalog/read/catalog.ts';
import type { Triage } from './answer.ts';
import { isBinary, LogDecoder } from './decode.ts';
import { startTriage } from './triage.ts';

/**
 * What a file says about its failure, read in chunks of any size; `binary` where it is no text. `onRead` is told how many
 * bytes have been read.
 */
export async function readLog(
  catalog: Catalog,
  chunks: AsyncIterable<Uint8Array>,
  onRead?: (bytes: number) => void,
): Promise<Triage | 'binary'> {
  const run = startTriage(catalog);
  const decoder = new LogDecoder();
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes === 0 && isBinary(chunk)) return 'binary';
    run.feed(decoder.decode(chunk));
    bytes += chunk.length;
    onRead?.(bytes);
  }
  run.feed(decoder.finish());
  return run.finish();
}
