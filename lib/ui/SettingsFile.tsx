import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, formatSettings, importSettings, type Settings } from '../settings/settings.ts';
import type { Save } from './use-settings.ts';

export interface SettingsFileProps {
  readonly settings: Settings;
  readonly save: Save;
}

const FILE_NAME = 'errgloss-settings.json';

/** No file of settings comes near this; larger ones are not read. */
const LARGEST_FILE = 1_000_000;

/** All settings at once: to a file, from a file, back to the defaults. */
export function SettingsFile({ settings, save }: SettingsFileProps): JSX.Element {
  return (
    <fieldset>
      <legend>All options</legend>
      <div class="actions">
        <button type="button" onClick={() => download(formatSettings(settings))}>
          Export to a file
        </button>
        <Reset onReset={() => save(DEFAULT_SETTINGS)} />
      </div>
      <Import onImport={save} />
    </fieldset>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(url);
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
      <label for={id}>Import from a file</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-problem`}
        onChange={(event) => void read(event.currentTarget)}
      />
      <div id={`${id}-problem`} role="alert">
        {problem && <p class="problem">{problem} Nothing was changed.</p>}
      </div>
    </div>
  );
}

async function importFile(file: File): Promise<ReturnType<typeof importSettings>> {
  if (file.size > LARGEST_FILE) {
    return { ok: false, problem: 'This file is too large to be a file of settings.' };
  }
  try {
    return importSettings(await file.text());
  } catch {
    return { ok: false, problem: 'This file could not be read.' };
  }
}

function Reset({ onReset }: { onReset: () => void }): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Reset to defaults
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <h2 id={id}>Reset all options?</h2>
        <p>Your lists of sites and codes will be emptied too.</p>
        <form method="dialog" class="actions">
          <button type="submit">Keep my options</button>
          <button type="submit" onClick={onReset}>
            Reset
          </button>
        </form>
      </dialog>
    </>
  );
}
