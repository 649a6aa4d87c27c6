import type { ComponentChildren, JSX } from 'preact';
import { ReportLinks } from '../../card/view/Foot.tsx';
import { tidyText } from '../../codes/parse.ts';
import type { Answer } from '../../lookup/answer.ts';
import { counted, words } from '../../words/words.ts';
import type { Found } from './use-answer.ts';

/** What was found, in a sentence; what to do where nothing was. */
export function Status({
  found,
  query,
  onRetry,
  children,
}: {
  readonly found: Found;
  readonly query: string;
  readonly onRetry: () => void;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  if (found.kind === 'failed') {
    return (
      <div role="alert" class="failed">
        {words('catalogFailed')}{' '}
        <button type="button" class="button" onClick={onRetry}>
          {words('tryAgain')}
        </button>
      </div>
    );
  }
  if (found.kind === 'nothing' || found.answer.kind === 'empty') return null;
  const missing = found.results.length === 0 && found.answer.kind === 'search' ? tidyText(query) : '';
  return (
    <>
      <div class="heading">
        <p role="status">{statusText(found.answer, found.results.length, query)}</p>
        {children}
      </div>
      {missing !== '' && (
        <p class="report">
          <ReportLinks code={missing} />
        </p>
      )}
    </>
  );
}

function statusText(answer: Answer, count: number, query: string): string {
  switch (answer.kind) {
    case 'empty':
      return '';
    case 'hint':
      return words('goOn');
    case 'foreign':
      return words('foreign', words(`foreign_${answer.system}`));
    case 'codes':
      return codesText(count, answer.unread);
    case 'code':
      return codeText(answer);
    case 'search':
      return count === 0 ? words('nothingFound', tidyText(query).slice(0, 80)) : hitsText(answer, count);
  }
}

function codeText({ meanings, besides }: Extract<Answer, { kind: 'code' }>): string {
  if (!besides) return counted('meanings', meanings.length);
  return counted(besides.why === 'other words' ? 'meaningsOtherWords' : 'meaningsBegin', meanings.length);
}

function hitsText({ by }: Extract<Answer, { kind: 'search' }>, count: number): string {
  switch (by) {
    case 'message':
      return count === 1 ? words('messageOne') : words('messageMany');
    case 'beginning':
      return counted('codesBegin', count);
    case 'words':
      return counted('entriesMatch', count);
  }
}

/** What was cut off is never cut silently. */
function codesText(count: number, unread: number | undefined): string {
  const codes = counted('codesInText', count);
  return unread ? `${codes} ${counted('unread', unread)}` : codes;
}
