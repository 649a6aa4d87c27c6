import type { Family } from '../../codes/families.ts';
import {
  CODE,
  CONNECTION,
  DEVICE,
  DEVICE_MANAGER,
  ERROR,
  INSTALLER,
  PRINTING,
  SERVICE,
} from './topic-words.ts';

/** What the words of a question are about, and how a number beside them is read. */
export interface Topic {
  readonly families: readonly Family[];
  readonly pattern: RegExp;
  /** What the question must have as well. */
  readonly and?: RegExp;
  /** Values that the topic says something about; all where absent. */
  readonly first?: number;
  readonly last?: number;
  /** People leave the mark of a hex number out: "bluescreen 124" is 0x124. */
  readonly isHex?: boolean;
  /** Too many questions have the words: they say something only about a number. */
  readonly isWide?: boolean;
}

/** Results of the Windows Installer are system error codes; every other number that it shows is a message of its own. */
const FIRST_INSTALLER_RESULT = 1600;
const LAST_INSTALLER_RESULT = 1654;

const INSTALLER_WORDS = new RegExp(`${INSTALLER}|\\bproduct: .{1,80} -- `, 'iu');
const CONNECTION_WORDS = new RegExp(CONNECTION, 'iu');
const PRINTING_WORDS = new RegExp(PRINTING, 'iu');

/** The highest number that Device Manager has. */
const LAST_DEVICE_CODE = 57;

/** "Code 43", "error 43", "(43)": a number that is told beside hardware; a small error is one of the system. */
const NUMBERED = `(?:${CODE})[ :#=]{0,2}\\d{1,2}(?!\\d)|(?:${ERROR})[ :#=]{0,2}\\d{2}(?!\\d)|\\(\\d{2}\\)`;

/** The first topic whose words a question has and whose values fit comes first. */
const TOPICS: readonly Topic[] = [
  {
    families: ['bugcheck'],
    pattern:
      /(?<![\p{L}\d])(?:bsods?|blue ?screens?(?: of death)?|whea|stop ?codes?|stop error|stop:|stop(?= 0x)|bug ?checks?(?:codes?)?|bccode|minidump|livekernelevent|crash dump|memory\.dmp|pantalla azul|[ée]cran bleu|blauer bildschirm|blauscreen|tela azul|schermata blu|blauw scherm|niebieski ekran|código de (?:parada|detención)|codice di arresto|code d['’]arrêt|stoppcode|kod zatrzymania|durdurma kodu|mavi ekran)(?![\p{L}\d])|синий экран|код остановки|蓝屏|藍屏|停止代码|停止代碼|停止コード|ブルースクリーン|블루 ?스크린|중지 코드/iu,
    isHex: true,
  },
  {
    families: ['devicemanager'],
    pattern: new RegExp(DEVICE_MANAGER, 'iu'),
    first: 1,
    last: LAST_DEVICE_CODE,
  },
  {
    families: ['devicemanager'],
    pattern: new RegExp(DEVICE, 'iu'),
    and: new RegExp(NUMBERED, 'iu'),
    first: 1,
    last: LAST_DEVICE_CODE,
  },
  {
    families: ['rdp'],
    pattern:
      /\b(?:rdp|remote desktop|mstsc|rds|terminal (?:services?|server)|disconnect reason|avd|remote ?app)\b/i,
  },
  { families: ['winhttp', 'wininet'], pattern: /\bwin-?http/i, first: 12000, last: 12999 },
  {
    families: ['wininet', 'winhttp'],
    pattern: /\b(?:win-?inet|internet explorer|internetopen\w*|httpsendrequest\w*)\b/i,
    first: 12000,
    last: 12999,
  },
  {
    families: ['winsock', 'win32'],
    pattern: /\b(?:winsock|sockets?|wsa\w*|tcp|bind|listen|telnet)\b/i,
    first: 10000,
    last: 11999,
  },
  {
    families: ['ras', 'win32'],
    pattern:
      /\b(?:ras(?:dial|man)?|vpn|pppoe|ppp|l2tp|pptp|sstp|ikev2|dial-?up|dial(?:er|ing|ed)?|modem|broadband|breitband\w*|remote access|einwahl|rras|isdn|dsl)\b/i,
    first: 600,
    last: 999,
  },
  { families: ['ras'], pattern: CONNECTION_WORDS, first: 600, last: 999, isWide: true },
  { families: ['winsock', 'win32'], pattern: CONNECTION_WORDS, first: 10000, last: 11999, isWide: true },
  {
    families: ['netapi', 'win32'],
    pattern:
      /\b(?:nerr\w*|netapi\w*|lanman|net (?:use|user|share|view|start|stop|group|localgroup|helpmsg|accounts|session|time|statistics)|net(?:user|local|share)\w+)\b/i,
    first: 2100,
    last: 2999,
  },
  {
    families: ['win32', 'msi'],
    pattern: INSTALLER_WORDS,
    first: FIRST_INSTALLER_RESULT,
    last: LAST_INSTALLER_RESULT,
    isWide: true,
  },
  { families: ['msi'], pattern: INSTALLER_WORDS, first: 1100, last: 3002, isWide: true },
  {
    families: ['hresult', 'win32'],
    pattern: /\b(?:last run result|task ?scheduler|scheduled task|schtasks|taskeng)\b/i,
  },
  { families: ['ntstatus'], pattern: /\b(?:nt ?status)\b/i },
  { families: ['winget'], pattern: /\bwinget\b/i },
  { families: ['servicing'], pattern: /\b(?:dism|cbs\.log|component store)\b/i },
  { families: ['win32'], pattern: PRINTING_WORDS, isWide: true },
  {
    families: ['win32'],
    pattern:
      /\b(?:win ?32|system error|getlasterror|lasterror|errorlevel|os error|net helpmsg|dns|dhcp|robocopy)\b/i,
  },
  { families: ['win32'], pattern: new RegExp(SERVICE, 'iu'), isWide: true },
];

function isAbout({ pattern, and }: Topic, question: string): boolean {
  return pattern.test(question) && (and === undefined || and.test(question));
}

/** The families that the words of a question point to for a number, strongest first. */
export function likelyFamilies(question: string, value: number): Family[] {
  const families = TOPICS.filter(
    (topic) =>
      value >= (topic.first ?? 0) &&
      value <= (topic.last ?? Number.POSITIVE_INFINITY) &&
      isAbout(topic, question),
  ).flatMap((topic) => topic.families);
  return [...new Set(families)];
}

/** The families that words without a number point to. */
export function topicFamilies(question: string): Family[] {
  const isAboutFamily = (topic: Topic) => !topic.isWide && isAbout(topic, question);
  return [...new Set(TOPICS.filter(isAboutFamily).flatMap(({ families }) => families.slice(0, 1)))];
}

/** Whether numbers without a mark are hex here. */
export function isHexTopic(question: string): boolean {
  return TOPICS.some(({ isHex, pattern }) => isHex && pattern.test(question));
}

/** Whether a question is about printing, whose dialogs show codes in hex. */
export function isAboutPrinting(question: string): boolean {
  return PRINTING_WORDS.test(question);
}
