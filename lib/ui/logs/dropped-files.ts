import type { NamedFile } from './cause-source.ts';

/** More files are no folder of logs. */
export const MAX_FILES = 1000;

/** The files of a choice, by their paths where it was a folder. */
export function chosenFiles(files: FileList | null): NamedFile[] {
  return [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** The files that were dropped, and those in dropped folders; of very many only the first. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<NamedFile[]> {
  // The list is emptied as soon as the event is over.
  const entries = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  if (entries.length === 0) return chosenFiles(files);
  const found: NamedFile[] = [];
  for (const entry of entries) await addFiles(entry, '', found);
  return found;
}

async function addFiles(entry: FileSystemEntry, folder: string, found: NamedFile[]): Promise<void> {
  if (found.length > MAX_FILES) return;
  const name = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(
      () => undefined,
    );
    if (file) found.push({ name, file });
  } else if (isFolder(entry)) {
    for (const inner of await entriesOf(entry)) await addFiles(inner, `${name}/`, found);
  }
}

/** A folder tells its entries some at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    ).catch(() => []);
    if (some.length === 0 || all.length > MAX_FILES) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
