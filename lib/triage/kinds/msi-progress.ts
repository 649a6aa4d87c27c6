import type { Rule } from '../rule.ts';

/** `MSI (s) (A8:3C) [10:33:52:226]: `, which many lines have and others lack. */
export const PREFIX = String.raw`(?:MSI \([scn]\) \([0-9A-F:!]{3,11}\) \[[\d:]{5,15}\]: )?`;

/** How an installation goes on: its actions, which may fail and be forgiven, and what is asked and needs no answer. */
export const PROGRESS_RULES: readonly Rule[] = [
  {
    id: 'log-started',
    says: 'begin',
    pattern: /^=== (?:Verbose logging|Logging) started: /,
    yes: import.meta.noExamples ?? [
      '=== Verbose logging started: 5/27/2015  10:33:05  Build type: SHIP UNICODE 5.00.9600.00 ===',
    ],
    no: import.meta.noExamples ?? ['=== Verbose logging stopped: 5/27/2015  10:33:52 ==='],
  },
  {
    id: 'ended-well',
    says: 'settled',
    pattern:
      /(?:Installation|Configuration|Removal|Update|Reconfiguration) success or error status: (?:0|1641|3010)\b|-- (?:Installation|Configuration|Removal) completed successfully/,
    yes: import.meta.noExamples ?? [
      'MSI (s) (A8:3C) [10:33:52:226]: Windows Installer installed the product. Product Name: A. Installation success or error status: 0.',
    ],
    no: import.meta.noExamples ?? ['Installation success or error status: 1603.'],
  },
  {
    id: 'action-began',
    says: 'attempt',
    pattern: new RegExp(
      `^${PREFIX}(?:(?:Action start|Aktion gestartet|Démarrage de l.action) .{3,20}: |Executing op: (?:ActionStart|CustomActionSchedule)\\(|Invoking remote custom action)`,
    ),
    yes: import.meta.noExamples ?? [
      'Action start 10:33:52: InstallFinalize.',
      'MSI (s) (B8:3C) [09:12:37:349]: Executing op: ActionStart(Name=SetDataRights,,)',
    ],
    no: import.meta.noExamples ?? ['Action ended 10:33:52: InstallFinalize. Return value 1.'],
  },
  {
    id: 'action-ended-well',
    says: 'overcome',
    pattern:
      /^[^\d[\]:]{4,50}\d{1,2}[:.]\d\d[:.]\d\d\s?[:：] ?[\w.{}-]{1,100}[.。] ?[^\d:.]{2,40}[ :：]1[.。]?$/,
    yes: import.meta.noExamples ?? ['Action ended 10:33:08: AppSearch. Return value 1.'],
    no: import.meta.noExamples ?? ['Action ended 10:33:52: ExecuteAction. Return value 3.'],
  },
  {
    id: 'custom-action-forgiven',
    says: 'overcome',
    pattern: /returned actual error code -?\d+.{0,120}but will be translated to success/,
    yes: import.meta.noExamples ?? [
      'CustomAction X returned actual error code 1602 but will be translated to success due to continue marking',
    ],
    no: import.meta.noExamples ?? ['CustomAction X returned actual error code 1603'],
  },
  {
    id: 'no-such-table',
    says: 'noise',
    pattern:
      /Note: 1: (?:2205|2228|2262|2203 2: [^:]{0,3}:\\Windows\\Installer\\inprogress\S{0,60}|2318|2711|2715|2729|2745|2769|2803|2810|2826|2836|2867|2879|2898|1314|1325|1707|1708|1709|1724|1725|1726|1728|1729) /,
    yes: import.meta.noExamples ?? ['MSI (c) (44:7A) [10:33:08:619]: Note: 1: 2205 2:  3: AI_AppSearchEx '],
    no: import.meta.noExamples ?? ['Note: 1: 1722 2: X', 'Note: 1: 2203 2: C:\\a.msi 3: -2147287038 '],
  },
  {
    id: 'no-such-key',
    says: 'noise',
    pattern: /Note: 1: (?:1402|1406) 2: .{1,500} 3: 2 ?$/,
    yes: import.meta.noExamples ?? [
      'MSI (s) (D8:30) [14:41:05:100]: Note: 1: 1402 2: HKEY_LOCAL_MACHINE\\Software\\Microsoft 3: 2 ',
    ],
    no: import.meta.noExamples ?? ['Note: 1: 1402 2: HKEY_LOCAL_MACHINE\\Software\\Microsoft 3: 5 '],
  },
];
