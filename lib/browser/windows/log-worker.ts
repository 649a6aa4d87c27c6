import { type Catalog, openCatalog } from '../../catalog/read/catalog.ts';
import type { OwnCatalog } from '../../own-catalogs/own-catalog.ts';
import { withOwnCatalogs } from '../../own-catalogs/with-own.ts';
import { readLog } from '../../triage/read-log.ts';
import type { FileAnswer, FilesProgress, NamedFile } from '../../ui/logs/cause-source.ts';

/** What the worker is asked: it has no access to storage, and so is given the own catalogs. */
export interface LogWorkerAsk {
  readonly files: readonly NamedFile[];
  readonly own: readonly OwnCatalog[];
}

/** What the worker that reads log files tells, in this order: some progress, then one of the others. */
export type LogWorkerReply =
  | { readonly kind: 'progress'; readonly progress: FilesProgress }
  | { readonly kind: 'done'; readonly answers: readonly FileAnswer[] }
  | { readonly kind: 'failed'; readonly error: string };

/** How often progress is told. */
const TELL_MS = 100;

/** Reads the files that the worker is sent, once. Nothing is kept; whoever started it ends it. */
export function serveLogFiles(): void {
  addEventListener('message', (event: MessageEvent<LogWorkerAsk>) => {
    readFiles(event.data).then(
      (answers) => tell({ kind: 'done', answers }),
      (error: unknown) => tell({ kind: 'failed', error: String(error) }),
    );
  });
}

function tell(reply: LogWorkerReply): void {
  postMessage(reply);
}

async function readFiles({ files, own }: LogWorkerAsk): Promise<FileAnswer[]> {
  // Workers have no extension APIs, but an address inside the package.
  const read = async (path: string) => (await fetch(new URL(`/${path}`, location.href))).json();
  const catalog = withOwnCatalogs(await openCatalog(read), own);
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const answers: FileAnswer[] = [];
  let before = 0;
  let told = Number.NEGATIVE_INFINITY;
  for (const [index, { name, file }] of files.entries()) {
    const onRead = (bytes: number) => {
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      tell({ kind: 'progress', progress: { index, total, done: before + bytes } });
    };
    onRead(0);
    answers.push({ name, found: await readFile(catalog, file, onRead) });
    before += file.size;
  }
  return answers;
}

/** A file may have been removed since it was chosen, and in a folder there are some that nobody may read. */
async function readFile(
  catalog: Catalog,
  file: File,
  onRead: (bytes: number) => void,
): Promise<FileAnswer['found']> {
  let stream: ReadableStream<Uint8Array>;
  try {
    stream = file.stream();
    return await readLog(catalog, chunksOf(stream), onRead);
  } catch {
    return 'unreadable';
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
