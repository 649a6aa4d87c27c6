import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted, words } from '../../words/words.ts';
import type { EntryMemory } from '../lookup/EntryCard.tsx';
import type { LookupSource } from '../lookup/lookup-source.ts';
import type { FileAnswer, FileSource, FilesProgress, NamedFile } from './cause-source.ts';
import { chosenFiles, droppedFiles, MAX_FILES } from './dropped-files.ts';
import { FileAnswers } from './FileAnswers.tsx';

type Reading =
  | { readonly kind: 'none'; readonly said: string }
  | {
      readonly kind: 'reading';
      readonly files: readonly NamedFile[];
      readonly progress: FilesProgress;
      readonly stop: () => void;
    }
  | { readonly kind: 'read'; readonly answers: readonly FileAnswer[]; readonly chosen: number };

const NOTHING: Reading = { kind: 'none', said: '' };

export interface LogFilesProps {
  readonly files: FileSource;
  readonly source: LookupSource;
  readonly memory: EntryMemory;
  /** Something else is being looked up; files can be dropped all the same. */
  readonly isAside: boolean;
}

/** Log files that are chosen or dropped, which of them has the first cause, and what each says. */
export function LogFiles({
  files: source,
  source: lookup,
  memory,
  isAside,
}: LogFilesProps): JSX.Element | null {
  const [reading, setReading] = useState<Reading>(NOTHING);
  const read = useRef((_: readonly NamedFile[]) => {});
  read.current = (chosen) => {
    if (reading.kind === 'reading') reading.stop();
    if (chosen.length === 0) setReading({ kind: 'none', said: words('filesNone') });
    else startReading(source, chosen, setReading);
  };
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then((dropped) => !signal.aborted && read.current(dropped));
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  if (isAside && reading.kind === 'none') return null;
  return (
    <section class="log-files" aria-labelledby="files-title">
      <div class="heading">
        <h2 id="files-title">{words('filesTitle')}</h2>
        {reading.kind === 'read' && (
          <button type="button" class="flat" onClick={() => setReading(NOTHING)}>
            {words('clearFiles')}
          </button>
        )}
      </div>
      {reading.kind !== 'reading' && <Choose onFiles={(chosen) => read.current(chosen)} />}
      {reading.kind === 'none' && <p role="status">{reading.said}</p>}
      {reading.kind === 'reading' && <Progress {...reading} />}
      {reading.kind === 'read' && (
        <>
          {reading.chosen > MAX_FILES && <p>{words('filesTooMany', reading.chosen, MAX_FILES)}</p>}
          <FileAnswers answers={reading.answers} source={lookup} memory={memory} />
        </>
      )}
    </section>
  );
}

function startReading(
  source: FileSource,
  chosen: readonly NamedFile[],
  setReading: (reading: Reading) => void,
): void {
  const files = chosen.slice(0, MAX_FILES);
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => {
    stopping.abort();
    setReading({ kind: 'none', said: words('filesCancelled') });
  };
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const show = (progress: FilesProgress) => {
    if (!signal.aborted) setReading({ kind: 'reading', files, progress, stop });
  };
  show({ index: 0, total, done: 0 });
  source.read(files, show, signal).then(
    (answers) => !signal.aborted && setReading({ kind: 'read', answers, chosen: chosen.length }),
    (error: Error) =>
      !signal.aborted && setReading({ kind: 'none', said: words('filesFailed', error.message) }),
  );
}

function Choose({ onFiles }: { readonly onFiles: (files: readonly NamedFile[]) => void }): JSX.Element {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const onChange = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const chosen = chosenFiles(currentTarget.files);
    // The same files can be chosen again.
    currentTarget.value = '';
    onFiles(chosen);
  };
  useLayoutEffect(() => {
    // What makes the choice one of a folder is no attribute of JSX.
    if (folder.current) folder.current.webkitdirectory = true;
  }, []);
  return (
    <div class="choose-files">
      <p>{words('filesHint')}</p>
      <button type="button" class="button" onClick={() => files.current?.click()}>
        {words('chooseFiles')}
      </button>{' '}
      <button type="button" class="button" onClick={() => folder.current?.click()}>
        {words('chooseFolder')}
      </button>
      <input ref={files} type="file" multiple hidden onChange={onChange} />
      <input ref={folder} type="file" hidden onChange={onChange} />
    </div>
  );
}

function Progress(props: Extract<Reading, { kind: 'reading' }>): JSX.Element {
  const { files, progress, stop } = props;
  const { index, total, done } = progress;
  const name = files[index]?.name ?? '';
  return (
    <div class="files-progress">
      <p role="status">
        <bdi>{words('filesReading', name, index + 1, counted('fileCount', files.length))}</bdi>
      </p>
      <progress aria-label={words('filesProgress')} max={Math.max(total, 1)} value={done} />
      <button type="button" class="button" onClick={stop}>
        {words('cancel')}
      </button>
    </div>
  );
}
