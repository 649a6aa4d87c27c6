import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { formatSettings, importSettings, type Settings } from '../../settings/settings.ts';
import { words } from '../../words/words.ts';
import type { Replace } from '../shared/use-settings.ts';
import { downloadFile } from './download.ts';

export interface SettingsFileProps {
  readonly settings: Settings;
  readonly replace: Replace;
}

const FILE_NAME = 'errgloss-settings.json';

/** No file of settings comes near this; larger ones are not read. */
const LARGEST_FILE = 1_000_000;

/** All settings at once: to a file, from a file, back to the defaults. */
export function SettingsFile({ settings, replace }: SettingsFileProps): JSX.Element {
  return (
    <fieldset>
      <legend>{words('allOptions')}</legend>
      <div class="actions">
        <button type="button" onClick={() => downloadFile(fileOf(settings))}>
          {words('exportFile')}
        </button>
        <Reset onReset={() => replace(undefined)} />
      </div>
      <Import onImport={replace} />
    </fieldset>
  );
}

function fileOf(settings: Settings): File {
  return new File([formatSettings(settings)], FILE_NAME, { type: 'application/json' });
}

function Import({ onImport }: { onImport: (settings: Settings) => void }): JSX.Element {
  const id = useId();
  const [problem, setProblem] = useState('');
  const read = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    const imported = await importFile(file);
    setProblem(imported.ok ? '' : imported.problem);
    if (imported.ok) onImport(imported.settings);
    // So that the same file can be chosen again once it is put right.
    field.value = '';
  };
  return (
    <div class="field">
      <label for={id}>{words('importFile')}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-problem`}
        onChange={(event) => void read(event.currentTarget)}
      />
      <div id={`${id}-problem`} role="alert">
        {problem && <p class="problem">{words('importProblem', problem)}</p>}
      </div>
    </div>
  );
}

async function importFile(file: File): Promise<ReturnType<typeof importSettings>> {
  if (file.size > LARGEST_FILE) {
    return { ok: false, problem: words('fileTooLarge') };
  }
  try {
    return importSettings(await file.text());
  } catch {
    return { ok: false, problem: words('fileUnread') };
  }
}

function Reset({ onReset }: { onReset: () => void }): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {words('reset')}
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{words('resetTitle')}</h2>
        <p>{words('resetText')}</p>
        <form method="dialog" class="actions">
          <button type="submit">{words('resetKeep')}</button>
          <button type="submit" onClick={onReset}>
            {words('resetDo')}
          </button>
        </form>
      </dialog>
    </>
  );
}
