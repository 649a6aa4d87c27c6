import type { Kind } from '../rule.ts';
import { CRASH_RULES } from './event-crashes.ts';
import { SERVICE_RULES } from './event-services.ts';

/** Events as the Event Viewer, its XML and PowerShell show them, and reports of Windows Error Reporting. */
export const EVENT: Kind = {
  id: 'event',
  pick: 'last',
  elsewhere: 'event-log',
  record:
    /<Event[ >]|^(?:Log Name|Protokollname|Nom du journal|Nombre de registro|Nome registro|Имя журнала|ログの名前|日志名称):|^TimeCreated\s*:|^(?:Error|Warning|Information|Critical)\t\d/i,
  fields: [
    {
      name: 'id',
      pattern:
        /<EventID[^>]{0,60}>(\d{1,5})<|^(?:Event ID|Ereignis-ID|ID de l[’']événement|Id\. del evento|ID evento|Код события|イベント ID|事件 ID|Id)\s*:\s*(\d{1,5})/i,
    },
    {
      name: 'source',
      pattern:
        /<Provider [^>]{0,40}Name=["']([^"']{1,100})["']|^(?:Source|Quelle|Origen|Origine|Источник|ソース|来源|ProviderName)\s*:\s*(.{1,80})/i,
    },
    {
      name: 'level',
      pattern:
        /<Level>(\d)<|^(?:Level|Ebene|Niveau|Nivel|Livello|Уровень|レベル|级别|LevelDisplayName)\s*:\s*(.{1,40})/i,
    },
  ],
  marks: [
    { pattern: /<Event xmlns=|<EventID[ >]|<Provider Name=/, weight: 10 },
    {
      pattern:
        /^(?:Log Name|Protokollname|Nom du journal|Nombre de registro|Nome registro|Имя журнала|ログの名前|日志名称)\s*:/,
      weight: 10,
    },
    {
      pattern:
        /^(?:Event ID|Ereignis-ID|ID de l[’']événement|Id\. del evento|Код события|イベント ID|事件 ID)\s*:\s*\d/,
      weight: 8,
    },
    { pattern: /^(?:ProviderName|TimeCreated|LevelDisplayName)\s*: /, weight: 5 },
    {
      pattern:
        /Faulting (?:application|module) (?:name|path)|Fault bucket |^EventType=|^Sig\[\d\]\.Name=|^Problem signature/,
      weight: 8,
    },
    {
      pattern:
        /The .{1,120} service (?:failed to start|terminated|depends on|was unable to log on)|An account failed to log on|rebooted from a bugcheck|rebooted without cleanly shutting down/,
      weight: 8,
    },
    { pattern: /Volume Shadow Copy Service error|CoId=\{/, weight: 8 },
  ],
  rules: [
    {
      id: 'permission-noise',
      says: 'noise',
      pattern:
        /(?:application-specific|machine-default|default|anwendungsspezifisch).{0,60}permission settings do not grant|Local Activation permission|NtpClient was unable to set|DCOM got error "?0/i,
      yes: import.meta.noExamples ?? [
        'The application-specific permission settings do not grant Local Activation permission for the COM Server application with CLSID',
      ],
      no: import.meta.noExamples ?? ['The Print Spooler service terminated'],
    },
    ...CRASH_RULES,
    ...SERVICE_RULES,
    {
      id: 'remote-access',
      says: 'cause',
      rank: 85,
      pattern:
        /(?:error code returned on failure is|Fehlercode lautet|El código de error|code d[’']erreur) ?(?:es|est)?:? ?(?<ras>\d{3,5})\b/i,
      yes: import.meta.noExamples ?? [
        'The user A dialed a connection named VPN which has failed. The error code returned on failure is 809.',
      ],
      no: import.meta.noExamples ?? ['CoId={A}: The user'],
    },
    {
      id: 'shadow-copy',
      says: 'cause',
      rank: 82,
      pattern:
        /Volume Shadow Copy (?:Service )?(?:error|warning).{0,400}?hr = (?<any>0x[0-9a-f]{8})|\bhr = (?<any2>0x[8c][0-9a-f]{7})/i,
      yes: import.meta.noExamples ?? [
        'Volume Shadow Copy Service error: Unexpected error calling routine RegOpenKeyExW.  hr = 0x80070005, Access is denied.',
      ],
      no: import.meta.noExamples ?? ['Operation: Initializing Writer'],
    },
    {
      id: 'installer',
      says: 'cause',
      rank: 83,
      tellsAnyway: true,
      pattern: /Product: .{1,200} -- Error (?<msi>\d{4,5})\./,
      inner: [
        /script error (?<any>-?\d{5,10})|System error (?<any2>\d{1,5})|HRESULT:? ?(?<any3>0x[0-9A-F]{8})/i,
      ],
      yes: import.meta.noExamples ?? [
        'Product: Wazuh Agent -- Error 1720. There is a problem with this Windows Installer package.',
      ],
      no: import.meta.noExamples ?? ['Product: A -- Installation failed.'],
    },
    {
      id: 'installer-status',
      says: 'result',
      pattern: /success or error status: (?<win32>[1-9]\d{0,4})/,
      yes: import.meta.noExamples ?? ['Installation success or error status: 1603.'],
      no: import.meta.noExamples ?? ['Installation success or error status: 0.'],
    },
    {
      id: 'report-signature',
      says: 'cause',
      rank: 60,
      pattern:
        /^\s*(?:P[78]:?\s*=?\s?|Sig\[[67]\]\.Value=)(?:0x)?(?<any>[cCeE]0[0-9a-f]{6}|80[0-9a-f]{6})\s*$/i,
      yes: import.meta.noExamples ?? ['P7: c0000005', 'Sig[6].Value=c0000005'],
      no: import.meta.noExamples ?? ['P8: 00000000000ecf34'],
    },
    {
      id: 'named-code',
      says: 'cause',
      rank: 78,
      needsCode: true,
      pattern:
        /<Data Name=["'](?:\w*Error\w*|hr|HRESULT|ResultCode|Result|FailureReason|Win32Error)["']>(?:%%)?(?<any>0x[0-9a-f]{1,8}|-?\d{1,10})</i,
      yes: import.meta.noExamples ?? [
        '<Data Name="ErrorCode">53</Data>',
        '<Data Name="hr">0x80070005</Data>',
      ],
      no: import.meta.noExamples ?? ['<Data Name="ErrorCode">0x0000000000000000000</Data>'],
    },
    {
      id: 'device',
      says: 'cause',
      rank: 75,
      tellsAnyway: true,
      pattern:
        /has a bad block|controller error on|file system structure on (?:the )?disk|is not ready for access|Reset to device|was surprise removed/i,
      yes: import.meta.noExamples ?? ['The device, \\Device\\Harddisk0\\DR0, has a bad block.'],
      no: import.meta.noExamples ?? ['The device is ready.'],
    },
    {
      id: 'informational',
      says: 'noise',
      where: { level: /^(?:4|0|Info\w*|Informationen|Información)$/i },
      pattern: /\b(?:0x[8c][0-9a-f]{7}|error|failed)\b/i,
      yes: import.meta.noExamples ?? ['The service started without error 0x80070005.'],
      no: import.meta.noExamples ?? ['The service started.'],
    },
    {
      id: 'code',
      says: 'cause',
      rank: 65,
      needsCode: true,
      detects: true,
      pattern:
        /error|fail|denied|hresult|fehler|erreur|errore|ошибк|エラー|错误|result|status|return code|%%\d/i,
      inner: [
        /(?:Error Value|return code|Fehlerwert)["' :]{1,4}(?<any>\d{10}|\d{1,5})\b/i,
        /%%(?<any>-?\d{4,10})\b/,
      ],
      yes: import.meta.noExamples ?? [
        'Installation Failure: Windows failed to install the following update with error 0x80070643: KB1',
      ],
      no: import.meta.noExamples ?? ['The service entered the running state.'],
    },
    {
      id: 'secure-channel',
      says: 'cause',
      rank: 45,
      tellsAnyway: true,
      sure: 'likely',
      pattern: /fatal alert (?:was|code)|internal error state is/i,
      yes: import.meta.noExamples ?? [
        'A fatal alert was received from the remote endpoint. The TLS protocol defined fatal alert code is 40.',
      ],
      no: import.meta.noExamples ?? ['alert'],
    },
    {
      id: 'any-code',
      says: 'cause',
      rank: 40,
      sure: 'likely',
      where: { level: /^(?:[123]|Error|Critical|Warning|Fehler|Kritisch|Erreur)/i },
      pattern: /\b(?<any>0x[8c][0-9a-f]{7})\b/i,
      yes: import.meta.noExamples ?? ['<Data>0x80070005</Data>'],
      no: import.meta.noExamples ?? ['<Keywords>0x80000000000000</Keywords>'],
    },
  ],
};
