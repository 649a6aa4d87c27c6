import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CauseFacts, causeView } from '../../card/facts/cause.ts';
import { entryNumber } from '../../catalog/entry.ts';
import type { Triage } from '../../triage/answer.ts';
import { words } from '../../words/words.ts';
import type { EntryMemory } from '../lookup/EntryCard.tsx';
import type { LookupSource } from '../lookup/lookup-source.ts';
import { RowText } from '../lookup/Row.tsx';
import { UnfoldingRow } from '../lookup/UnfoldingRow.tsx';
import { CopyThread } from '../page/CopyThread.tsx';
import type { FileAnswer } from './cause-source.ts';
import { FoundCause } from './FoundCause.tsx';
import { fileList, type ListedFile } from './file-list.ts';

interface Shared {
  readonly source: LookupSource;
  readonly memory: EntryMemory;
}

/** The files that were read, the one with the first cause open. */
export function FileAnswers(props: Shared & { readonly answers: readonly FileAnswer[] }): JSX.Element {
  const { answers } = props;
  const { status, files } = useMemo(() => fileList(answers), [answers]);
  return (
    <>
      <p role="status">
        <bdi>{status}</bdi>
      </p>
      <ol class="rows files">
        {files.map((file, at) => (
          <FileRow {...props} key={`${at} ${file.answer.name}`} file={file} />
        ))}
      </ol>
    </>
  );
}

function FileRow(props: Shared & { readonly file: ListedFile }): JSX.Element {
  const { file } = props;
  const { answer, label, isFirst } = file;
  const { name, found } = answer;
  const triage = typeof found === 'string' ? undefined : found;
  const view = useMemo(() => triage && causeView({ triage, texts: [] }), [triage]);
  const text = (
    <RowText
      name={name}
      number={view?.line ? words('lineNumber', view.line.line) : ''}
      labels={label && <span class={isFirst ? 'role start' : 'role'}>{label}</span>}
      sentence={view?.line?.text ?? view?.status ?? ''}
      query=""
    />
  );
  if (!triage) return <li class="row">{text}</li>;
  return (
    <li>
      <UnfoldingRow text={text} opensAtOnce={isFirst}>
        {() => <FileCause {...props} triage={triage} />}
      </UnfoldingRow>
    </li>
  );
}

function FileCause({ triage, source, memory }: Shared & { readonly triage: Triage }): JSX.Element | null {
  const [facts, setFacts] = useState<CauseFacts>();
  useEffect(() => {
    let isCurrent = true;
    source.lines(triage.chain).then(
      (texts) => isCurrent && setFacts({ triage, texts }),
      // The chain is of use without sentences.
      () => isCurrent && setFacts({ triage, texts: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, triage]);
  if (!facts) return null;
  const codes = triage.chain.map((link) => ({
    written: entryNumber(link),
    meaning: () => source.entry(link),
  }));
  return (
    <>
      <FoundCause facts={facts} source={source} memory={memory} level={3} />
      <p class="copy-file">
        <CopyThread source={source} codes={codes} cause={facts} />
      </p>
    </>
  );
}
