import type { Triage } from '../../triage/answer.ts';

/** What says where the cause of a failure stands in a text. */
export interface CauseSource {
  /** Rejects when the catalog can't be read, and with the signal's reason once it aborts. */
  read(text: string, signal: AbortSignal): Promise<Triage>;
}

/** What has become of a file. */
export interface FileAnswer {
  /** Its path in the folder that was chosen, or its name. */
  readonly name: string;
  /** The answer; `binary` for a file that is no text, `unreadable` where the browser could not read it. */
  readonly found: Triage | 'binary' | 'unreadable';
}

/** How far the files have been read. */
export interface FilesProgress {
  /** The file that is being read, from 0. */
  readonly index: number;
  /** Bytes of all files, and how many of them have been read. */
  readonly total: number;
  readonly done: number;
}

/** A file with the name it is listed by. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What reads log files of any size. */
export interface FileSource {
  /** Rejects when nothing can be read at all, and with the signal's reason once it aborts. Nothing is kept then. */
  read(
    files: readonly NamedFile[],
    onProgress: (progress: FilesProgress) => void,
    signal: AbortSignal,
  ): Promise<readonly FileAnswer[]>;
}
