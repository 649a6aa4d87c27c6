import { isOfKnownProduct } from '../../codes/product-facilities.ts';
import { type Candidate, isRootOrMask } from '../candidate.ts';
import { before, code, type Rule } from '../classify/rule.ts';
import { FAILURE } from '../sizes.ts';
import { DEBUGGER } from '../vocabulary/debugger.ts';
import { SETUP, WINDOWS_PARTS } from '../vocabulary/windows.ts';
import { TROUBLE } from '../vocabulary/words.ts';

const WIDE = [FAILURE, 0xffff_ffff] as const;

/** The output of a debugger stands near. */
export function isInDump({ context, token }: Candidate): boolean {
  return context.says(token, DEBUGGER);
}

/** Eight digits and their mark, as Windows writes hex codes in its messages. */
export function isPadded({ token }: Candidate): boolean {
  return token.end - token.start === 10;
}

/** The beginning of the value is that of the codes of a product. */
function isOfProduct({ value }: Candidate): boolean {
  return isOfKnownProduct(value);
}

/** Win32, Windows Update and set-up, then automation, security, licences and others that people meet. */
const COMMON_FACILITIES = [0x8007, 0x8024, 0x800f, 0xc190];

function isOfCommonFacility({ value }: Candidate): boolean {
  return COMMON_FACILITIES.includes(value >>> 16);
}

const COMPONENTS = [0x8000, 0x8004, 0x8009, 0x800b, 0x8010, 0x8028, 0x8031, 0xc004, 0xca00];

function isOfMetFacility(candidate: Candidate): boolean {
  return isOfCommonFacility(candidate) || COMPONENTS.includes(candidate.value >>> 16);
}

function hasLetter({ context: { text }, token }: Candidate): boolean {
  return /[a-f]/i.test(text.slice(token.start, token.end));
}

/** What the notation of a number says by itself, or among words that tell of an error. */
export const SHAPES: readonly Rule[] = [
  {
    id: 'facility-pair',
    shapes: ['pair'],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['facility 7, code «1603»'],
    no: import.meta.noExamples ?? ['facility 12 has «300» beds'],
  },
  {
    id: 'known-product',
    shapes: ['hex', 'negative'],
    values: WIDE,
    is: [isOfProduct],
    unless: [isInDump],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['a phone with «0x87D1041C» in the portal'],
    no: import.meta.noExamples ?? ['a phone with «0x17D1041C» in the portal'],
  },
  {
    id: 'failing-hex-in-trouble',
    shapes: ['hex'],
    values: WIDE,
    around: TROUBLE,
    unless: [isRootOrMask, isInDump],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['The update failed with «0x80070643».'],
    no: import.meta.noExamples ?? ['It failed for the root key «0x80000002».'],
  },
  {
    // "Outlook 0x8004010F", "Defender: 0x80070426": a facility that people meet, and what they meet it with.
    id: 'failing-hex-of-windows',
    shapes: ['hex'],
    values: WIDE,
    near: WINDOWS_PARTS,
    is: [isOfMetFacility],
    unless: [isRootOrMask, isInDump],
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'Outlook «0x8004010F»',
      'Defender: «0x80070426»',
      'Office activation «0xC004F074»',
    ],
    no: import.meta.noExamples ?? ['the windows in the wall «0x80000002»'],
  },
  {
    id: 'failing-hex',
    shapes: ['hex'],
    values: WIDE,
    unless: [isRootOrMask],
    says: code('possible'),
    yes: [],
    no: import.meta.noExamples ?? ['the mask «0xC0000000»'],
  },
  {
    id: 'padded-hex-in-trouble',
    shapes: ['hex'],
    values: [1, FAILURE - 1],
    around: TROUBLE,
    is: [isPadded],
    unless: [isInDump],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['It failed at «0x00000643»'],
    no: import.meta.noExamples ?? ['It failed at «0x0000643»'],
  },
  {
    id: 'bare-hex-of-product',
    shapes: ['bare-hex'],
    values: WIDE,
    is: [isOfProduct, hasLetter],
    unless: [isInDump],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['Teams says «caa82ee2»', 'Code «800A01AD»'],
    no: import.meta.noExamples ?? ['Teams says «80180014»'],
  },
  {
    // What the assistant of Windows Update shows.
    id: 'name-of-update-dialog',
    shapes: ['bare-hex'],
    needs: /WindowsUpdate_/,
    before: before(/WindowsUpdate_/),
    says: code('likely', 'hresult'),
    yes: import.meta.noExamples ?? ['WindowsUpdate_«80244022»'],
    no: import.meta.noExamples ?? ['WindowsUpgrade_«80244022»'],
  },
  {
    id: 'bare-hex-of-facility',
    shapes: ['bare-hex'],
    values: WIDE,
    is: [isOfCommonFacility, hasLetter],
    unless: [isInDump],
    says: code('possible'),
    yes: [],
    no: import.meta.noExamples ?? ['memory «81234567»'],
  },
  {
    id: 'bare-hex-in-trouble',
    shapes: ['bare-hex', 'split-hex'],
    values: WIDE,
    around: TROUBLE,
    unless: [isInDump],
    says: code('possible'),
    yes: [],
    no: import.meta.noExamples ?? ['memory «80070643»'],
  },
  {
    id: 'bare-hex-in-setup',
    shapes: ['bare-hex', 'split-hex'],
    values: WIDE,
    near: SETUP,
    unless: [isInDump],
    says: code('possible'),
    yes: [],
    no: import.meta.noExamples ?? ['memory «80070643»'],
  },
  {
    id: 'negative-in-trouble',
    shapes: ['negative'],
    around: TROUBLE,
    unless: [isRootOrMask],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['It failed, well: «-2147023293»'],
    no: import.meta.noExamples ?? ['the number «-2147023293»', 'It failed for groupType «-2147483646»'],
  },
  {
    id: 'negative',
    shapes: ['negative'],
    unless: [isRootOrMask],
    says: code('possible'),
    yes: [],
    no: import.meta.noExamples ?? ['the number «-2147023293»'],
  },
  {
    id: 'wide-decimal-in-trouble',
    shapes: ['decimal'],
    values: WIDE,
    around: TROUBLE,
    unless: [isRootOrMask],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['It failed, well: «2147942405»'],
    no: import.meta.noExamples ?? ['the number «2147942405»'],
  },
  {
    id: 'wide-decimal',
    shapes: ['decimal'],
    values: WIDE,
    unless: [isRootOrMask],
    says: code('possible'),
    yes: [],
    no: import.meta.noExamples ?? ['the number «2147942405»'],
  },
];
