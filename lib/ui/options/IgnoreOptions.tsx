import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { familyTitle } from '../../card/facts/titles.ts';
import { FAMILIES, type Family, OWN_FAMILIES } from '../../codes/families.ts';
import { ignoredCodeTitle, readIgnoredCode } from '../../settings/ignored-code.ts';
import { MAX_LISTED, type Settings } from '../../settings/settings.ts';
import { siteTitle } from '../../settings/site.ts';
import { words } from '../../words/words.ts';
import type { Save } from '../shared/use-settings.ts';
import { EditableList } from './EditableList.tsx';
import { useManaged } from './policy-state.ts';
import { RemovableList } from './RemovableList.tsx';

export interface IgnoreOptionsProps {
  readonly settings: Settings;
  readonly save: Save;
}

/** What is never annotated: kinds of codes, and single ones. */
export function IgnoreOptions({ settings, save }: IgnoreOptionsProps): JSX.Element {
  const { ignoredFamilies, ignoredCodes, ignoredOnSites } = settings;
  const families = useManaged('ignoredFamilies');
  const id = useId();
  const setIgnored = (family: Family, isIgnored: boolean) => {
    const others = ignoredFamilies.filter((other) => other !== family);
    save({ ignoredFamilies: isIgnored ? [...others, family] : others });
  };
  const add = (text: string) => {
    const read = readIgnoredCode(text);
    if (!read.ok) return read.problem;
    if (ignoredCodes.includes(read.value)) return words('listedAlready', ignoredCodeTitle(read.value));
    if (ignoredCodes.length >= MAX_LISTED) return words('listFull');
    save({ ignoredCodes: [...ignoredCodes, read.value] });
    return undefined;
  };
  return (
    <>
      <fieldset aria-describedby={families.note ? id : undefined}>
        <legend>{words('ignoredKinds')}</legend>
        {families.note && (
          <p id={id} class="note">
            {families.note}
          </p>
        )}
        <div class="columns">
          {FAMILIES.filter((family) => !OWN_FAMILIES.includes(family)).map((family) => (
            <label key={family}>
              <input
                type="checkbox"
                name={family}
                checked={ignoredFamilies.includes(family)}
                disabled={families.isLocked || families.isFixed(family)}
                onChange={(event) => setIgnored(family, event.currentTarget.checked)}
              />
              <span>{familyTitle(family)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words('ignoredCodes')}</legend>
        <EditableList
          name="ignoredCodes"
          label={words('ignoredLabel')}
          hint={words('ignoredHint')}
          items={ignoredCodes.map((code) => ({ key: code, title: ignoredCodeTitle(code) }))}
          onAdd={add}
          onRemove={(code) => save({ ignoredCodes: ignoredCodes.filter((other) => other !== code) })}
        />
        <RemovableList
          title={words('ignoredOnSites')}
          empty={words('ignoredOnSitesEmpty')}
          items={ignoredOnSites.map(({ site, code }) => ({
            key: `${site} ${code}`,
            title: words('codeOnSite', ignoredCodeTitle(code), siteTitle(site)),
          }))}
          action={words('underlineAgain')}
          onRemove={(key) =>
            save({ ignoredOnSites: ignoredOnSites.filter(({ site, code }) => `${site} ${code}` !== key) })
          }
        />
      </fieldset>
    </>
  );
}
