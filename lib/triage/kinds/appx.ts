import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** What PowerShell and the deployment log say about MSIX and AppX packages. */
export const APPX: Kind = {
  id: 'appx',
  pick: 'first',
  elsewhere: 'appx-log',
  marks: [
    { pattern: /(?:Add|Remove|Get|Register)-Appx\w*|AppXDeployment(?:-Server)?|AppxPackagingOM/, weight: 8 },
    {
      pattern:
        /Deployment failed with HRESULT: |AppX Deployment operation|Deployment \w+ operation (?:with|on) /,
      weight: 8,
    },
    { pattern: /Get-AppxLog/, weight: 5 },
  ],
  rules: [
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'operation-began',
      says: 'begin',
      pattern: /^PS [A-Z]:.{0,200}> ?\S|Deployment \w+ operation .{0,300}started|Started deployment/i,
      yes: import.meta.noExamples ?? ['PS C:\\> Add-AppxPackage .\\A.msix'],
      no: import.meta.noExamples ?? ['Add-AppxPackage : Deployment failed'],
    },
    {
      id: 'operation-done',
      says: 'done',
      pattern: /finished successfully|succeeded\.?$|completed successfully/i,
      yes: import.meta.noExamples ?? ['Deployment Register operation on Package A finished successfully.'],
      no: import.meta.noExamples ?? ['Deployment Add operation failed'],
    },
    FORGIVEN,
    {
      id: 'inner-error',
      says: 'cause',
      rank: 90,
      pattern:
        /(?:^|: |\. |[AP]M {1,12}\d{2,5}\s|\d\d:\d\d {1,12}\d{2,5}\s)\s{0,20}error (?<any>0x[0-9A-F]{8}): (?!AppX Deployment operation failed)/i,
      yes: import.meta.noExamples ?? [
        'error 0x8007007B: Opening the package from location A.msixbundle failed.',
        '11/21/2025 2:06:15 PM 465          error 0x80080206: Reading file assets failed.',
        '11/21/2025 2:06:15 PM      465          error 0x80080206: Reading file assets failed.',
        'AppX Deployment operation failed for package A with error 0x80073CF9. The specific error text for this failure is: error 0x80070005: While processing the request, the system failed to register the extension',
      ],
      no: import.meta.noExamples ?? ['Deployment failed with HRESULT: 0x80073CF9'],
    },
    {
      id: 'failed',
      says: 'cause',
      rank: 70,
      wraps: true,
      pattern:
        /(?:Deployment failed with HRESULT|failed with (?:error|HRESULT)|Exception from HRESULT|with error|Fehler mit HRESULT|HRESULT) ?:? ?(?<any>0x[0-9A-F]{8})/i,
      yes: import.meta.noExamples ?? [
        'Add-AppxPackage : Deployment failed with HRESULT: 0x80073CF3, Package failed updates, dependency or conflict validation.',
      ],
      no: import.meta.noExamples ?? ['NOTE: For additional information, look for [ActivityId]'],
    },
    {
      id: 'reason',
      says: 'cause',
      rank: 40,
      tellsAnyway: true,
      sure: 'likely',
      pattern:
        /^(?:Windows cannot (?:install|register|remove|deploy)|Deployment of package .{1,200} (?:failed|was blocked)|The package could not be installed because)/,
      yes: import.meta.noExamples ?? [
        'Windows cannot install package A because this package depends on a framework that could not be found.',
      ],
      no: import.meta.noExamples ?? ['Windows can install'],
    },
  ],
};
