import type { Family } from '../../codes/families.ts';
import { type Candidate, isAlone, tokenBeside } from '../candidate.ts';
import { before, GLUE, LINK } from '../classify/rule.ts';
import { DEVICE_MANAGER } from '../vocabulary/device-manager.ts';
import { INSTALLATION, INSTALLER } from '../vocabulary/installer.ts';
import { STOP_CODE } from '../vocabulary/stop-codes.ts';
import { ERROR_WORD } from '../vocabulary/words.ts';
import { MAX_DEVICE_CODE } from './device-manager.ts';
import { isSpeltTwice } from './pairs.ts';

/** How close the words of a family stand: beside the number, in its block, or on the page around the block. */
export type Distance = 'beside' | 'near' | 'around';

/** Words that tell which family a small number belongs to. */
export interface FamilyRule {
  readonly id: string;
  readonly families: readonly Family[];
  readonly words: RegExp;
  /** The least and the greatest value of these families. */
  readonly values?: readonly [least: number, greatest: number];
  /** Some families have their own way of writing. */
  readonly is?: (candidate: Candidate, distance: Distance) => boolean;
  /** Texts in which the number in «» gets the first of the families, and gets another or none. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const AFTER_ERROR = before(/error\W{0,4}/i);
const AFTER_BUGCHECK_FIELD = before(/BugcheckCode\W{0,3}/i);
const AFTER_CODE = before(/code\W{0,3}|^\W*/i);

/** Stop codes are hex, or decimals beside their hex. */
function isWrittenAsStopCode(candidate: Candidate, distance: Distance): boolean {
  const { context, token } = candidate;
  const isTwin = isSpeltTwice(context.text, token, tokenBeside(candidate, 1));
  if (token.shape === 'decimal' && !isTwin) return AFTER_BUGCHECK_FIELD.matchesAt(context.text, token.start);
  return distance === 'beside' || isTwin || !AFTER_ERROR.matchesAt(context.text, token.start);
}

/**
 * Messages follow "error" alone. From 2302 on nothing else that installers tell of has the number; words of the
 * installer itself must stand around what is also a system error that people meet.
 */
function isWrittenAsInstallerMessage(candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  if (
    token.shape !== 'decimal' ||
    !MESSAGES.some(([least, greatest]) => value >= least && value <= greatest)
  ) {
    return false;
  }
  if (value > 2301) return true;
  if (!isAlone(candidate) && !AFTER_ERROR_ALONE.matchesAt(context.text, token.start)) return false;
  return !KNOWN_SYSTEM_ERRORS.includes(value) || context.saysAround(token, INSTALLER);
}

/** The numbers of the installer's messages, but for those that are results of installations, too. */
const MESSAGES = [
  [1101, 1101],
  [1301, 1336],
  [1401, 1410],
  [1500, 1503],
  [1701, 1732],
  [1801, 1807],
  [1901, 1946],
  [2101, 3002],
] as const;

const KNOWN_SYSTEM_ERRORS = [1314, 1326, 1329, 1330, 1331, 1332, 1722, 1726, 1727, 1907, 1909];

const AFTER_ERROR_ALONE = before(
  `(?<!system |systemfehler |system-|win32 |windows )${ERROR_WORD}\\s?${LINK}${GLUE}`,
);

const AFTER_STATUS_TYPE = before(/nt_?status\)?[\s:=(]{1,4}/i);

/** The type of the number stands right before it. */
function isOfStatusType({ context, token }: Candidate): boolean {
  return AFTER_STATUS_TYPE.matchesAt(context.text, token.start);
}

/** Device codes follow the word "code". */
function isWrittenAsDeviceCode({ context, token, value }: Candidate): boolean {
  return (
    token.shape === 'decimal' && value <= MAX_DEVICE_CODE && AFTER_CODE.matchesAt(context.text, token.start)
  );
}

/** The first row whose words stand near the number decides; the closest text is asked first. */
export const FAMILY_RULES: readonly FamilyRule[] = [
  {
    id: 'ntstatus-type',
    families: ['ntstatus'],
    words: /nt_?status/i,
    // Those of success: the others have eight digits.
    values: [1, 0x3ff],
    is: isOfStatusType,
    yes: import.meta.noExamples ?? ['LastStatusValue: (NTSTATUS) «0x103»', 'bugcheck with NTSTATUS «0x103»'],
    no: import.meta.noExamples ?? ['NTSTATUS, error «0x103»'],
  },
  {
    id: 'bugcheck-words',
    families: ['bugcheck', 'win32'],
    words: STOP_CODE,
    is: isWrittenAsStopCode,
    yes: import.meta.noExamples ?? ['Stop code: «0x7B»', 'BSOD error «0xD1» in March', 'Bug Check «0x50»'],
    no: import.meta.noExamples ?? ['error «123»'],
  },
  {
    id: 'devicemanager-words',
    families: ['devicemanager'],
    words: DEVICE_MANAGER,
    is: isWrittenAsDeviceCode,
    yes: import.meta.noExamples ?? [
      'This device cannot start. (Code «10»)',
      'Device Manager shows error code «43»',
    ],
    no: import.meta.noExamples ?? ['exit code «43»'],
  },
  {
    id: 'msi-words',
    families: ['msi'],
    words: INSTALLATION,
    values: [1101, 3002],
    is: isWrittenAsInstallerMessage,
    yes: import.meta.noExamples ?? [
      'Setup stops with Error «1935»',
      'Windows Installer: the error code is «2503»',
    ],
    no: import.meta.noExamples ?? [
      'The .msi stops with error «1603»',
      'The setup says error «1722»',
      'msiexec ended with exit code «1720»',
    ],
  },
  {
    id: 'winhttp-words',
    families: ['winhttp', 'wininet'],
    words: /\bwinhttp\w*/i,
    values: [12_000, 12_999],
    yes: import.meta.noExamples ?? ['WinHttpSendRequest failed: «12002»'],
    no: import.meta.noExamples ?? ['error «1603»'],
  },
  {
    id: 'wininet-words',
    families: ['wininet', 'winhttp'],
    words: /\b(?:wininet|internet explorer|internetopen\w*|httpsendrequest|ERROR_INTERNET_\w+)/i,
    values: [12_000, 12_999],
    yes: import.meta.noExamples ?? ['WinINet error «12029»', 'HttpSendRequest failed: «12007»'],
    no: import.meta.noExamples ?? ['WinHTTP error «12029»'],
  },
  {
    id: 'ras-words',
    families: ['ras', 'win32'],
    words:
      /\b(?:vpn|ras(?:dial|man)?|l2tp|pptp|sstp|ikev2|dial-?up|remote access|einwahl|miniports?|sslvpn|anyconnect|netextender|forticlient|globalprotect|openvpn|rasclient)\b/i,
    values: [600, 999],
    yes: import.meta.noExamples ?? ['VPN error «809»', 'rasdial ended with error «691»'],
    no: import.meta.noExamples ?? ['error «691»'],
  },
  {
    id: 'netapi-words',
    families: ['netapi', 'win32'],
    words: /\b(?:nerr_\w+|net(?:userget|localgroup|api)\w*)\b/i,
    yes: import.meta.noExamples ?? ['NetUserGetInfo failed: «2221»'],
    no: import.meta.noExamples ?? ['error «53»'],
  },
];
