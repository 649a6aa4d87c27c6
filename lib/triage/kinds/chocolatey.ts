import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** What Chocolatey prints, and chocolatey.log. */
export const CHOCOLATEY: Kind = {
  id: 'chocolatey',
  pick: 'last',
  elsewhere: 'package-log',
  marks: [
    { pattern: /^(?:.{0,60}(?:\] - )?)Chocolatey (?:v\d|installed|upgraded|uninstalled)/, weight: 8 },
    { pattern: /\bchocolatey\b/i, weight: 3 },
    { pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \d+ \[(?:DEBUG|INFO |WARN |ERROR)\] - /, weight: 5 },
  ],
  rules: [
    FORGIVEN,
    RETRIED,
    {
      id: 'package-began',
      says: 'begin',
      pattern:
        /^(?:.{0,60}\] - )?(?:={40,}|Chocolatey v\d|Installing the following packages|Upgrading the following packages|Uninstalling the following packages)|package files (?:install|upgrade) completed/,
      yes: import.meta.noExamples ?? [
        'Chocolatey v0.10.15',
        'a package files upgrade completed. Performing other installation steps.',
      ],
      no: import.meta.noExamples ?? ['ERROR: x'],
    },
    {
      id: 'package-done',
      says: 'done',
      pattern: /The (?:install|upgrade|uninstall) of \S{1,100} was successful/i,
      yes: import.meta.noExamples ?? ['The install of git was successful.'],
      no: import.meta.noExamples ?? ['The install of git was NOT successful.'],
    },
    {
      id: 'all-done',
      says: 'settled',
      pattern: /Chocolatey (?:installed|upgraded|uninstalled) (\d+)\/\1 packages?\. ?(?:0 packages failed|$)/,
      yes: import.meta.noExamples ?? ['Chocolatey installed 2/2 packages. 0 packages failed.'],
      no: import.meta.noExamples ?? ['Chocolatey installed 1/2 packages. 1 packages failed.'],
    },
    {
      id: 'forgiven',
      says: 'noise',
      pattern:
        /^(?:.{0,60}\[(?:DEBUG|WARN )\] - )(?:.{0,200}(?:ignor|retry|not found|could not|failed))|Command \['.{1,300}'\] exited with '0'|Exit code '?(?:0|1641|3010)'?\b/i,
      yes: import.meta.noExamples ?? [
        '2024-02-19 08:14:22,307 6188 [WARN ] - Unable to delete, ignoring error 32',
      ],
      no: import.meta.noExamples ?? ['2024-02-19 08:14:22,307 6188 [ERROR] - ERROR: x'],
    },
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'warning',
      says: 'noise',
      pattern: /^\s*WARNING: /,
      yes: import.meta.noExamples ?? ['WARNING: Unable to read the shim log, error 32.'],
      no: import.meta.noExamples ?? ['ERROR: x'],
    },
    {
      id: 'exit-code',
      says: 'cause',
      rank: 80,
      needsCode: true,
      pattern:
        /(?:was not successful\. Exit code was|exited with|[Ee]xit code (?:was|of|is):?|\(exited) ?['"]?(?<any>-?\d{1,10}|0x[0-9a-f]{1,8})['"]?/,
      yes: import.meta.noExamples ?? [
        'ERROR: Running ["C:\\x\\setup.exe" /S] was not successful. Exit code was \'1618\'. See log for possible error messages.',
      ],
      no: import.meta.noExamples ?? ['Exit codes'],
    },
    {
      id: 'exception',
      says: 'cause',
      rank: 75,
      tellsAnyway: true,
      detects: true,
      pattern:
        /(?:^|\[ERROR\] - )\s*(?:ERROR: ?)?(?:Exception (?:calling|of type)|The remote (?:name|server)|The underlying connection|Unable to (?:connect|resolve|obtain)|Checksum|Access to the path|.{0,200}\(0x[0-9A-Fa-f]{8}\)|.{0,120}Exception from HRESULT: 0x)/,
      yes: import.meta.noExamples ?? [
        "ERROR: The remote name could not be resolved: 'example.org'",
        '2024-02-19 08:14:22,307 6188 [ERROR] - ERROR: Checksum for x did not meet',
      ],
      no: import.meta.noExamples ?? ['INFO: x'],
    },
    {
      id: 'error-code',
      says: 'cause',
      rank: 70,
      needsCode: true,
      detects: true,
      pattern: /(?:^|\[ERROR\] - )\s*(?:ERROR|Error|error)\b/,
      yes: import.meta.noExamples ?? ['ERROR: the service could not be started, error 1058'],
      no: import.meta.noExamples ?? ['WARNING: x'],
    },
    {
      id: 'failed',
      says: 'result',
      pattern: /was NOT successful|packages? failed\.|not installed\. An error occurred/i,
      yes: import.meta.noExamples ?? [
        'The install of git was NOT successful.',
        'Chocolatey installed 1/2 packages. 1 packages failed.',
      ],
      no: import.meta.noExamples ?? ['was successful'],
    },
    {
      id: 'error-line',
      says: 'cause',
      rank: 60,
      tellsAnyway: true,
      pattern: /(?:^|\[ERROR\] - )\s*ERROR: (?!Running )\S/,
      yes: import.meta.noExamples ?? ["ERROR: The remote file either doesn't exist or is forbidden"],
      no: import.meta.noExamples ?? ['ERROR: Running ["msiexec.exe"] was not successful.'],
    },
    {
      id: 'error-words',
      says: 'cause',
      rank: 45,
      tellsAnyway: true,
      sure: 'likely',
      pattern:
        /(?:package was not found|[Uu]nable to|[Cc]annot (?:find|open|process)|denied|[Hh]ashes? do(?:es)? not match|being used by another process)/,
      yes: import.meta.noExamples ?? [
        'notes not installed. The package was not found with the source(s) listed.',
      ],
      no: import.meta.noExamples ?? ['ERROR: x'],
    },
  ],
};
