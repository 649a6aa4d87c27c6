import type { JSX } from 'preact';
import type { MeaningDetail } from '../../catalog/meaning.ts';
import { type Anatomy, anatomyOf, bitGroups, wrappingOf } from '../../codes/anatomy.ts';
import { toHex } from '../../codes/int32.ts';
import { everySpelling } from '../../codes/spellings.ts';
import { words } from '../../words/words.ts';
import { becauseLine } from '../facts/because.ts';
import { familyTitle } from '../facts/titles.ts';
import { CopyButton, type CopyText } from '../parts/CopyButton.tsx';
import { Name } from '../parts/Name.tsx';
import { spellingKey } from './Glance.tsx';

/** What the bits of a code say, and every way to write it. */
export function AnatomyView({
  meaning,
  reasons = [],
  copy,
}: {
  readonly meaning: MeaningDetail;
  /** Ids of the detector's rules that decided. */
  readonly reasons?: readonly string[] | undefined;
  readonly copy: CopyText;
}): JSX.Element {
  const anatomy = anatomyOf(meaning.family, meaning.value);
  const because = becauseLine(reasons);
  const isOwnWord = meaning.family === 'ownword';
  return (
    <>
      {because && <p class="because">{because}</p>}
      <p class="origin">
        {meaning.header
          ? words('definedIn', familyTitle(meaning.family), meaning.header)
          : familyTitle(meaning.family)}
      </p>
      {anatomy && !isOwnWord && <Bits anatomy={anatomy} isWrapped={anatomy.value !== meaning.value} />}
      <Spellings meaning={meaning} copy={copy} />
    </>
  );
}

function Bits(props: { readonly anatomy: Anatomy; readonly isWrapped: boolean }): JSX.Element {
  const { anatomy, isWrapped } = props;
  const rows: readonly (readonly [term: string, text: string])[] = [
    [words('bitsSeverity'), words(`severity_${anatomy.severity}`)],
    [words('bitsFacility'), facilityText(anatomy)],
    [words('bitsCode'), words('numberAndHex', anatomy.code, toHex(anatomy.code))],
    [words('bitsCustomer'), anatomy.customer ? words('bitsCustomerSet') : words('bitsCustomerNot')],
    ...ntstatusRow(anatomy),
  ];
  return (
    <>
      {isWrapped && <p>{words('asHresult', toHex(anatomy.value, 8))}</p>}
      <dl class="bits">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Name text={text} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{words('bits')}</dt>
          <dd class="binary">
            {bitGroups(anatomy).map((group, index) => (
              // The groups are what the number is made of; each has its place and nothing else.
              <span key={index}>{group} </span>
            ))}
          </dd>
        </div>
      </dl>
    </>
  );
}

function facilityText({ facility, facilityName, facilityOwner, kind }: Anatomy): string {
  if (facilityName) return words('facilityNamed', facility, `FACILITY_${facilityName}`);
  if (facilityOwner) return words('facilityNamed', facility, facilityOwner);
  if (facility === 0 && kind === 'NTSTATUS') return words('facilitySystem');
  return words('facilityUnnamed', facility);
}

/** Only an HRESULT has this bit; in an NTSTATUS it is reserved. */
function ntstatusRow({ kind, ntstatusBit }: Anatomy): (readonly [term: string, text: string])[] {
  if (kind === 'NTSTATUS') return [];
  return [[words('bitsNtstatus'), ntstatusBit ? words('bitsNtstatusSet') : words('bitsNtstatusNot')]];
}

function Spellings({ meaning, copy }: { meaning: MeaningDetail; copy: CopyText }): JSX.Element {
  const { family, value, name, aliases } = meaning;
  const names = [name, ...aliases]
    .filter((text) => text !== '')
    .map((text, index) => ({ label: index === 0 ? words('spellingName') : words('spellingAlias'), text }));
  const spellings = family === 'ownword' ? [] : everySpelling(value, wrappingOf(family));
  const numbers = spellings.map(({ label, text }) => ({
    label: words(spellingKey(label)),
    text,
  }));
  return (
    <dl class="spellings">
      {[...names, ...numbers].map(({ label, text }) => (
        <div key={`${label} ${text}`}>
          <dt>{label}</dt>
          <dd>
            <code>
              <Name text={text} />
            </code>
            <CopyButton text={text} copy={copy} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
