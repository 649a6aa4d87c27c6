/** Names of exceptions in minwinbase.h whose NTSTATUS is not named the same but for the prefix. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['FLT_DENORMAL_OPERAND', 'FLOAT_DENORMAL_OPERAND'],
  ['FLT_DIVIDE_BY_ZERO', 'FLOAT_DIVIDE_BY_ZERO'],
  ['FLT_INEXACT_RESULT', 'FLOAT_INEXACT_RESULT'],
  ['FLT_INVALID_OPERATION', 'FLOAT_INVALID_OPERATION'],
  ['FLT_OVERFLOW', 'FLOAT_OVERFLOW'],
  ['FLT_STACK_CHECK', 'FLOAT_STACK_CHECK'],
  ['FLT_UNDERFLOW', 'FLOAT_UNDERFLOW'],
  ['GUARD_PAGE', 'GUARD_PAGE_VIOLATION'],
  ['INT_DIVIDE_BY_ZERO', 'INTEGER_DIVIDE_BY_ZERO'],
  ['INT_OVERFLOW', 'INTEGER_OVERFLOW'],
  ['PRIV_INSTRUCTION', 'PRIVILEGED_INSTRUCTION'],
]);

/** The exceptions that are named like their NTSTATUS but for the prefix. */
const SAME =
  /^(?:ACCESS_VIOLATION|ARRAY_BOUNDS_EXCEEDED|BREAKPOINT|DATATYPE_MISALIGNMENT|ILLEGAL_INSTRUCTION|IN_PAGE_ERROR|INVALID_DISPOSITION|INVALID_HANDLE|NONCONTINUABLE_EXCEPTION|POSSIBLE_DEADLOCK|SINGLE_STEP|STACK_OVERFLOW)$/;

/**
 * The name as Windows defines it, for names that others spell in their own way: Samba's `NT_STATUS_LOGON_FAILURE`,
 * `EXCEPTION_ACCESS_VIOLATION` of the exception handling functions, WMI scripting's `wbemErrInvalidParameter`.
 * Any other name comes back as it is.
 */
export function spelledAsDefined(name: string): string {
  if (name.startsWith('NT_STATUS_')) return name.slice('NT_'.length);
  if (name.startsWith('EXCEPTION_')) {
    const rest = name.slice('EXCEPTION_'.length);
    const status = EXCEPTIONS.get(rest) ?? (SAME.test(rest) ? rest : undefined);
    return status === undefined ? name : `STATUS_${status}`;
  }
  const [, camel] = /^wbemErr([A-Z]\w*)$/.exec(name) ?? [];
  return camel === undefined ? name : `WBEM_E_${camel.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}`;
}
