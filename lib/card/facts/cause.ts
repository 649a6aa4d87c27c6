import { type EntryKey, entryNumber } from '../../catalog/entry.ts';
import type { LinkText } from '../../catalog/read/link-texts.ts';
import type { Role } from '../../catalog/role.ts';
import type { ChainLink, Place, Pointer, Remark, Triage, Why } from '../../triage/answer.ts';
import type { PointerId } from '../../triage/pointer.ts';
import { viewOf } from '../../triage/view.ts';
import { type WordKey, words } from '../../words/words.ts';
import { BIDI_CONTROLS } from '../parts/page-words.tsx';
import { firstSentence } from './first-sentence.ts';
import { entryTitle } from './titles.ts';

/** A line of the text that was read. */
export interface QuotedLine {
  /** From 1. */
  readonly line: number;
  /** What it says, without the columns of a log viewer, and cut where it is long. */
  readonly text: string;
}

/** A code of the chain. */
export interface CauseLink {
  readonly key: EntryKey;
  readonly title: string;
  readonly number: string;
  /** One sentence; "" where the catalog has none. */
  readonly sentence: string;
  /** What it is in the chain: reported, inside the one before it, the cause; "" between these. */
  readonly label: string;
  readonly isCause: boolean;
  readonly role: Role;
}

/** Lines that are worth a look only for who doubts. */
export interface LineList {
  readonly count: number;
  /** The first of them. */
  readonly lines: readonly QuotedLine[];
}

/** What is shown about the cause of a failure, in words. */
export interface CauseView {
  readonly title: string;
  /** Which line it is, or that there is none. */
  readonly status: string;
  /** How sure, and why; "" where nothing decides. */
  readonly sure: string;
  readonly isCertain: boolean;
  readonly line: QuotedLine | undefined;
  readonly chainTitle: string;
  readonly chain: readonly CauseLink[];
  readonly elsewhere: readonly string[];
  readonly consequences: LineList;
  readonly noise: LineList;
}

/** An answer with what the catalog says about its codes: plain data, so that it can travel in a message. */
export interface CauseFacts {
  readonly triage: Triage;
  /** In the order of the chain. */
  readonly texts: readonly LinkText[];
}

/** The words for an answer. */
export function causeView({ triage, texts }: CauseFacts): CauseView {
  const { deciding, chain, noise, noiseCount, consequences } = triage;
  const links = chain.map((link, index) => linkView(link, texts[index], triage));
  return {
    title: words(deciding ? 'causeTitle' : 'causeNone'),
    status: statusOf(triage),
    sure: sureWords(triage),
    isCertain: triage.sure === 'certain',
    line: deciding ? quoted(deciding) : undefined,
    chainTitle: words(chain.some((link) => isInner(link, triage)) ? 'chainTitle' : 'chainTitleReported'),
    chain: links,
    elsewhere: triage.elsewhere.map(whereWords),
    consequences: lineList(consequences, consequences.length),
    noise: lineList(noise, noiseCount),
  };
}

function statusOf({ deciding, kind, reported, chain }: Triage): string {
  const name = words(`kind_${kind}`);
  if (deciding) return words('causeAt', deciding.line, name);
  const found = reported || chain.length > 0 ? 'causeReportOnly' : 'causeNothing';
  return `${words('causeKind', name)} ${words(found)}`;
}

const WHY_WORDS: Readonly<Record<Why, WordKey>> = {
  'before-rollback': 'whyBeforeRollback',
  'same-code': 'whySameCode',
  'only-reason': 'whyOnlyReason',
  'most-telling': 'whyMostTelling',
  'reported-code': 'whyReportedCode',
  'general-code': 'whyGeneralCode',
  'after-rollback': 'whyAfterRollback',
};

function sureWords({ sure, why }: Triage): string {
  if (!why || sure === 'unknown') return '';
  return words(sure === 'certain' ? 'sureCertain' : 'sureLikely', words(WHY_WORDS[why]));
}

/** Stated by the deciding line, whose last code is the cause. */
function isInner({ place }: ChainLink, { deciding }: Triage): boolean {
  return deciding !== null && place.line === deciding.line;
}

function linkView(link: ChainLink, text: LinkText | undefined, triage: Triage): CauseLink {
  const { chain } = triage;
  const { family, value, name } = link;
  const key = { family, value, name };
  const isCause = link === chain.at(-1) && isInner(link, triage);
  const holdsNext = chain[chain.indexOf(link) + 1]?.isCarried === true;
  return {
    key,
    title: entryTitle(key),
    number: entryNumber(key),
    sentence: firstSentence(text?.summary ?? '') || (holdsNext ? words('chainHolds') : ''),
    label: labelOf(link, isCause, triage),
    isCause,
    role: text?.role ?? 'specific',
  };
}

function labelOf(link: ChainLink, isCause: boolean, triage: Triage): string {
  if (isCause) return words('chainCause');
  if (link.isCarried) return words('chainCarried');
  return link === triage.chain[0] && !isInner(link, triage) ? words('chainReported') : '';
}

const WHERE_WORDS: Readonly<Record<PointerId, readonly [plain: WordKey, named: WordKey]>> = {
  'installer-log': ['whereInstallerLog', 'whereInstallerLogNamed'],
  'package-log': ['wherePackageLog', 'wherePackageLogNamed'],
  'cbs-log': ['whereCbsLog', 'whereCbsLogNamed'],
  'dism-log': ['whereDismLog', 'whereDismLogNamed'],
  'setup-logs': ['whereSetupLogs', 'whereSetupLogsNamed'],
  'windows-update-log': ['whereWindowsUpdateLog', 'whereWindowsUpdateLogNamed'],
  'appx-log': ['whereAppxLog', 'whereAppxLogNamed'],
  'event-log': ['whereEventLog', 'whereEventLogNamed'],
  dump: ['whereDump', 'whereDumpNamed'],
  program: ['whereProgram', 'whereProgramNamed'],
};

function whereWords({ id, params }: Pointer): string {
  const [plain, named] = WHERE_WORDS[id];
  const { file } = params;
  return file ? words(named, shortened(file, MAX_FILE)) : words(plain);
}

function lineList(remarks: readonly Remark[], count: number): LineList {
  const lines = remarks.flatMap(({ line, excerpt }) =>
    excerpt === undefined ? [] : [quoted({ line, start: 0, text: excerpt })],
  );
  return { count, lines };
}

/** Longer lines and names of files are cut. */
const MAX_TEXT = 400;
const MAX_FILE = 200;

function quoted({ line, text }: Place): QuotedLine {
  return { line, text: shortened(viewOf(text).text, MAX_TEXT) };
}

function shortened(text: string, length: number): string {
  const plain = text
    .slice(0, 2 * length)
    .replace(BIDI_CONTROLS, '')
    .trim();
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain;
}
