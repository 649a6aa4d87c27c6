import { type Candidate, isAmongNumbers } from '../candidate.ts';
import { before, DOUBT, NO_CODE, type Rule } from '../classify/rule.ts';
import {
  CDN,
  COMPUTE,
  GAMES,
  MAIL,
  OFFICE_ADD_IN,
  OTHER_SYSTEM,
  REMOTE_DESKTOP,
} from '../vocabulary/other-systems.ts';
import { WINDOWS } from '../vocabulary/windows.ts';
import { EXIT_CODE } from '../vocabulary/words.ts';
import { isInstallerResult } from './installer-lists.ts';
import { isWinsockNumber } from './results.ts';
import { isPadded } from './shapes.ts';
import { isOfTransport } from './source-code.ts';
import { followsWindowsWord, precedesSystemText } from './words.ts';

export const WINDOWS_AROUND = new RegExp(WINDOWS, 'i');

export function isAmongWindowsWords({ context, token }: Candidate): boolean {
  return context.saysOnPage(token, WINDOWS_AROUND);
}

/** Results of installations, Winsock's errors and those of WinHTTP: no other system has such numbers. */
export function isOfWindowsAlone(candidate: Candidate): boolean {
  const { value } = candidate;
  return isInstallerResult(candidate) || isWinsockNumber(candidate) || (value > 12_000 && value < 12_191);
}

/** What the client of SQL Server cannot reach it for. */
function isOfTransportToSqlServer(candidate: Candidate): boolean {
  return isOfTransport(candidate) && candidate.context.saysOnPage(candidate.token, /\bsql server\b/i);
}

/** What speaks against a number that nothing but words make a code. */
export const OTHER_SYSTEMS: readonly Rule[] = [
  {
    // Shells report 126 and 127 for commands that did not run, and 128 + n for signal n.
    id: 'signal',
    shapes: ['decimal'],
    values: [126, 165],
    page: OTHER_SYSTEM,
    unless: [followsWindowsWord],
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['docker exec ended with exit code «137»'],
  },
  {
    id: 'compute-runtime',
    shapes: ['decimal'],
    values: [1, 1999],
    page: COMPUTE,
    unless: [followsWindowsWord],
    says: DOUBT,
    yes: import.meta.noExamples ?? ['CUDA setup.exe error «1355»'],
    no: import.meta.noExamples ?? ['CUDA: invalid error code («700»)'],
  },
  {
    id: 'office-add-in',
    shapes: ['decimal'],
    values: [13_000, 13_999],
    page: OFFICE_ADD_IN,
    unless: [followsWindowsWord],
    says: DOUBT,
    yes: [],
    no: import.meta.noExamples ?? ['getAccessToken returned error «13007»'],
  },
  {
    id: 'remote-desktop',
    shapes: ['decimal', 'hex'],
    values: [1, 0x3_ffff],
    page: REMOTE_DESKTOP,
    unless: [followsWindowsWord],
    says: DOUBT,
    yes: [],
    no: import.meta.noExamples ?? ['Remote Desktop: error code: «0x204»'],
  },
  {
    id: 'content-delivery',
    shapes: ['decimal'],
    values: [500, 1299],
    page: CDN,
    unless: [followsWindowsWord],
    says: DOUBT,
    yes: [],
    no: import.meta.noExamples ?? ['Cloudflare shows error «1020»'],
  },
  {
    id: 'mail',
    shapes: ['decimal'],
    values: [200, 599],
    page: MAIL,
    unless: [followsWindowsWord],
    says: DOUBT,
    yes: [],
    no: import.meta.noExamples ?? ['the SMTP server says error «451»'],
  },
  {
    // Those of Windows that are in the catalog are shown all the same.
    id: 'game-or-console',
    shapes: ['decimal', 'bare-hex', 'negative'],
    page: GAMES,
    unless: [followsWindowsWord, isInstallerResult],
    says: DOUBT,
    yes: import.meta.noExamples ?? ['Epic Games Launcher: error «1603»'],
    no: import.meta.noExamples ?? ['Roblox error code «529» on Windows 10'],
  },
  {
    // Statuses, whatever column or list they stand in.
    id: 'page-of-http',
    shapes: ['decimal'],
    values: [100, 599],
    page: /(?<!\p{L})(?:https?|rest|api|web ?server|url|endpoint|status[ -]?codes?)(?!\p{L})/iu,
    is: [isAmongNumbers],
    unless: [followsWindowsWord, precedesSystemText],
    says: DOUBT,
    yes: import.meta.noExamples ?? ['The API says error «487»'],
    no: [],
  },
  {
    // Programs end with small numbers of their own.
    id: 'exit-of-program',
    shapes: ['decimal'],
    values: [1, 255],
    before: before(`${EXIT_CODE}[\\s:=("']{1,4}(?:of )?`),
    unless: [followsWindowsWord, isAmongWindowsWords, precedesSystemText],
    says: DOUBT,
    yes: import.meta.noExamples ?? ['setup.exe: exit code «87»'],
    no: import.meta.noExamples ?? ['the tool: exit code «87»'],
  },
  {
    id: 'robocopy',
    shapes: ['decimal'],
    values: [1, 16],
    page: /\brobocopy\b/i,
    says: DOUBT,
    yes: import.meta.noExamples ?? ['Robocopy: ERROR «32» (0x00000020) Copying File'],
    no: import.meta.noExamples ?? ['Robocopy ended with exit code [«16»]'],
  },
  {
    id: 'other-system',
    shapes: ['decimal', 'hex'],
    values: [1, 0xffff],
    page: OTHER_SYSTEM,
    unless: [followsWindowsWord, isAmongWindowsWords, isOfWindowsAlone, isPadded, isOfTransportToSqlServer],
    says: DOUBT,
    yes: import.meta.noExamples ?? ['docker on Windows says error «1355»'],
    no: import.meta.noExamples ?? ['docker says error «1355»'],
  },
  {
    id: 'kerberos',
    shapes: ['hex', 'decimal'],
    values: [1, 0xff],
    page: /\b(?:kerberos|krb5?|krb_\w+|4768|4769|4771)\b/i,
    unless: [followsWindowsWord],
    says: DOUBT,
    yes: [],
    no: import.meta.noExamples ?? ['Kerberos 4768 result code «0x6»'],
  },
];
