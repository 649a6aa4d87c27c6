import { hresultFields } from '../../codes/hresult.ts';
import type { EntryId } from '../entry.ts';
import type { Meaning } from '../meaning.ts';

/** What users should know before they act: these names mislead, or say little. */
const NOTES: Readonly<Partial<Record<EntryId, string>>> = {
  'win32:1':
    'As the exit code of a program it is the program’s own number and usually means no more than “failed”.',
  'win32:2': 'As the exit code of a program it is the program’s own number and need not be about a file.',
  'win32:1603':
    'A general code: it says that an installation failed, not why. The cause is in the installer’s log, above the first “Return value 3”.',
  [`hresult:${0x80004005}`]:
    'A general code: it says that something failed, not what. Look for another code or a message beside it.',
  [`ntstatus:${0xc0000409}`]:
    'Despite its name it is mostly no stack overrun: programs and Windows itself use it to end a process at once when they find that its state is not to be trusted (fail fast). The first parameter of the exception tells the reason.',
  [`ntstatus:${0xc000013a}`]:
    'Not a fault of the program: it was ended by Ctrl+C or by closing its console window.',
  [`ntstatus:${0xc0000005}`]:
    'As an exit code it says that the program crashed, not why; the faulting module in the event log is the better clue.',
  [`setup:${0xc1900101}`]:
    'Always read it together with its second number, which tells the phase and the operation.',
};

const FACILITY_ITF = 4;

/** A note for a meaning, or "". `rivals` are other meanings of the same number. */
export function noteFor(meaning: Meaning, rivals: readonly Meaning[]): string {
  const note = NOTES[`${meaning.family}:${meaning.value}`];
  if (note) return note;
  const isShared = rivals.some((other) => other.family === 'hresult' && other.value === meaning.value);
  if (isShared && meaning.family === 'hresult' && hresultFields(meaning.value).facility === FACILITY_ITF) {
    return 'Components give this number meanings of their own: which one counts depends on what returned it.';
  }
  return '';
}
