import type { Rule } from '../rule.ts';

/** What the service control manager reports of a service whose account could not sign in; why stands in an event before. */
const LOGON_FAILED = 1069;

/** That its account could not sign in, in the languages of Windows. */
const NO_LOGON =
  "(?:was unable to log on as|konnte sich nicht als|n['’]a pas pu (?:ouvrir une session|se connecter)|no (?:pudo iniciar|ha podido iniciar) sesión|non è riuscito ad accedere|impossibile accedere|não (?:pôde|conseguiu) (?:fazer logon|iniciar sessão)|kan niet aanmelden als|не (?:смогла?|удалось) войти)";

/** What the Service Control Manager reports, in the order of the table of events. */
export const SERVICE_RULES: readonly Rule[] = [
  {
    id: 'service-logon',
    says: 'cause',
    rank: 85,
    detects: true,
    tellsAnyway: true,
    explains: [LOGON_FAILED],
    pattern: new RegExp(`${NO_LOGON}.{0,200}[:：]\\s?\\S`, 'iu'),
    yes: import.meta.noExamples ?? [
      'The A service was unable to log on as .\\svc with the currently configured password due to the following error: %%1326',
      'Der Dienst "A" konnte sich nicht als "B\\svc" mit dem aktuellen Kennwort aufgrund des folgenden Fehlers anmelden: %%1330',
    ],
    no: import.meta.noExamples ?? ['The A service entered the running state.'],
  },
  {
    id: 'service-logon-next',
    says: 'consequence',
    pattern: new RegExp(`${NO_LOGON}.{0,200}[:：]\\s{0,4}$`, 'iu'),
    yes: import.meta.noExamples ?? [
      'The A service was unable to log on as .\\svc with the currently configured password due to the following error:',
    ],
    no: import.meta.noExamples ?? ['The A service was unable to log on as .\\svc due to the error: %%1326'],
  },
  {
    id: 'service-logon-error',
    says: 'cause',
    rank: 85,
    after: 'service-logon-next',
    tellsAnyway: true,
    explains: [LOGON_FAILED],
    pattern: /^\s*(?:%%(?<any>-?\d{1,10})|\S.{3,})/,
    inner: [/\((?<any>0x[0-9a-f]{8}|\d{1,5})\)|error (?:code )?(?<any2>\d{2,10})\b/i],
    yes: import.meta.noExamples ?? ['%%1909 The referenced account is locked out.'],
    no: import.meta.noExamples ?? [''],
  },
  {
    id: 'dependency',
    says: 'consequence',
    pattern: /depends on the .{1,120} service which failed to start|depends on the following service/i,
    yes: import.meta.noExamples ?? [
      'The A service depends on the B service which failed to start because of the following error:',
    ],
    no: import.meta.noExamples ?? ['The A service failed to start'],
  },
  {
    id: 'service-error-here',
    says: 'cause',
    rank: 80,
    // The error stands behind the colon.
    pattern:
      /(?:service (?:failed to start|terminated)|Dienst .{1,120} (?:wurde|beendet|konnte)|Служба .{1,120}).{0,120}?(?:error|Fehler\w*|ошибк\w+)\s?(?:\(?\d?\)?)?: ?(?:%%(?<any>-?\d{1,10})|(?<any2>\d{1,5})\b|\S)/i,
    inner: [
      /\((?<any>0x[0-9a-f]{8}|\d{1,5})\)\s*$|error (?:code )?(?<any2>\d{2,10})\b|%%(?<any3>-?\d{1,10})/i,
    ],
    tellsAnyway: true,
    yes: import.meta.noExamples ?? [
      'The A service terminated with the following error: %%1058',
      'The A service failed to start due to the following error: The service did not start due to a logon failure.',
      'The A service terminated with the following service-specific error: %%-2147023143',
    ],
    no: import.meta.noExamples ?? ['The A service failed to start due to the following error: '],
  },
  {
    id: 'service-error-next',
    says: 'consequence',
    pattern:
      /(?:service (?:failed to start|terminated)|Dienst .{1,120} (?:wurde|beendet|konnte)|Le service .{1,120}|El servicio .{1,120}|Служба .{1,120}).{0,120}(?:error|Fehler\w*|erreur|ошибк\w+|aufgrund folgenden Fehlers\w*)[^:：]{0,40}[:：]\s*$/i,
    yes: import.meta.noExamples ?? [
      'The A service failed to start due to the following error: ',
      'Der Dienst "A" wurde aufgrund folgenden Fehlers nicht gestartet:',
    ],
    no: import.meta.noExamples ?? ['The A service terminated with the following error: %%1058'],
  },
  {
    id: 'service-error',
    says: 'cause',
    rank: 80,
    after: 'service-error-next',
    tellsAnyway: true,
    pattern: /^\s*(?:%%(?<any>-?\d{1,10})|\S.{3,})/,
    inner: [/\((?<any>0x[0-9a-f]{8}|\d{1,5})\)|error (?:code )?(?<any2>\d{2,10})\b/i],
    yes: import.meta.noExamples ?? ['%%1069'],
    no: import.meta.noExamples ?? [' '],
  },
  {
    id: 'service-data',
    says: 'cause',
    rank: 79,
    where: { id: /^(?:7000|7023|7024|7038)$/ },
    pattern: /<Data Name=["']param[23]["']>%%(?<any>-?\d{1,10})<\/Data>/,
    yes: import.meta.noExamples ?? ['<Data Name="param2">%%1069</Data>'],
    no: import.meta.noExamples ?? ['<Data Name="param1">Print Spooler</Data>'],
  },
  {
    id: 'service-timeout',
    says: 'cause',
    rank: 70,
    tellsAnyway: true,
    pattern: /A timeout (?:was reached )?\(\d+ milliseconds\) (?:was reached )?while waiting for/,
    yes: import.meta.noExamples ?? [
      'A timeout was reached (30000 milliseconds) while waiting for the A service to connect.',
    ],
    no: import.meta.noExamples ?? ['timeout'],
  },
  {
    id: 'service-crash',
    says: 'cause',
    rank: 55,
    tellsAnyway: true,
    sure: 'likely',
    elsewhere: 'event-log',
    pattern: /service terminated unexpectedly\.|wurde unerwartet beendet/,
    yes: import.meta.noExamples ?? [
      'The Print Spooler service terminated unexpectedly.  It has done this 1 time(s).',
    ],
    no: import.meta.noExamples ?? ['terminated with'],
  },
];
