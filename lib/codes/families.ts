/** A namespace of codes: the same number means different things in different families. */
export const FAMILIES = [
  'win32',
  'hresult',
  'ntstatus',
  'bugcheck',
  'msi',
  'winsock',
  'wininet',
  'winhttp',
  'netapi',
  'ras',
  'devicemanager',
  'servicing',
  'setup',
  'winget',
  'sdk',
] as const;

export type Family = (typeof FAMILIES)[number];

/** What a reader calls the codes of a family, in the singular. */
export const FAMILY_TITLES: Readonly<Record<Family, string>> = {
  win32: 'System error code',
  hresult: 'HRESULT',
  ntstatus: 'NTSTATUS',
  bugcheck: 'Bug check (stop code)',
  msi: 'Windows Installer message',
  winsock: 'Winsock error',
  wininet: 'WinINet error',
  winhttp: 'WinHTTP error',
  netapi: 'Network management error',
  ras: 'Remote access error',
  devicemanager: 'Device Manager code',
  servicing: 'Servicing HRESULT',
  setup: 'Windows Setup result',
  winget: 'WinGet HRESULT',
  sdk: 'Result code of a Windows component',
};

/** Narrows text from outside (a file, a message) to a family. */
export function isFamily(text: string): text is Family {
  return (FAMILIES as readonly string[]).includes(text);
}

const WIDE_FAMILIES: readonly Family[] = ['hresult', 'ntstatus', 'servicing', 'setup', 'winget'];

/** Families whose values fill 32 bits, so their hex is written with eight digits. */
export function isWideFamily(family: Family): boolean {
  return WIDE_FAMILIES.includes(family);
}
