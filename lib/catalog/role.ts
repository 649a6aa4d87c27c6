import type { Family } from '../codes/families.ts';
import type { Uint32 } from '../codes/int32.ts';

/**
 * What a code tells by itself. `specific`: what happened; `generic`: only that something failed; `wrapper`: that another
 * error, given elsewhere, is the reason; `success`: that nothing failed; `restart`: that Windows has to start again.
 */
export const ROLES = ['specific', 'generic', 'wrapper', 'success', 'restart'] as const;

export type Role = (typeof ROLES)[number];

/** The severity of an HRESULT is its highest bit; that of an NTSTATUS the two highest, 2 for a warning. */
const FAILURE = 0x8000_0000;

/** The families whose numbers say whether something failed. */
const WITH_SEVERITY: readonly Family[] = ['hresult', 'ntstatus', 'servicing', 'winget'];

/** The role that a number itself has; what the list of roles says comes before it. */
export function roleByValue(family: Family, value: Uint32): Role {
  if (value === 0 && family !== 'bugcheck' && family !== 'ownword') return 'success';
  return WITH_SEVERITY.includes(family) && value < FAILURE ? 'success' : 'specific';
}

/** Narrows text from a file to a role. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
