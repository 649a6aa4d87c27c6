import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** DISM.log: sessions of DISM.exe and of programs that use its API. */
export const DISM: Kind = {
  id: 'dism',
  pick: 'first',
  elsewhere: 'cbs-log',
  marks: [
    { pattern: /^(?:\[\d+\] )?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Error|Warning)\s+DISM\s/, weight: 5 },
    { pattern: /<----- Starting Dism\.exe session ----->/, weight: 8 },
  ],
  rules: [
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'session',
      says: 'begin',
      pattern: /<----- Starting Dism\.exe session ----->|DISM\.EXE: Executing command line/,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
      ],
      no: import.meta.noExamples ?? ['DISM.EXE: <----- Ending Dism.exe session ----->'],
    },
    FORGIVEN,
    {
      id: 'session-over',
      says: 'done',
      unlessReported: true,
      pattern: /<----- Ending Dism\.exe session ----->/,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ],
      no: import.meta.noExamples ?? ['<----- Starting Dism.exe session ----->'],
    },
    {
      id: 'provider-probe',
      says: 'noise',
      // Every start asks for providers that this image need not have.
      pattern:
        /Failed to get and initialize the PE Provider|PE Provider|Failed to (?:Load|get) the (?:provider|IDismObject)|CDISMProviderStore::(?:Internal_)?(?:GetProvider|LoadProvider)|hr:0x80004002|Failed to retrieve the (?:OSServices|Package Manager)|CreateDismImageSession.{0,80}0x80070032|Unable to (?:get|load) .{0,40}provider|, Warning\s+DISM\s.{0,200}(?:Failed to get the value|not found in|optional)/i,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Warning               DISM   DISM Provider Store: PID=1 TID=2 Failed to Load the provider: C:\\x\\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)',
      ],
      no: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Error                 DISM   DISM Package Manager: PID=1 TID=2 Failed opening package. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
      ],
    },
    {
      id: 'command-failed',
      says: 'result',
      pattern: /DISM\.EXE: .{0,100}processed the command line but failed\. HRESULT=(?<hresult>[0-9A-F]{8})/i,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F',
      ],
      no: import.meta.noExamples ?? ['DISM.EXE: Image session has been closed.'],
    },
    {
      id: 'error',
      says: 'cause',
      rank: 70,
      needsCode: true,
      pattern:
        /^.{0,40}:\d\d, Error\s+(?:DISM|CBS|CSI)\s.{0,700}?(?:hr:? ?|HRESULT ?= ?|error:? ?(?:code )?|\[|\(|- )(?<hresult>0x[0-9a-f]{8}|[8c][0-9a-f]{7})\b/i,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Error                 DISM   DISM Package Manager: PID=1 TID=2 Failed opening package @x. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
      ],
      no: import.meta.noExamples ?? ['2024-01-10 08:00:00, Info                  DISM   DISM.EXE: x'],
    },
    {
      id: 'image-file',
      says: 'cause',
      rank: 72,
      // WIMGAPI begins its lines with the process and the result.
      pattern: /(?:^|DISM\s+)\[\d+\] \[(?<hresult>0x[8c][0-9a-f]{7})\] /i,
      yes: import.meta.noExamples ?? [
        '[4424] [0x8007007b] FIOReadFileIntoBuffer:(1381): The filename is incorrect.',
      ],
      no: import.meta.noExamples ?? ['[4424] ImageUnmarshallHandle: Reconstituting'],
    },
    {
      id: 'warning',
      says: 'cause',
      rank: 30,
      sure: 'likely',
      needsReport: true,
      needsCode: true,
      pattern: /^.{0,40}:\d\d, Warning\s+DISM\s.{0,500}?hr:(?<hresult>0x[0-9a-f]{8})/i,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Warning               DISM   DISM Driver Manager: PID=1 Failed to find the inf. - CDrv::x(hr:0x80070002)',
      ],
      no: import.meta.noExamples ?? ['2024-01-10 08:00:00, Warning               DISM   x'],
    },
  ],
};
