import { type Candidate, isAlone, numberOf, tokenBeside } from '../candidate.ts';
import { after, before, code, type Rule } from '../classify/rule.ts';
import { countsOrNames, isInSentence } from '../sentence.ts';
import { INSTALLER, INSTALLER_LIST } from '../vocabulary/installer.ts';
import { INSTALLER_RESULTS } from '../vocabulary/installer-results.ts';
import { REPORTED } from '../vocabulary/told.ts';
import { AND_OR, STATUS_WORD } from '../vocabulary/words.ts';
import { isResult, MESSAGES } from './installer-logs.ts';

/** A result with which installations end, and people meet. */
export function isInstallerResult({ value }: Candidate): boolean {
  return INSTALLER_RESULTS.includes(value);
}

/** Those of them that are talked about without any word for an error. */
const MET_RESULTS = [
  1601, 1602, 1603, 1605, 1612, 1618, 1619, 1622, 1625, 1633, 1635, 1638, 1639, 1641, 3010,
];

function isMetResult({ value }: Candidate): boolean {
  return MET_RESULTS.includes(value);
}

/** Between two numbers of a list: spaces, commas, quotes, brackets, zeros that mean success. */
const LIST_JOINT = /^[\s,;|/'"()[\]{}-]{1,16}(?:(?:or|and|0)[\s,;|'"]{1,4})?$/;

/** `{ 0, 1641, 3010 }`, `1641 3010`: next to another result of installations in a list. */
function isAmongResults(candidate: Candidate): boolean {
  const { context, token } = candidate;
  if (!isInstallerResult(candidate)) return false;
  const [previous, next] = [tokenBeside(candidate, -1), tokenBeside(candidate, 1)];
  const isBeside = (other: typeof previous, joint: string) =>
    other !== undefined && INSTALLER_RESULTS.includes(numberOf(other)) && LIST_JOINT.test(joint);
  return (
    isBeside(previous, context.text.slice(previous?.end, token.start)) ||
    isBeside(next, context.text.slice(token.end, next?.start))
  );
}

/** The term of a list of definitions. */
function isTerm({ context, token }: Candidate): boolean {
  return context.pageAround(token).isTerm;
}

/** Words of the installer stand around, or those of any installation around one of its results. */
function isAmongInstallerWords(candidate: Candidate): boolean {
  const { context, token } = candidate;
  const words = isInstallerResult(candidate) ? INSTALLER_LIST : INSTALLER;
  return context.saysAround(token, INSTALLER) || context.saysAround(token, words);
}

/** Lists of results in the scripts and tables of people who install. */
export const INSTALLER_LISTS: readonly Rule[] = [
  {
    id: 'installer-term',
    shapes: ['decimal'],
    values: MESSAGES,
    page: INSTALLER,
    is: [isAlone, isTerm],
    unless: [isResult],
    says: code('likely', 'msi'),
    yes: [],
    no: [],
  },
  {
    id: 'installer-result-compared',
    needs: /==|!=|-eq|-ne|EQU|NEQ/i,
    shapes: ['decimal'],
    before: before(/(?:==|===|!=|-eq|-ne|EQU|NEQ)\s?["']?/i),
    around: INSTALLER_LIST,
    is: [isInstallerResult],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['/quiet /norestart; if rc == «1638»; msiexec'],
    no: import.meta.noExamples ?? ['the count == «1638»'],
  },
  {
    id: 'installer-results',
    shapes: ['decimal'],
    near: INSTALLER_LIST,
    is: [isAmongResults],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ["-validExitCodes '0 «1641» 3010'", 'setup.msi: in { 0, 1641, «3010» }'],
    no: import.meta.noExamples ?? ['the numbers «1641» and 1700'],
  },
  {
    // "the deployment tool says 1603", "if you get 1618", "3010 isn't a failure"
    id: 'installer-result-told',
    shapes: ['decimal'],
    before: before(
      `(?:${REPORTED}|(?<!\\p{L})(?:meant|means?|(?:only|back) with|with 0 or|or|oder|fails with|neither is|code|${STATUS_WORD}|bedeutet|signifie|significa|oznacza|означает|if|wenn|si|se|если) )["'“„«]?`,
    ),
    page: INSTALLER,
    is: [isInstallerResult, isInSentence],
    unless: [countsOrNames],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'The setup.msi of the vendor says «1603» again',
      'With msiexec, if you get «1618», wait a minute',
    ],
    no: import.meta.noExamples ?? [
      'The setup.msi got «1603» downloads',
      'The msi package shows «1600» again',
    ],
  },
  {
    id: 'installer-result-explained',
    shapes: ['decimal'],
    after: after(
      /["'”»]?(?:\s?(?:[–—=→-]|->) | {2,8}|\t)\p{L}|["'”»]? (?:(?:just|only|simply|then|also|still|here|nur|bare|juste|solo|просто) )?(?:is|isn['’]t|means|ist|bedeutet|heißt|signifie|significa|oznacza|означает|это) /u,
    ),
    before: before(/(?:^\s{0,20}|[.!?:,;(]\s|\n\s{0,20})["'“„«]?/),
    page: INSTALLER,
    is: [isMetResult, isInSentence],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'All msi packages: «3010» isn’t a failure',
      'Windows Installer, again. «1618» means that you wait',
      'Exit codes of msiexec that we let pass:\n«3010» – a restart is needed',
      'About the msi. «1618» just means that you wait',
    ],
    no: import.meta.noExamples ?? [
      'The msi of «3010» means work',
      'All msi packages: «2010» isn’t a failure',
    ],
  },
  {
    // "shows 1603 for 41 machines and 1618 for three"
    id: 'installer-result-besides',
    shapes: ['decimal'],
    before: before(
      `(?<![\\d.])(?:${INSTALLER_RESULTS.join('|')})(?!\\d)[^.!?\\n]{1,48}(?:,|,? (?:${AND_OR})) `,
    ),
    page: INSTALLER,
    is: [isMetResult, isInSentence],
    unless: [countsOrNames],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['msiexec shows 1603 for 41 machines and «1618» for three'],
    no: import.meta.noExamples ?? [
      'msiexec shows 1603 for 41 machines and «1618» people',
      'msiexec shows 53 for 41 machines and «1618» for three',
    ],
  },
  {
    // `match code { 1603 => "failed", 1618 => "busy" }`
    id: 'installer-match',
    shapes: ['decimal'],
    values: [1000, 3999],
    needs: /=>/,
    after: after(/["']?\s{0,4}=>/),
    around: INSTALLER,
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['match msiexec { 1603 => "failed", «1618» => "busy" }'],
    no: import.meta.noExamples ?? ['match it { 1603 => "failed", «1618» => "busy" }'],
  },
  {
    // `case 1603:`, `3010 { … }`, `1618 => …`
    id: 'installer-case',
    needs: /case |[{:)]|=>|\bEQU\b|-eq|==/i,
    shapes: ['decimal'],
    values: [1000, 3999],
    before: before(/(?:\bcase |(?:^|[\n\r;{}])\s{0,40}["']?|\b(?:-eq|==|===|EQU) ["']?)/i),
    after: after(/["']?\s{0,4}(?::(?!\d)|\{|=>|\)|-or|-and|\|\||&&|goto\b)/i),
    is: [isAmongInstallerWords],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'switch ($msiexec.ExitCode) {\n  «3010» { restart }',
      'msiexec: case «1603»: return',
    ],
    no: import.meta.noExamples ?? ['case «1603»: return'],
  },
];
