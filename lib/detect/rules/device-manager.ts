import type { Candidate } from '../candidate.ts';
import { after, before, code, GLUE, LINK, type Rule } from '../classify/rule.ts';
import { DEVICE, DEVICE_MANAGER, GRAPHICS_CARD } from '../vocabulary/device-manager.ts';
import { GAMES, OTHER_PRODUCT } from '../vocabulary/other-systems.ts';
import { CODE_WORD, ERROR_WORD } from '../vocabulary/words.ts';

/** The highest problem code of the Device Manager. */
export const MAX_DEVICE_CODE = 57;
const DEVICE_CODES_RANGE = [1, MAX_DEVICE_CODE] as const;

/** The word "code" alone, with nothing before it that says whose. */
const AFTER_CODE_ALONE = before(
  `(?<!(?:exit|return|error|stop|status|result|event|exception|abort|post|beep|blink|flash|led|promo|zip|area|source|dress|http|reason|country|vendor|product|fault|trouble)[ -]?)${CODE_WORD}(?<!(?:number|num[ée]ro|numer|nummer|номер|번호|番号|number) ?)\\s?${LINK}${GLUE}`,
);

/** The problems that drivers have, as far as the Device Manager shows them. */
const PROBLEMS = [
  10, 12, 14, 16, 18, 19, 21, 22, 24, 28, 29, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46,
  47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57,
];

function isProblemOfDriver({ value }: Candidate): boolean {
  return PROBLEMS.includes(value);
}

/** A problem of a driver after the word "code" alone. */
const DEVICE_CODE_SAID = new RegExp(
  `(?<!(?:exit|return|error|stop|status|result|event)[ -]?)${CODE_WORD} ?(?:${PROBLEMS.join('|')})(?!\\d)`,
  'iu',
);

/** What graphics cards show most. */
const PROBLEMS_OF_CARDS = [12, 31, 37, 39, 43, 45, 52];

function isProblemOfCard({ value }: Candidate): boolean {
  return PROBLEMS_OF_CARDS.includes(value);
}

/** Remote desktops and virtual machines have drivers and codes of their own. */
function isPageOfHypervisor({ context, token }: Candidate): boolean {
  return (
    context.saysOnPage(token, /\b(?:citrix|vmware|esxi|vcenter|vcpu-\d|vmx)\b/i) &&
    !context.saysOnPage(token, DEVICE_MANAGER)
  );
}

const AFTER_PRODUCT = before(`(?:${GAMES.source}|${OTHER_PRODUCT.source})[^.!?\\n]{0,24}`);

/** Another product says so: "Steam shows code 53". */
function isSaidByProduct({ context, token }: Candidate): boolean {
  return AFTER_PRODUCT.matchesAt(context.text, token.start);
}

/** Fields that hold nothing but a problem of a device. */
export const DEVICE_FIELDS: readonly Rule[] = [
  {
    id: 'device-problem',
    needs: /problem|ConfigManagerErrorCode|CM_PROB/i,
    shapes: ['decimal', 'hex', 'bare-hex'],
    values: DEVICE_CODES_RANGE,
    before: before(
      /\b(?:Problem(?: ?Code)?:\s{0,40}|Problem code (?=0)|ConfigManagerErrorCode["'\s:=]{1,4}|CM_PROB_\w{1,40} ?[(=:] ?|\bDN_HAS_PROBLEM\W{1,8})/i,
    ),
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? [
      'Problem: «0xA» (CM_PROB_FAILED_START)',
      'Problem code «0000000A»',
      'Problem Code: «43»',
      'ConfigManagerErrorCode = «28»',
    ],
    no: import.meta.noExamples ?? ['a problem with «43» people', 'Problem: «58»'],
  },
  {
    id: 'named-problem',
    needs: /CM_PROB/,
    shapes: ['decimal', 'hex'],
    values: DEVICE_CODES_RANGE,
    after: after(/(?: ?\(0x[0-9A-Fa-f]{1,8})?\)?,? {0,4}[[(=:-]?\s?CM_PROB_/),
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? [
      'Problem Code: 10 («0xA») [CM_PROB_FAILED_START]',
      '«22» - CM_PROB_DISABLED',
    ],
    no: import.meta.noExamples ?? ['«58» CM_PROB_X'],
  },
];

/** Codes of the Device Manager among words of devices, which mean nothing else. */
export const DEVICE_CODES: readonly Rule[] = [
  {
    // "(Code 43)": the word alone is right before the number, and no other word before it says whose code it is.
    id: 'device-code',
    shapes: ['decimal'],
    values: DEVICE_CODES_RANGE,
    spoken: AFTER_CODE_ALONE,
    around: DEVICE_MANAGER,
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? [
      'This device cannot start. (Code «10»)',
      'в диспетчере устройств (Код «43»)',
      '设备管理器: (代码 «10»)',
    ],
    no: import.meta.noExamples ?? ['This device cannot start. (Code «58»)', 'a code «10»'],
  },
  {
    id: 'driver-code',
    shapes: ['decimal'],
    values: [10, MAX_DEVICE_CODE],
    spoken: AFTER_CODE_ALONE,
    around: DEVICE,
    is: [isProblemOfDriver],
    unless: [isPageOfHypervisor, isSaidByProduct],
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? [
      'The driver is installed and then: Code «52»',
      'Устройство не работает (Код «43»)',
      '该设备无法启动。 (代码 «10»)',
    ],
    no: import.meta.noExamples ?? [
      'VMware: the driver ends with code «40»',
      'the LED code «12» of the driver',
      'The driver has code «11»',
      'Steam shows code «53» in spite of a new driver',
    ],
  },
  {
    // "(Code 10)", the way the Device Manager ends its messages.
    id: 'device-code-in-brackets',
    needs: /device/i,
    shapes: ['decimal'],
    values: [10, MAX_DEVICE_CODE],
    before: before(/\(Code /),
    after: after(/\)/),
    near: /\bdevices?\b/i,
    is: [isProblemOfDriver],
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? ['Device cannot start (Code «10»)'],
    no: import.meta.noExamples ?? ['Device cannot start (Code «11»)', 'Door cannot open (Code «10»)'],
  },
  {
    id: 'device-error',
    shapes: ['decimal'],
    values: [2, MAX_DEVICE_CODE],
    spoken: before(`${ERROR_WORD}(?: ${CODE_WORD})?${GLUE}`),
    page: DEVICE_MANAGER,
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? [
      'Device Manager shows error code «43»',
      'Im Geräte-Manager steht Fehler «10»',
    ],
    no: import.meta.noExamples ?? ['it shows an error on line «43»'],
  },
  {
    // "код 28 … ошибка 39": a code of the Device Manager near, on a page about a device.
    id: 'error-beside-device-code',
    shapes: ['decimal'],
    values: [10, MAX_DEVICE_CODE],
    spoken: before(`${ERROR_WORD}${GLUE}`),
    around: DEVICE_CODE_SAID,
    page: DEVICE,
    is: [isProblemOfDriver],
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? ['USB-устройство: код 28 — нет драйвера. Ошибка «39» — удалите фильтры'],
    no: import.meta.noExamples ?? ['the driver has code 28 on line «39»'],
  },
  {
    id: 'graphics-card-error',
    shapes: ['decimal'],
    values: [12, 52],
    spoken: before(`(?:${ERROR_WORD}|${CODE_WORD})${GLUE}`),
    page: GRAPHICS_CARD,
    is: [isProblemOfCard],
    says: code('likely', 'devicemanager'),
    yes: import.meta.noExamples ?? ['NVIDIA error «43» after a passthrough'],
    no: import.meta.noExamples ?? ['NVIDIA driver «43»'],
  },
];
