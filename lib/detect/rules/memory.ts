import { type Candidate, numberOf } from '../candidate.ts';
import { after, before, GLUE, NO_CODE, type Rule } from '../classify/rule.ts';
import type { Token } from '../tokens.ts';
import { CRASH_FIELDS } from '../vocabulary/crash-reports.ts';
import { HEX } from './shape-groups.ts';
import { isNtstatus } from './stop-codes.ts';

/** Beside it, with a comma between, is a number of as many digits that no code has. */
function isInTableOfConstants({ context, index, token }: Candidate): boolean {
  const isConstant = (other: Token) =>
    other !== token && other.shape === 'hex' && other.end - other.start >= 10 && isNoCode(numberOf(other));
  return context.tokens.slice(Math.max(0, index - 3), index + 4).some((other) => {
    if (!isConstant(other)) return false;
    const [first, second] = other.start < token.start ? [other, token] : [token, other];
    return COMMAS.test(context.text.slice(first.end, second.start));
  });
}

/** Nothing but numbers of eight digits, commas and spaces. */
const COMMAS = /^(?:[\s,]|0x[0-9A-F]{8}[UL]{0,3})*$/i;

function hasSixteenDigits({ token }: Candidate): boolean {
  return token.end - token.start === 18;
}

/** Eight digits of which the first is 1 to 7, 9, B or F. */
function isNoCode(value: number): boolean {
  const digit = value >>> 28;
  return (digit > 0 && digit < 8) || digit === 9 || digit === 0xb || digit === 0xf;
}

const CRASH_FIELD = new RegExp(CRASH_FIELDS, 'iu');

/** Addresses, registers, flags, masks and constants: hex numbers that are no codes. */
export const MEMORY: readonly Rule[] = [
  {
    id: 'crash-field',
    needs: CRASH_FIELD,
    shapes: [...HEX, 'decimal'],
    before: before(`(?<![\\p{L}\\d])(?:${CRASH_FIELDS})(?:${GLUE}|[^:：\\n\\d]{1,24}[:：] {0,3})`),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['Exception code: «0xc0000374»'],
    no: import.meta.noExamples ?? [
      'time stamp: «0xa252a1e7» failed',
      'Fehleroffset: «0x0000df15»',
      'Смещение ошибки: «0x0000df15»',
    ],
  },
  {
    // No code of Windows begins with these digits; all ones are a mask, or -1.
    id: 'mask',
    shapes: ['hex', 'bare-hex', 'decimal', 'negative'],
    values: [0xf000_0000, 0xffff_ffff],
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['error in the mask «0xFFFFFFFF»', 'the error limit is «4294967295»'],
  },
  {
    // `#2 0x000055555555a643 in parse (buf=0x80070005, len=1603) at parse.c:87`
    id: 'stack-frame',
    near: /#\d{1,3} {1,2}0x[0-9a-f]{8,16} in \w/,
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['#2 0x000055555555a643 in parse (buf=«0x80070005», len=1603)'],
  },
  {
    // `arch=c00000b7 syscall=29` of Linux.
    id: 'audit-record',
    shapes: ['hex', 'bare-hex'],
    needs: /audit\(/,
    near: /\baudit\(\d|\bsyscall=\d/,
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['audit(1597587749.322:626): arch=«c00000b7» failed'],
  },
  {
    // `hr & 0xFFFF`, `FLAG | 0x80000000`
    id: 'masked',
    needs: /[&|^]/,
    shapes: ['hex'],
    before: before(/[\w)\]] ?[&|^]=? ?~?\(?/),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['failed & gone: «0x80070005»'],
    no: import.meta.noExamples ?? ['if ((ex.HResult & «0xFFFF») == 32)', 'error = code | «0x80070000»'],
  },
  {
    // `co = 0x00004000`: a variable that is called by no error.
    id: 'assigned-value',
    shapes: ['hex'],
    values: [0, 0x7fff_ffff],
    before: before(
      /\b(?!(?:hr|hres|err|error|code|status|result|rc|ret|exit|last|gle)\w{0,12}\s?=)[a-z_]{1,12}\s?=\s?/,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['it failed: hr = «0x00000005»', 'it failed [gle=«0x00000570»]'],
    no: import.meta.noExamples ?? ['it failed: cd = FILE_OPEN, co = «0x00004000»'],
  },
  {
    // `[0xc4063b82, 0x0]`: what a firewall writes of the rule that decided.
    id: 'hash-of-rule',
    needs: /\[0x/,
    shapes: ['hex'],
    before: before(/\[/),
    after: after(/, 0x0+\]/),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['failed [«0x80070005», 0x80070005]'],
    no: import.meta.noExamples ?? ['Deny tcp by access-group "in" [«0xc4063b82», 0x0] failed'],
  },
  {
    // The registers of a 64-bit processor, and what they point to.
    id: 'register-dump',
    shapes: ['hex'],
    near: /\bR[A-D]X\s?=/,
    is: [hasSixteenDigits],
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'RBX=0x0000000000000001 is pointing into the object: «0x00000000c0000018», error',
    ],
  },
  {
    id: 'memory-map',
    shapes: ['hex', 'bare-hex'],
    near: /(?:^|\s)\.(?:text|rodata|bss|data|vectors)\b|\bMemory Configuration\b|\b(?:push\.w|ldr\.w|stmdb)\b/,
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['.text «0x80004005» 0x1603 failed'],
  },
  {
    id: 'table-of-constants',
    shapes: ['hex'],
    is: [isInTableOfConstants],
    unless: [isNtstatus],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['errors 0x80070005, «0x80070643», 0x80240022'],
    no: import.meta.noExamples ?? ['error { 0x3d7f1c92UL, 0x5a80e46bUL, «0xe8013fd5UL» }'],
  },
  {
    id: 'address-or-flag',
    shapes: HEX,
    before: before(
      `(?<![\\p{L}\\d])(?:segfault|crc-?(?:16|32)?|adler-?32|checksum|polynomial|seed|magic|salt|addr(?:ess)?|offset|pointer|ptr|around|handle|base|mask|flags?|access mask|colou?r|luid|keywords?|topic|hwnd|ioctl|locale|lcid|dword|hive|style|(?:bug ?check)?parameter ?\\d|arg(?:ument)? ?\\d|(?:bugcheck_|bc)?p\\d|generic_\\w+|ws_\\w+|wm_\\w+|hkey_\\w+|file_share_\\w+)${GLUE}(?:(?:is|at|of|the|as)\\s)?`,
    ),
    unless: [isNtstatus],
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'wild pointer around «0x80070570»',
      'WS_POPUP is «0x80000000»',
      'BugcheckParameter1 «0x3»',
    ],
  },
  {
    id: 'register',
    shapes: HEX,
    before: before(
      /\b(?:(?:pc|sp|lr|[re]?ip|[re][sb]p|[re][a-d]x|[re][sd]i|r\d{1,2}|xpsr|[A-Z]{1,2}FA?[SA]R|R[A-D]X|R[ISB]P|E[A-D]X|E[ISB]P)\s?[=:]?\s?|(?:(?:PC|PS|SP|LR)(?= {1,3}:)|EXC[A-Z]{2,9}|[ACRWXarx]\d{1,2}|CR\d|[ECDSFG]S|[RE]?(?:IP|SP|BP|[A-D]X|[SD]I)|EFL|[RE]?FLAGS|MEPC|MTVAL|ESR|FAR|ELR|SAR|L(?:BEG|END|COUNT))\s{0,3}[=:]\s{0,3})/,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['on my own PC: error «0x643»'],
    no: import.meta.noExamples ?? [
      'error at pc=«0x80070570»',
      'r3 «0x80070005» error',
      'panic: PC : 0x400d1603 A0 : «0x800d1722», error',
    ],
  },
  {
    id: 'stop-parameter',
    needs: /\(0x/,
    shapes: HEX,
    before: before(
      /0[xX×](?:[0-9A-Fa-f]{4,16}\s\((?:0x[0-9A-Fa-f]{1,16},\s?){0,3}|[0-9A-Fa-f]{1,3}\s\((?:0x[0-9A-Fa-f]{1,16},\s?){1,3})/,
    ),
    unless: [isNtstatus],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['Bug check 0x0000007E («0xC0000005», 0x8)'],
    no: import.meta.noExamples ?? ['STOP: 0x0000007E (0xC0000005, «0x8»)'],
  },
  {
    id: 'call-argument',
    needs: /\(/,
    shapes: HEX,
    before: before(
      /\b(?!\w*(?:hresult|ntstatus|err(?:or|no|code)?|exception|caught|failure|code|typedef|failed|result|exit|hr)\w*\()[A-Za-z]\w{0,40}\((?:\w{1,20},\s?){0,4}/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['_HRESULT_TYPEDEF_(«0x00041300L»)', 'MAKE_HRESULT_ERROR(«0x80070005»)'],
    no: import.meta.noExamples ?? ['error in QColor(0x80,«0x07»)', 'error, Elevate(«0x80000000»)'],
  },
  {
    id: 'flag-name',
    after: after(
      /["')\]]{0,2}\s?(?:[;,]?\s?(?:\/\/|passes|as|=|\()\s*)?\(?(?:GENERIC_|HKEY_|WS_|FILE_SHARE)|\s(?:as|for|is)\s(?:the\s|a\s)?(?:hive|flag|mask|access|style|key)/,
    ),
    shapes: HEX,
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['CreateFile gets «0x80000000» as GENERIC_READ'],
  },
];
