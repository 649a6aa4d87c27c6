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
  'rdp',
  'wlan',
  'fastfail',
  'memorymanagement',
  'azurebackup',
  'own',
  'ownword',
] as const;

export type Family = (typeof FAMILIES)[number];

/** What a user calls the codes of a family, in the singular. */
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
  rdp: 'Remote Desktop code',
  wlan: 'WLAN reason code',
  fastfail: 'Fast-fail code',
  memorymanagement: 'Parameter 1 of stop code 0x1A',
  azurebackup: 'Azure Backup code',
  own: 'Number of an own catalog',
  ownword: 'Code of an own catalog',
};

/** Narrows text from outside (a file, a message) to a family. */
export function isFamily(text: string): text is Family {
  return (FAMILIES as readonly string[]).includes(text);
}

/** Numbers that products use among themselves; they mean something only where the words around speak of the product. */
export const PRODUCT_FAMILIES: readonly Family[] = [
  'rdp',
  'wlan',
  'fastfail',
  'memorymanagement',
  'azurebackup',
  'own',
];

/** Codes of catalogs that somebody has imported: numbers, and codes that are none, whose value is 0. */
export const OWN_FAMILIES: readonly Family[] = ['own', 'ownword'];

const WIDE_FAMILIES: readonly Family[] = ['hresult', 'ntstatus', 'servicing', 'setup', 'winget'];

/** Families whose values fill 32 bits, so their hex is written with eight digits. */
export function isWideFamily(family: Family): boolean {
  return WIDE_FAMILIES.includes(family);
}
