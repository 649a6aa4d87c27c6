import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { MAX_CATALOGS, MAX_ENTRIES, MAX_FILE, MAX_STORED } from '../../own-catalogs/limits.ts';
import type { OwnProblem } from '../../own-catalogs/problem.ts';
import { counted, words } from '../../words/words.ts';
import type { CatalogStore, Imported, ListedCatalog } from './catalog-list.ts';
import { downloadFile } from './download.ts';

/** More than these are not read; they are counted. */
const MAX_SHOWN = 20;

const MEGABYTE = 1_000_000;

/** The catalogs of one's own: imported, switched on and off, exported, removed. */
export function OwnCatalogs({ store }: { readonly store: CatalogStore }): JSX.Element {
  const id = useId();
  const catalogs = useCatalogs(store);
  const [outcome, setOutcome] = useState<Imported>();
  const attempt = (action: Promise<unknown>) =>
    void action.then(
      () => setOutcome(undefined),
      () => setOutcome({ kind: 'unsaved' }),
    );
  const read = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    setOutcome(undefined);
    setOutcome(await store.importFile(file).catch(() => ({ kind: 'unsaved' as const })));
    // So that the same file can be chosen again once it is put right.
    field.value = '';
  };
  return (
    <fieldset>
      <legend>{words('ownCatalogs')}</legend>
      <p class="hint">{words('ownCatalogsText')}</p>
      {catalogs.length > 0 && (
        <ul class="items" aria-label={words('ownCatalogs')}>
          {catalogs.map((catalog) => (
            <CatalogItem key={catalog.id} catalog={catalog} store={store} attempt={attempt} />
          ))}
        </ul>
      )}
      <div class="field">
        <label for={id}>{words('ownImport')}</label>
        <input
          id={id}
          type="file"
          accept=".tsv,.txt,.zip"
          aria-describedby={`${id}-limits ${id}-outcome`}
          onChange={(event) => void read(event.currentTarget)}
        />
        <p id={`${id}-limits`} class="hint">
          {words('ownLimits', MAX_ENTRIES, MAX_FILE / MEGABYTE, MAX_CATALOGS, MAX_STORED / MEGABYTE)}
        </p>
        <div id={`${id}-outcome`} role="alert">
          {outcome && <Outcome outcome={outcome} />}
        </div>
      </div>
    </fieldset>
  );
}

function useCatalogs(store: CatalogStore): readonly ListedCatalog[] {
  const [catalogs, setCatalogs] = useState<readonly ListedCatalog[]>([]);
  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    // Where they can't be read, none is shown.
    const read = () =>
      void store.list().then(
        (list) => signal.aborted || setCatalogs(list),
        () => {},
      );
    store.watch(read, signal);
    read();
    return () => watching.abort();
  }, [store]);
  return catalogs;
}

function CatalogItem(props: {
  readonly catalog: ListedCatalog;
  readonly store: CatalogStore;
  readonly attempt: (action: Promise<unknown>) => void;
}): JSX.Element {
  const { catalog, store, attempt } = props;
  const { id, title, isOn, entries } = catalog;
  const download = async () => {
    const file = await store.exportFile(id);
    if (file) downloadFile(file);
  };
  return (
    <li>
      <label class="name">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => attempt(store.switch(id, event.currentTarget.checked))}
        />
        <span>{title}</span>
        <span class="number">{counted('codes', entries)}</span>
      </label>
      <button
        type="button"
        aria-label={words('actionOn', words('ownExport'), title)}
        onClick={() => attempt(download())}
      >
        {words('ownExport')}
      </button>
      <button
        type="button"
        aria-label={words('actionOn', words('ownRemove'), title)}
        onClick={() => attempt(store.remove(id))}
      >
        {words('ownRemove')}
      </button>
    </li>
  );
}

function Outcome({ outcome }: { readonly outcome: Imported }): JSX.Element {
  switch (outcome.kind) {
    case 'stored':
      return <p>{words('ownStored', outcome.title, counted('codes', outcome.entries))}</p>;
    case 'many':
      return <p class="problem">{words('ownTooMany', MAX_CATALOGS)}</p>;
    case 'large':
      return <p class="problem">{words('ownTooLarge', MAX_STORED / MEGABYTE)}</p>;
    case 'unsaved':
      return <p class="problem">{words('couldNotSave')}</p>;
    case 'wrong':
      return <Problems problems={outcome.problems} />;
  }
}

function Problems({ problems }: { readonly problems: readonly OwnProblem[] }): JSX.Element {
  const shown = problems.slice(0, MAX_SHOWN);
  const more = problems.length - shown.length;
  return (
    <>
      <p class="problem">{words('ownWrong')}</p>
      <ul class="plain-list">
        {shown.map((problem, index) => (
          <li key={index}>{problemText(problem)}</li>
        ))}
      </ul>
      {more > 0 && <p class="problem">{counted('ownMoreProblems', more)}</p>}
    </>
  );
}

/** "agent.tsv, line 12: …", in the language of the interface. */
function problemText({ file, line, kind, given }: OwnProblem): string {
  return words('ownProblemAt', file, line, words(`ownProblem_${kind}`, ...given));
}
