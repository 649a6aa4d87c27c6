/** Where else a reason may stand. The interface has a sentence for each; `params` may name the file or the id. */
export const POINTERS = [
  /** The verbose log of Windows Installer: above its first "Return value 3". */
  'installer-log',
  /** The log of the package that a bundle, a package manager or a management agent ran. */
  'package-log',
  /** CBS.log, in Windows\Logs\CBS. */
  'cbs-log',
  'dism-log',
  /** setupact.log, setuperr.log and SetupDiag. */
  'setup-logs',
  'windows-update-log',
  /** The deployment log that Get-AppxLog shows. */
  'appx-log',
  /** The event log of the application or service. */
  'event-log',
  /** The memory dump of a crash. */
  'dump',
  /** The program's own documentation of its exit codes. */
  'program',
] as const;

export type PointerId = (typeof POINTERS)[number];
