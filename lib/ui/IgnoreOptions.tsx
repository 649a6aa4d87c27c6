import type { JSX } from 'preact';
import { FAMILIES, FAMILY_TITLES, type Family } from '../codes/families.ts';
import { ignoredCodeTitle, readIgnoredCode } from '../settings/ignored-code.ts';
import { MOST_LISTED, type Settings } from '../settings/settings.ts';
import { EditableList } from './EditableList.tsx';
import type { Save } from './use-settings.ts';

export interface IgnoreOptionsProps {
  readonly settings: Settings;
  readonly save: Save;
}

/** What is never annotated: kinds of codes, and single ones. */
export function IgnoreOptions({ settings, save }: IgnoreOptionsProps): JSX.Element {
  const { ignoredFamilies, ignoredCodes } = settings;
  const setIgnored = (family: Family, isIgnored: boolean) => {
    const others = ignoredFamilies.filter((other) => other !== family);
    save({ ignoredFamilies: isIgnored ? [...others, family] : others });
  };
  const add = (text: string) => {
    const read = readIgnoredCode(text);
    if (!read.ok) return read.problem;
    if (ignoredCodes.includes(read.value)) return `${ignoredCodeTitle(read.value)} is in the list already.`;
    if (ignoredCodes.length >= MOST_LISTED) return 'The list is full. Remove a code first.';
    save({ ignoredCodes: [...ignoredCodes, read.value] });
    return undefined;
  };
  return (
    <>
      <fieldset>
        <legend>Kinds of codes to ignore</legend>
        <div class="columns">
          {FAMILIES.map((family) => (
            <label key={family}>
              <input
                type="checkbox"
                name={family}
                checked={ignoredFamilies.includes(family)}
                onChange={(event) => setIgnored(family, event.currentTarget.checked)}
              />
              <span>{FAMILY_TITLES[family]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>Codes to ignore</legend>
        <EditableList
          label="Names or numbers"
          hint="For example ERROR_SUCCESS, 1603 or 0x80004005. They are never underlined; the lookup still finds them."
          items={ignoredCodes.map((code) => ({ key: code, title: ignoredCodeTitle(code) }))}
          onAdd={add}
          onRemove={(code) => save({ ignoredCodes: ignoredCodes.filter((other) => other !== code) })}
        />
      </fieldset>
    </>
  );
}
