import { firstCause } from '../../triage/first-cause.ts';
import { words } from '../../words/words.ts';
import type { FileAnswer } from './cause-source.ts';

/** A file in the list of those that were read. */
export interface ListedFile {
  readonly answer: FileAnswer;
  /** "first cause", "no cause" or why it was not read; "" for a later cause. */
  readonly label: string;
  /** The one to begin with. */
  readonly isFirst: boolean;
}

/** The files that were read, in the order of their causes, and in words which comes first and how that is known. */
interface FoundFiles {
  readonly status: string;
  readonly files: readonly ListedFile[];
}

export function fileList(answers: readonly FileAnswer[]): FoundFiles {
  const found = firstCause(answers.map(({ found }) => (typeof found === 'string' ? undefined : found)));
  const order = found?.order ?? [];
  const others = answers.map((_, index) => index).filter((index) => !order.includes(index));
  const rank = (index: number) => (typeof answers[index]?.found === 'string' ? 1 : 0);
  const sorted = [...order, ...others.toSorted((a, b) => rank(a) - rank(b))];
  const isAlone = answers.length === 1;
  const files = sorted.flatMap((index, at): ListedFile[] => {
    const answer = answers[index];
    if (!answer) return [];
    const isFirst = found !== undefined && at === 0;
    return [{ answer, label: labelOf(answer, isFirst && !isAlone, found?.by), isFirst }];
  });
  return { status: statusOf(files, found?.by, isAlone), files };
}

function labelOf({ found }: FileAnswer, isFirst: boolean, by: string | undefined): string {
  if (found === 'binary') return words('fileBinary');
  if (found === 'unreadable') return words('fileUnreadable');
  if (!found.deciding) return words('fileNoCause');
  if (!isFirst) return '';
  return words(by === 'strength' ? 'fileStrongest' : 'fileFirst');
}

function statusOf(
  files: readonly ListedFile[],
  by: 'only' | 'time' | 'strength' | undefined,
  isAlone: boolean,
): string {
  const name = files[0]?.answer.name ?? '';
  if (isAlone) return by ? '' : words('fileOneNoCause');
  switch (by) {
    case undefined:
      return words('filesNoCause');
    case 'only':
      return words('filesOnlyCause', name);
    case 'time':
      return words('filesByTime', name);
    case 'strength':
      return words('filesByStrength', name);
  }
}
