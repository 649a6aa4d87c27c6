import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MeaningDetail } from '../../catalog/meaning.ts';
import { referenceUrl } from '../../catalog/read/reference.ts';
import { OWN_FAMILIES } from '../../codes/families.ts';
import { words } from '../../words/words.ts';
import { correctionUrl, missingMail, missingReport } from '../facts/project.ts';
import { titleOf } from '../facts/titles.ts';
import { UNMARK_SCOPES, type UnmarkScope } from '../mount/request.ts';

/** Where the words come from, where to say that they are wrong or missing, and how to have the code left alone. */
export function Foot(props: {
  readonly meaning: MeaningDetail;
  readonly onUnmark?: ((meaning: MeaningDetail, scope: UnmarkScope) => void) | undefined;
  readonly isUnmarkable?: boolean | undefined;
  /** A note is to be written; absent where there is one, or none may be written. */
  readonly onNote?: (() => void) | undefined;
}): JSX.Element {
  const { meaning, onUnmark, isUnmarkable = true, onNote } = props;
  const [isAsking, setAsking] = useState(false);
  const reference = referenceUrl(meaning);
  const isOwn = OWN_FAMILIES.includes(meaning.family);
  return (
    <footer class="foot">
      {reference && <Out url={reference}>{words('reference')}</Out>}
      {isOwn && <span>{words('ownFrom', meaning.header)}</span>}
      {isOwn ? null : meaning.catalogued ? (
        <Out url={correctionUrl(meaning)}>{words('correction')}</Out>
      ) : (
        <ReportLinks code={titleOf(meaning)} />
      )}
      {onNote && (
        <button type="button" class="link" onClick={onNote}>
          {words('noteAdd')}
        </button>
      )}
      {onUnmark && (
        <button type="button" class="link" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {words('unmark')}
        </button>
      )}
      {meaning.article?.reviewed && (
        <span class="reviewed">{words('reviewed', meaning.article.reviewed)}</span>
      )}
      {onUnmark && isAsking && (
        <Scopes isReady={isUnmarkable} onScope={(scope) => onUnmark(meaning, scope)} />
      )}
    </footer>
  );
}

/** Where the code is not to be underlined. A press that comes too early is answered by the reason. */
function Scopes(props: {
  readonly isReady: boolean;
  readonly onScope: (scope: UnmarkScope) => void;
}): JSX.Element {
  const { isReady, onScope } = props;
  const [isEarly, setEarly] = useState(false);
  return (
    <span class="scopes">
      {UNMARK_SCOPES.map((scope) => (
        <button
          type="button"
          key={scope}
          aria-disabled={!isReady}
          onClick={() => (isReady ? onScope(scope) : setEarly(true))}
        >
          {words(`unmark_${scope}`)}
        </button>
      ))}
      <span role="status">{isEarly && !isReady ? words('notYet') : ''}</span>
    </span>
  );
}

/** Opens a report that says which code is missing, and nothing else. */
export function ReportLinks({ code }: { readonly code: string }): JSX.Element {
  const mail = missingMail(code);
  return (
    <>
      <Out url={missingReport(code)}>{words('reportMissing')}</Out>
      {mail && <a href={mail}>{words('reportByMail')}</a>}
    </>
  );
}

function Out({ url, children }: { readonly url: string; readonly children: string }): JSX.Element {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
