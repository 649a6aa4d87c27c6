import { type Candidate, isAlone, jointOf, numberOf, tokenBeside } from '../candidate.ts';
import { code, type Rule } from '../classify/rule.ts';

/** Results of Windows upgrades: MOSETUP_E_… and SP_E_…, 0xC19xxxxx. */
const UPGRADE_RESULT = 0xc19;

/** The phases of an upgrade that are documented go up to 5. */
const MAX_EXTEND = 0x5_ffff;

function followsUpgradeResult(candidate: Candidate): boolean {
  const previous = tokenBeside(candidate, -1);
  if (!previous || numberOf(previous) >>> 20 !== UPGRADE_RESULT) return false;
  return /^\s{0,20}[-–—:,/|]?\s{0,20}(?:extend(?:ed)?(?: ?code)?\s?[:=]?\s?)?$/i.test(
    jointOf(candidate.context, previous, candidate.token),
  );
}

/** `0xC1900101 - 0x20017`: the first of the two. */
function precedesExtendCode(candidate: Candidate): boolean {
  const next = tokenBeside(candidate, 1);
  return next?.shape === 'extend' && next.start - candidate.token.end <= 3;
}

/** The row of a table has the result of an upgrade in another cell. */
function isBesideUpgradeResult({ context, token }: Candidate): boolean {
  return /C19\d{5}/i.test(context.pageAround(token).row);
}

/** The results of upgrades, with the phase and the operation beside them. */
export const SETUP_RESULTS: readonly Rule[] = [
  {
    id: 'upgrade-extend-code',
    shapes: ['hex'],
    values: [0x1_0000, MAX_EXTEND],
    is: [followsUpgradeResult],
    says: code('likely', 'setup'),
    yes: import.meta.noExamples ?? ['0xC1900101, «0x20017»', 'Result = 0xC1900101, Extend = «0x20017»'],
    no: import.meta.noExamples ?? ['0xC1900101, done; «0x17»'],
  },
  {
    id: 'upgrade-extend-in-row',
    shapes: ['hex'],
    values: [0x1_0000, MAX_EXTEND],
    is: [isAlone, isBesideUpgradeResult],
    says: code('likely', 'setup'),
    yes: [],
    no: [],
  },
  {
    id: 'upgrade-pair',
    shapes: ['extend'],
    values: [1, 0xf_ffff],
    says: code('likely', 'setup'),
    yes: import.meta.noExamples ?? [
      'C1900101-«20017»',
      '0xC1900101 - «020017»',
      '0x8007000d - «0x2000c»',
      '0x80070003 – «0xA001B»',
    ],
    no: import.meta.noExamples ?? ['C1900101-«2001777»', '12345678-«20017»'],
  },
  {
    id: 'upgrade-result',
    shapes: ['hex'],
    values: [0x8000_0000, 0xffff_ffff],
    is: [precedesExtendCode],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['«C1900101»-20017'],
    no: import.meta.noExamples ?? ['«B1900101»-20017'],
  },
];
