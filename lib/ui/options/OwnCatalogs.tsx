import type { JSX } from 'preact';
import { useContext, useEffect, useId, useState } from 'preact/hooks';
import { MAX_CATALOGS, MAX_ENTRIES, MAX_FILE, MAX_STORED } from '../../own-catalogs/limits.ts';
import type { OwnProblem } from '../../own-catalogs/problem.ts';
import { counted, words } from '../../words/words.ts';
import type { CatalogStore, Imported, ListedCatalog } from './catalog-list.ts';
import { downloadFile } from './download.ts';
import { ownProblemText } from './own-problem-text.ts';
import { PolicyContext } from './policy-state.ts';
import { useStoredList } from './use-stored-list.ts';

/** More than these are not read; they are counted. */
const MAX_SHOWN = 20;

const MEGABYTE = 1_000_000;

/** The catalogs of one's own: imported, switched on and off, exported, removed. */
export function OwnCatalogs({ store }: { readonly store: CatalogStore }): JSX.Element {
  const catalogs = useStoredList(store);
  const { catalogs: managed, locked } = useContext(PolicyContext);
  const isLocked = locked.has('catalogs');
  const [isUnsaved, setUnsaved] = useState(false);
  const attempt = (action: Promise<unknown>) =>
    void action.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  return (
    <fieldset>
      <legend>{words('ownCatalogs')}</legend>
      <p class="hint">{words('ownCatalogsText')}</p>
      {isLocked ? (
        <p class="note">{words('managedLocked')}</p>
      ) : (
        managed.length > 0 && <p class="note">{words('managedList')}</p>
      )}
      {catalogs.length > 0 && (
        <ul class="items" aria-label={words('ownCatalogs')}>
          {catalogs.map((catalog) => (
            <CatalogItem key={catalog.id} catalog={catalog} store={store} attempt={attempt} />
          ))}
        </ul>
      )}
      <div role="alert">{isUnsaved && <p class="problem">{words('couldNotSave')}</p>}</div>
      {!isLocked && <ImportField store={store} />}
    </fieldset>
  );
}

/** A file field with what came of the last import. */
function ImportField({ store }: { readonly store: CatalogStore }): JSX.Element {
  const id = useId();
  const [outcome, setOutcome] = useState<Imported>();
  const read = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    setOutcome(undefined);
    setOutcome(await store.importFile(file).catch(() => ({ kind: 'unsaved' as const })));
    // So that the same file can be chosen again once it is put right.
    field.value = '';
  };
  return (
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
  );
}

function CatalogItem(props: {
  readonly catalog: ListedCatalog;
  readonly store: CatalogStore;
  readonly attempt: (action: Promise<unknown>) => void;
}): JSX.Element {
  const { catalog, store, attempt } = props;
  const { id, title, isOn, entries, managed } = catalog;
  // The switch stays as it was put while that is being stored, and goes back where it could not be.
  const [wanted, setWanted] = useState<boolean>();
  useEffect(() => setWanted(undefined), [catalog]);
  const switchTo = (isWanted: boolean) => {
    setWanted(isWanted);
    const stored = store.switch(id, isWanted);
    stored.catch(() => setWanted(undefined));
    attempt(stored);
  };
  const download = async () => {
    const file = await store.exportFile(id);
    if (file) downloadFile(file);
  };
  return (
    <li>
      <label class="name">
        <input
          type="checkbox"
          checked={wanted ?? isOn}
          disabled={managed === 'locked'}
          onChange={(event) => switchTo(event.currentTarget.checked)}
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
      {managed ? (
        <span class="hint">{words('managedItem')}</span>
      ) : (
        <button
          type="button"
          aria-label={words('actionOn', words('ownRemove'), title)}
          onClick={() => attempt(store.remove(id))}
        >
          {words('ownRemove')}
        </button>
      )}
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
    case 'locked':
      return <p class="problem">{words('managedLocked')}</p>;
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
          <li key={index}>{ownProblemText(problem)}</li>
        ))}
      </ul>
      {more > 0 && <p class="problem">{counted('ownMoreProblems', more)}</p>}
    </>
  );
}
