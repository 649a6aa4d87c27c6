import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** IntuneManagementExtension.log and the other logs of the agent. */
export const INTUNE: Kind = {
  id: 'intune',
  pick: 'first',
  elsewhere: 'package-log',
  marks: [
    {
      pattern:
        /component="(?:IntuneManagementExtension|AppWorkload|AgentExecutor|AppActionProcessor|HealthScripts|ClientHealth|Sensor|Win32AppInventory|ClientCertCheck)"/i,
      weight: 8,
    },
    {
      pattern: /\[(?:Win32App|PowerShell|StatusService|Proxy Poller|ESP|HS|ProxyPoller|WinGetApp)\]/,
      weight: 5,
    },
    { pattern: /IntuneManagementExtension|\bIMECache\b|\bIntuneWin/i, weight: 3 },
  ],
  rules: [
    FORGIVEN,
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'app-began',
      says: 'begin',
      pattern:
        /===Step=== (?:Start|Download|Detection(?!.{0,20} after))|Processing app \(id=|===== ?(?:Start|Begin)|ExecManager: processing targeted app|\[PowerShell\] Processing policy/i,
      yes: import.meta.noExamples ?? [
        "[Win32App] ExecManager: processing targeted app (name='A', id='x') with mode=DetectInstall",
        '[Win32App] Processing app (id=1, name = A) with mode = DetectInstall',
      ],
      no: import.meta.noExamples ?? ['[Win32App] lpExitCode 1603'],
    },
    {
      id: 'app-installed',
      says: 'done',
      pattern:
        /lpExitCode (?:is |is defined as )?(?:0|3010|1641)\b.{0,40}(?:Success|$)|is mapped to Success|installed successfully|Execution state.{0,80}Success(?:ful)?\b|is detected after|applicationDetected: True.{0,60}after/i,
      yes: import.meta.noExamples ?? ['[Win32App] lpExitCode 0 is defined as Success'],
      no: import.meta.noExamples ?? ['[Win32App] lpExitCode 1603 is defined as Failed'],
    },
    {
      id: 'agent-noise',
      says: 'noise',
      pattern:
        /Failed to get AAD token|AAD (?:User )?check (?:is )?failed|using device (?:check-in|token)|Failed to (?:get|read) (?:the )?(?:ESP|reg|user session)|Cannot find .{0,40}ExecutionInfo|retry (?:later|again|in)|No (?:user|session) (?:is )?(?:logged|found)|0x(?:80070520|80190190|8019019[0-9a-f])/i,
      yes: import.meta.noExamples ?? ['Failed to get AAD token. len = 0, errorCode = 3399548929'],
      no: import.meta.noExamples ?? ['[Win32App] exit code 1618'],
    },
    {
      id: 'content-failed',
      says: 'cause',
      rank: 92,
      tellsAnyway: true,
      detects: true,
      // What fails before the installer runs; the agent then reports that the app is not there.
      pattern:
        /\b(?:unzipping|decrypting|downloading|validating)\b.{0,100}\b(?:hits exception|exception:|failed with)/i,
      yes: import.meta.noExamples ?? [
        '[Win32App] Unzipping file hits exception System.IO.IOException: There is not enough space on the disk. HResult = 0x80070070',
      ],
      no: import.meta.noExamples ?? [
        '[Win32App] Decryption is done successfully.',
        '[StatusService] Downloading app (id = 5f0c)',
      ],
    },
    {
      id: 'not-detected',
      says: 'cause',
      rank: 88,
      tellsAnyway: true,
      pattern: /(?<any>0x87D1041C|-2016345060)\b/i,
      yes: import.meta.noExamples ?? [
        '"EnforcementErrorCode":-2016345060',
        '[Win32App] app was not detected after install, error 0x87D1041C',
      ],
      no: import.meta.noExamples ?? ['0x87D13B64'],
    },
    {
      id: 'exit-code',
      says: 'cause',
      rank: 80,
      pattern:
        /(?:lpExitCode(?: is(?: defined as)?)?|mapping for lpExitCode|exit ?code(?: of| is|=|:)?|ExitCode)["' :=]{1,4}(?<any>-?[1-9]\d{0,9}|0x[0-9a-f]{1,8})\b/i,
      yes: import.meta.noExamples ?? [
        '[Win32App] lpExitCode 1618 is defined as Retry',
        '[Win32App] Admin did NOT set mapping for lpExitCode: 1603',
        '[PowerShell] exit code is 5',
      ],
      no: import.meta.noExamples ?? ['lpExitCode 0'],
    },
    {
      id: 'state',
      says: 'result',
      pattern:
        /(?:ErrorCode|EnforcementErrorCode|InternalError\w*|error code)["' :=]{1,4}(?:is |\{"OldValue":[^,]{1,20},"NewValue":)?(?<any>-\d{5,10}|0x[8c][0-9a-f]{7}|[1-9]\d{2,9})\b/i,
      yes: import.meta.noExamples ?? ['"EnforcementErrorCode":-2147023293', 'error code = 0x80070643'],
      no: import.meta.noExamples ?? ['ErrorCode: 0'],
    },
    {
      id: 'exception',
      says: 'cause',
      rank: 78,
      tellsAnyway: true,
      detects: true,
      pattern: /\b(?:System\.[\w.]{3,100}Exception|\w+Exception): \S|---> /,
      yes: import.meta.noExamples ?? [
        '[Win32App] Exception: System.Net.WebException: The remote name could not be resolved',
      ],
      no: import.meta.noExamples ?? ['Exception'],
    },
    {
      id: 'failed-line',
      says: 'cause',
      rank: 70,
      needsCode: true,
      pattern:
        /(?:fail|error|exception|cannot|unable|hr ?=|hresult).{0,300}?(?<any>0x[8c][0-9a-f]{7}|-\d{8,10})\b/i,
      yes: import.meta.noExamples ?? ['[Win32App DO] DO job failed, hr = 0x80d02002'],
      no: import.meta.noExamples ?? ['failed'],
    },
    {
      id: 'error-words',
      says: 'cause',
      rank: 50,
      sure: 'likely',
      tellsAnyway: true,
      where: { type: /^3$/ },
      pattern: /(?:fail|exception|denied|cannot|could not|unable|error)/i,
      yes: import.meta.noExamples ?? ['[Win32App] Failed to decrypt the content'],
      no: import.meta.noExamples ?? ['ok'],
    },
  ],
};
