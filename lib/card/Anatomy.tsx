import type { JSX } from 'preact';
import type { ReadingDetail } from '../catalog/reading.ts';
import { type Anatomy, anatomyOf, bitGroups, wrappingOf } from '../codes/anatomy.ts';
import { toHex } from '../codes/int32.ts';
import { everySpelling } from '../codes/spellings.ts';
import { CopyButton, type CopyText } from './CopyButton.tsx';

/** What the bits of a code say, and every way to write it. */
export function AnatomyView({
  reading,
  copy,
}: {
  readonly reading: ReadingDetail;
  readonly copy: CopyText;
}): JSX.Element {
  const anatomy = anatomyOf(reading.family, reading.value);
  return (
    <>
      {anatomy && <Bits anatomy={anatomy} isWrapped={anatomy.value !== reading.value} />}
      <Spellings reading={reading} copy={copy} />
    </>
  );
}

function Bits(props: { readonly anatomy: Anatomy; readonly isWrapped: boolean }): JSX.Element {
  const { anatomy, isWrapped } = props;
  const rows: readonly (readonly [term: string, text: string])[] = [
    ['Severity', capitalized(anatomy.severity)],
    ['Facility', facilityText(anatomy)],
    ['Code', `${anatomy.code} (${toHex(anatomy.code)})`],
    [
      'Customer bit',
      anatomy.customer ? 'Set: defined by the program itself' : 'Not set: defined by Microsoft',
    ],
    ...ntstatusRow(anatomy),
  ];
  return (
    <>
      {isWrapped && <p>As an HRESULT it is {toHex(anatomy.value, 8)}. The parts of that number:</p>}
      <dl class="bits">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>Bits</dt>
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

function facilityText({ facility, facilityName, kind }: Anatomy): string {
  if (facilityName) return `${facility} (FACILITY_${facilityName})`;
  if (facility === 0 && kind === 'NTSTATUS') return '0 (the system itself)';
  return `${facility}, a number without a public name`;
}

/** Only an HRESULT has this bit; in an NTSTATUS it is reserved. */
function ntstatusRow({ kind, ntstatusBit }: Anatomy): (readonly [term: string, text: string])[] {
  if (kind === 'NTSTATUS') return [];
  return [['NTSTATUS bit', ntstatusBit ? 'Set: made from an NTSTATUS' : 'Not set']];
}

function Spellings({ reading, copy }: { reading: ReadingDetail; copy: CopyText }): JSX.Element {
  const { family, value, name, aliases } = reading;
  const names = [name, ...aliases]
    .filter((text) => text !== '')
    .map((text, index) => ({ label: index === 0 ? 'Name' : 'Also', text }));
  return (
    <dl class="spellings">
      {[...names, ...everySpelling(value, wrappingOf(family))].map(({ label, text }) => (
        <div key={`${label} ${text}`}>
          <dt>{label}</dt>
          <dd>
            <code>{text}</code>
            <CopyButton text={text} label="Copy" name={`Copy ${text}`} copy={copy} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
