/** A product that uses numbers in a way of its own, by the words that people write near them. */
export interface Product {
  /** As the catalog calls it. */
  readonly name: string;
  readonly words: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The names are those of the catalog's rows; products whose numbers can mean nothing else need no words. */
export const PRODUCTS: readonly Product[] = [
  {
    name: 'Printing',
    words: /\bprint(?:er|ers|ing| spooler| server)\b|druckwarteschlange|drucker|imprimante|impresora/i,
    yes: import.meta.noExamples ?? ['Connect to printer failed with 0x0000011b', 'Der Drucker meldet 0x709'],
    no: import.meta.noExamples ?? ['the blueprint of 0x709'],
  },
  {
    name: 'Outlook',
    words: /\boutlook\b|send\/receive|\b(?:imap|pop3|smtp|exchange server)\b/i,
    yes: import.meta.noExamples ?? ['Outlook: sending reported error (0x8004010F)'],
    no: import.meta.noExamples ?? ['the outlooks are bad: 0x8004010F'],
  },
  {
    name: 'Intune',
    words: /\b(?:intune|company portal|endpoint manager)\b/i,
    yes: import.meta.noExamples ?? ['Intune shows 0x80073CFA for the app'],
    no: import.meta.noExamples ?? ['the tune of 0x80073CFA'],
  },
  {
    name: 'Configuration Manager',
    words:
      /\b(?:configuration manager|configmgr|sccm|mecm|task sequence|software center|management point)\b/i,
    yes: import.meta.noExamples ?? ['The task sequence failed with 0x80004005'],
    no: import.meta.noExamples ?? ['the manager of the center, 0x80004005'],
  },
  {
    name: 'Autopilot',
    words: /\bautopilot\b|tpm attestation|securing your hardware/i,
    yes: import.meta.noExamples ?? ['Autopilot stops at Securing your hardware (0x800705b4)'],
    no: import.meta.noExamples ?? ['the pilot saw 0x800705b4'],
  },
  {
    name: 'Microsoft Store',
    words: /\b(?:microsoft|windows) store\b|\bstore app\b/i,
    yes: import.meta.noExamples ?? ['Microsoft Store: 0x803F8001'],
    no: import.meta.noExamples ?? ['we store 0x803F8001'],
  },
  {
    name: 'Windows Hello',
    words: /\b(?:windows )?hello for business\b|\bwindows hello\b|set ?up (?:a|your) pin\b/i,
    yes: import.meta.noExamples ?? ['Set up a PIN: Something went wrong (0x8009002A)'],
    no: import.meta.noExamples ?? ['hello, what is 0x8009002A?'],
  },
  {
    name: 'WSL',
    words: /\bwsl\b|wslregisterdistribution|subsystem for linux/i,
    yes: import.meta.noExamples ?? ['WslRegisterDistribution failed with error: 0x8007019e'],
    no: import.meta.noExamples ?? ['the linux of 0x8007019e'],
  },
  {
    name: 'OneNote',
    words: /\bonenote\b/i,
    yes: import.meta.noExamples ?? ['OneNote cannot sync: 0xE0000024'],
    no: import.meta.noExamples ?? ['one note on 0xE0000024'],
  },
  {
    name: 'Excel',
    words: /\bexcel\b|office\.interop/i,
    yes: import.meta.noExamples ?? ['Excel: Exception from HRESULT: 0x800A03EC'],
    no: import.meta.noExamples ?? ['they excelled at 0x800A03EC'],
  },
  {
    name: 'Windows Backup',
    words: /\bwindows (?:server )?backup\b|\bwbadmin\b/i,
    yes: import.meta.noExamples ?? ['Windows Backup failed: 0x81000019'],
    no: import.meta.noExamples ?? ['back up windows with 0x81000019'],
  },
  {
    name: 'Remote Desktop (extended)',
    words: /extended (?:error|disconnect)/i,
    yes: import.meta.noExamples ?? ['Extended error code: 0x7'],
    no: import.meta.noExamples ?? ['the extended family, 0x7'],
  },
  {
    name: 'Remote Desktop (disconnect reason)',
    words: /\b(?:remote desktop|mstsc|rdp (?:client|session))\b|disconnect reason/i,
    yes: import.meta.noExamples ?? ['Remote Desktop: Error code: 0x204', 'disconnect reason 2308'],
    no: import.meta.noExamples ?? ['the desktop is remote, 2308'],
  },
  {
    name: 'WLAN',
    words: /\bwlan\b|\bwi-?fi\b|wireless (?:lan|network)|reason code/i,
    yes: import.meta.noExamples ?? ['Wi-Fi connection failed, reason code 0x00038002'],
    no: import.meta.noExamples ?? ['the why of 0x00038002'],
  },
  {
    name: 'Azure Backup',
    words: /\bazure backup\b|\bmars agent\b|recovery services|\bcbengine\b/i,
    yes: import.meta.noExamples ?? ['MARS agent: 130001'],
    no: import.meta.noExamples ?? ['the colour azure, 130001'],
  },
];
