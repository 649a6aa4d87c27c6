import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** WindowsUpdate.log in both its forms, and ReportingEvents.log. */
export const WINDOWSUPDATE: Kind = {
  id: 'windowsupdate',
  pick: 'first',
  elsewhere: 'cbs-log',
  marks: [
    {
      pattern:
        /^\d{4}[-/]\d\d[-/]\d\d[\t ]\d\d:\d\d:\d\d[.:]\d{3,7}\s+\d+\s+[0-9a-f]+\s+(?:Agent|AU|Handler|Report|DnldMgr|DownloadManager|ProtocolTalker|PT|COMAPI|ComApi|Misc|Setup|Service|EP|SLS|IdleTimer|WebServices|DataStore|Driver|Shared|UpdateAgent|Reporter|Metadata|Endpoint)\w*\s/i,
      weight: 5,
    },
    { pattern: /\[AGENT_\w+\]|\tContent (?:Install|Download)\t|\tSoftware Synchronization\t/, weight: 8 },
    { pattern: /\*FAILED\* \[[0-9A-F]{8}\]/, weight: 3 },
  ],
  rules: [
    FORGIVEN,
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'started',
      says: 'begin',
      pattern:
        /\*\* START \*\*|\* START \* |\[AGENT_(?:INSTALLING_STARTED|DOWNLOAD_STARTED|DETECTION_STARTED)\]/,
      yes: import.meta.noExamples ?? [
        '2016-01-05\t10:11:12:345\t 976\t1a2c\tAgent\t** START **  Agent: Installing updates [CallerId = x]',
      ],
      no: import.meta.noExamples ?? ['** END **  Agent'],
    },
    {
      id: 'went-well',
      says: 'done',
      pattern:
        /\[AGENT_(?:INSTALLING|DOWNLOAD|DETECTION)_(?:SUCCEEDED|FINISHED)|Installation Successful|(?:END|FINISHED).{0,120}(?:Exit code|hr|Error) ?= ?0x0{8}|Content Install\s+Installation Successful/i,
      yes: import.meta.noExamples ?? [
        '{A}\t2021-06-08 10:11:12:123+0200\t1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{B}\t200\t0\tWU\tSuccess\tContent Install\tInstallation Successful: x',
      ],
      no: import.meta.noExamples ?? ['Installation Failure'],
    },
    {
      id: 'passing',
      says: 'noise',
      pattern:
        /(?:0x|\[)(?:8024500C|80248014|80240FFF(?=.{0,60}SLS)|8024A00[0-9]|8024000B|00000000|80248007|8024402C(?=.{0,80}retry))|Method failed \[(?:CAuthorizationCookieWrapper|CSLSClient|SLSClient|CServiceIdentity|ServiceStore)|WARNING: (?:Cached cookie|Failed to get Wu Exemption|There are no auto|Failed to find|IsSessionRemote|Skipping)|will retry|GetWUServerSetting|Failed to obtain cached|Got (?:no|0)/i,
      yes: import.meta.noExamples ?? [
        '2021/06/08 10:11:12.1234567 1234  5678  Misc            *FAILED* [80248014] Method failed [CServiceIdentity::Get:77]',
      ],
      no: import.meta.noExamples ?? [
        '2021/06/08 10:11:12.1234567 1234  5678  Handler         *FAILED* [80070005] CBS',
      ],
    },
    {
      id: 'installer-said',
      says: 'cause',
      rank: 90,
      pattern:
        /\s(?:Handler|UpdateHandler|CbsHandler)\s.{0,200}?(?:completed.{0,60}?|error|result|FATAL:|\*FAILED\*|hr ?=|InstallerError).{0,200}?(?:0x|\[)(?<hresult>[8C][0-9A-F]{7})\b/i,
      yes: import.meta.noExamples ?? [
        '2021/06/08 10:11:12.1234567 1234  5678  Handler         *FAILED* [80070005] Failed to install package',
        '2016-01-05\t10:11:12:345\t 976\t1a2c\tHandler\tFATAL: CBS called Error with 0x80073712, ',
      ],
      no: import.meta.noExamples ?? [
        '2021/06/08 10:11:12.1234567 1234  5678  Agent         *FAILED* [80070005] x',
      ],
    },
    {
      id: 'event',
      says: 'result',
      pattern:
        /(?:Installation Failure|Download Failure|failed to install the following update with error|Error: .{0,80}failed with error|Software Synchronization\s+Windows Update Client failed to detect with error) ?:?(?:.{0,160}? error)? ?(?<any>0x[0-9A-F]{8})/i,
      yes: import.meta.noExamples ?? [
        '2016-01-05\t10:11:12:345\t 976\t1a2c\tReport\tREPORT EVENT: {A}\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x80070643: KB1.',
      ],
      no: import.meta.noExamples ?? ['Installation Successful'],
    },
    {
      id: 'ended-badly',
      says: 'result',
      pattern:
        /(?:\*\* END \*\*|\* END \* |Exit code ?=|exit code|search (?:completed|failed)|finished).{0,160}?(?<any>0x[8C][0-9A-F]{7})\b/i,
      yes: import.meta.noExamples ?? [
        '2016-01-05\t10:11:12:345\t 976\t1a2c\tAgent\t  * WARNING: Exit code = 0x80240022',
      ],
      no: import.meta.noExamples ?? ['** END **  Agent: Installing updates'],
    },
    {
      id: 'send-failed',
      says: 'cause',
      rank: 84,
      // The connection broke here; the codes of the agent above only say that it could not go on.
      pattern:
        /\b(?:Send(?:Request)?(?:UsingProxy)? failed(?! for)|Send request|Library download error).{0,120}?(?:0x|\[|\b)(?<hresult>8007[0-9a-f]{4}|8019[0-9a-f]{4})\b|\*FAILED\* \[(?<hresult2>80072[0-9a-f]{3})\] Send\b|\bWS error: .{1,300}?(?:could not be|timed out|refused|denied|not trusted|unable|failed)/i,
      yes: import.meta.noExamples ?? [
        '2016-03-14\t09:14:41:749\t 924\t1f3c\tMisc\tWARNING: Send failed with hr = 80072ee7.',
        '2025/04/08 07:31:10.1234567 1388  9120  WebServices     *FAILED* [80072F8F] Send failed: a security error occurred',
        "2026/03/10 11:02:21.2460004 6256  3500  WebServices     WS error: The host name 'a' could not be resolved",
      ],
      no: import.meta.noExamples ?? [
        'WARNING: WinHttp: SendRequestUsingProxy failed for <http://a>. error 0x8024402c',
      ],
    },
    {
      id: 'fatal',
      says: 'cause',
      rank: 80,
      pattern: /(?:FATAL|\*FAILED\*).{0,400}?(?:0x|\[)(?<hresult>[8C][0-9A-F]{7})\b/i,
      yes: import.meta.noExamples ?? [
        '2021/06/08 10:11:12.1234567 1234  5678  ProtocolTalker  *FAILED* [80072EE2] SyncUpdates',
      ],
      no: import.meta.noExamples ?? ['WARNING: x 0x80072EE2'],
    },
    {
      id: 'failed',
      says: 'cause',
      rank: 60,
      sure: 'likely',
      pattern: /(?:WARNING|failed|failure|error|hr ?=).{0,400}?(?:0x|\[)(?<hresult>[8C][0-9A-F]{7})\b/i,
      yes: import.meta.noExamples ?? [
        '2016-01-05\t10:11:12:345\t 976\t1a2c\tPT\tWARNING: SyncServerUpdatesInternal failed : 0x80072ee2',
      ],
      no: import.meta.noExamples ?? ['nothing'],
    },
  ],
};
