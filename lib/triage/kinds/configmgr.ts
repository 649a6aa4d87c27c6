import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** AppEnforce.log, execmgr.log, smsts.log and the like of the Configuration Manager client. */
export const CONFIGMGR: Kind = {
  id: 'configmgr',
  pick: 'first',
  elsewhere: 'package-log',
  marks: [
    {
      pattern:
        /component="(?:AppEnforce|execmgr|TSManager|AppDiscovery|AppIntentEval|ContentTransferManager|CAS|ccmexec|ccmsetup|OSDSetupHook|TSBootShell|InstallApplication|InstallSoftware|ApplyOperatingSystem|OSD\w+|TSPxe|UpdatesHandler|UpdatesDeploymentAgent|WUAHandler|DataTransferService|PolicyAgent\w*|ScanAgent|LocationServices|DcmWmiProvider|SrcUpdateMgr|CIAgent|DCMAgent|CcmSetup|Smsts\w*)"/i,
      weight: 8,
    },
    { pattern: /\$\$<[\w ]{3,60}><\d\d-\d\d-\d{4} /, weight: 6 },
    {
      pattern:
        /\+\+\+ (?:Starting|Application|Did)|App enforcement|Task [Ss]equence|TSManager\b|SMS_|\bCCM\b/,
      weight: 3,
    },
  ],
  rules: [
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'began',
      says: 'begin',
      pattern:
        /\+\+\+ ?Starting (?:Install|Uninstall) enforcement|Start executing an instruction|Execution Request for|Executing program .{1,200} in |Expand a string: .{0,60}SMSTSRunCommand/i,
      yes: import.meta.noExamples ?? [
        '+++ Starting Install enforcement for App DT "A" ApplicationDeliveryType - x',
        'Start executing an instruction. Instruction name: "Apply Drivers". Pointer: 12',
      ],
      no: import.meta.noExamples ?? ['+++ App enforcement completed'],
    },
    {
      id: 'went-well',
      says: 'done',
      pattern:
        /Successfully completed the action|exit code (?:0|3010|1641)\b.{0,60}(?:success|Success)|Matched exit code (?:0|3010|1641) |terminated with exitcode: (?:0|3010|1641)\s*$|Program exit code 0\b|completed successfully with exit code 0|The action \(.{1,100}\) has been skipped/i,
      yes: import.meta.noExamples ?? [
        'Successfully completed the action (Apply Drivers) with the exit win32 code 0',
      ],
      no: import.meta.noExamples ?? ['Matched exit code 1618 to a FastRetry entry in exit codes table.'],
    },
    {
      id: 'forgiven',
      says: 'done',
      pattern: /ignored the failure of the action|Continue on error|will be retried|Retry successful/i,
      yes: import.meta.noExamples ?? [
        'The task sequence execution engine ignored the failure of the action (Set BIOS) in the group (Prep)',
      ],
      no: import.meta.noExamples ?? ['failed executing the action'],
    },
    FORGIVEN,
    {
      id: 'expected',
      says: 'noise',
      pattern:
        /Failed to open to WMI namespace|failed to open .{0,60}WMI|\b8007045b\b|Failed to (?:get|read|load) .{0,80}(?:registry|\bvalue|TSUEFILocation|branding|resource DLL)|not found in registry|Waiting for process|GetTsRegValue|Failed to (?:find|locate) (?:a )?(?:valid )?(?:_SMSTS|variable)/i,
      yes: import.meta.noExamples ?? ["Failed to open to WMI namespace '\\\\.\\root\\ccm' (8007045b)"],
      no: import.meta.noExamples ?? ['Failed to run the action: Install Application.'],
    },
    {
      id: 'not-detected',
      says: 'cause',
      rank: 88,
      tellsAnyway: true,
      pattern:
        /(?<any>0x87D00324|87D00324)|(?:Application not|Did not) (?:discovered|detect\w*) .{0,120}after/i,
      yes: import.meta.noExamples ?? ['    CAppProvider::Install failed. Error 0x87D00324'],
      no: import.meta.noExamples ?? ['+++ Did not detect app deployment type'],
    },
    {
      id: 'step-ended',
      says: 'result',
      // The step's own program has said before why it ends so.
      pattern: /Process completed with exit code (?<any>[1-9]\d{0,9})\b/i,
      yes: import.meta.noExamples ?? ['Process completed with exit code 2147943792'],
      no: import.meta.noExamples ?? ['Process completed with exit code 0'],
    },
    {
      id: 'exit-code',
      says: 'cause',
      rank: 80,
      pattern:
        /(?:terminated with exitcode|Program exit code|failed with exit code|completed with exit code|exited with (?:error )?code|Process terminated with code|Unmatched exit code|Command line returned|returned (?:with )?(?:exit|return) code|Return code from command)[ :(]{1,3}(?<any>-?[1-9]\d{0,9}|0x[0-9a-f]{1,8})/i,
      yes: import.meta.noExamples ?? [
        '    Process 1234 terminated with exitcode: 1618',
        'Script for Package:A, Program: B failed with exit code 1612',
      ],
      no: import.meta.noExamples ?? ['terminated with exitcode: 0'],
    },
    {
      id: 'engine-result',
      says: 'result',
      pattern:
        /(?:Task sequence (?:execution )?(?:engine )?failed|failed executing the action|Failed to run the last action|Execution of task sequence failed|Exiting with return code|Task Sequence Manager.{0,40}(?:exit|return)|Task sequence execution failed|execution engine failed|enforcement completed with error|App enforcement failed|Set App enforcement state .{0,60}FAIL).{0,200}?(?:code|error|Error)?:?\s*(?<any>0x[0-9a-f]{8}|\b[8c][0-9a-f]{7}\b|\d{10}|\b\d{1,5}\b)?\s*$/i,
      yes: import.meta.noExamples ?? [
        'Task sequence execution failed with error code 80004005',
        'Exiting with return code 0x80004005',
      ],
      no: import.meta.noExamples ?? ['Task sequence started'],
    },
    {
      id: 'failed-action',
      says: 'result',
      pattern:
        /Failed to run the action: |Task Sequence Engine failed!|install operation failed|(?:Unknown error|aborted\.?|sequence failed.{0,200}) ?\(Error: (?<hresult>[0-9A-F]{8}); Source: /i,
      yes: import.meta.noExamples ?? [
        'Failed to run the action: Install Application.',
        'Unknown error (Error: 87D00267; Source: Unknown)',
      ],
      no: import.meta.noExamples ?? [
        'Running the action',
        'NetJoinDomain failed. The account is locked out. (Error: 80070775; Source: Windows)',
      ],
    },
    {
      id: 'error-line',
      says: 'cause',
      rank: 75,
      needsCode: true,
      where: { type: /^3$/ },
      pattern:
        /(?:failed|error|fail|cannot|could not|unable|hr ?=|HRESULT ?=)(?:.{0,300}?(?<any>0x[0-9a-f]{8}|\b[8c][0-9a-f]{7}\b)|.{0,300}?(?<!HTTP )(?:code ?=? ?(?<any2>\d{3,5})|\berror:? (?<any3>[1-9]\d{0,4}))\b)/i,
      yes: import.meta.noExamples ?? [
        "Error sending DAV request. HTTP code 403, status 'Forbidden' - hr=0x80190193",
        'The step failed with code 1612',
        'Failed to create process for command line "C:\\setup.cmd" /s, error 2 The system cannot find the file specified.',
        'DownloadContentAndVerifyHash() failed. 80070002.',
        'Failed to resolve the source for SMS PKGID=ABC00012, hr=0x80070002',
      ],
      no: import.meta.noExamples ?? ['ok'],
    },
    {
      id: 'any-failure',
      says: 'cause',
      rank: 55,
      needsCode: true,
      sure: 'likely',
      pattern:
        /(?:failed|error|cannot|could not|unable|hr ?=|HRESULT ?=).{0,300}?(?<any>0x[8c][0-9a-f]{7}|\b[8c][0-9a-f]{7}\b)/i,
      yes: import.meta.noExamples ?? ['DownloadContentAndVerifyHash() failed. 80070002.'],
      no: import.meta.noExamples ?? ['ok'],
    },
  ],
};
