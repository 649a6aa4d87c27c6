import type { Family } from '../codes/families.ts';
import { LAST_DEVICE_CODE } from './device-codes.ts';
import { REACH_AFTER, REACH_BEFORE } from './evidence.ts';
import { FAMILY_EVIDENCE } from './families.ts';
import { numberOf, type Scene, SMALL } from './scene.ts';
import { isExtendCode } from './setup-codes.ts';
import type { Token } from './tokens.ts';
import { twins } from './twins.ts';

/** Families told by the closest words: those beside the number, then the block, then what stands before it. */
export function hintsFor(scene: Scene, index: number): Family[] {
  const token = scene.tokens[index];
  if (!token) return [];
  if (isExtendCode(scene, index)) return ['setup'];
  if (token.code.kind !== 'number' || token.code.value > SMALL) return stopHint(scene, token);
  const before = scene.text.slice(Math.max(0, token.start - REACH_BEFORE), token.start);
  const after = scene.text.slice(token.end, token.end + REACH_AFTER);
  if (isInstallerMessage(before, after)) return ['msi'];
  const isTwin = twins(scene.text, token, scene.tokens[index + 1]);
  const beside = scene.text.slice(Math.max(0, token.start - 80), token.end + 40);
  const tests = [
    (pattern: RegExp) => pattern.test(beside),
    (pattern: RegExp) => scene.says(token, pattern),
    (pattern: RegExp) => scene.saysAround(token, pattern),
  ];
  for (const [distance, says] of tests.entries()) {
    const isNear = distance === 0 || isTwin;
    const row = FAMILY_EVIDENCE.find(
      ({ pattern, families }) => fits(families[0], token, before, isNear, isTwin) && says(pattern),
    );
    if (row) return [...row.families];
  }
  return [];
}

/** Stop codes above 16 bits: 0xC000021A is also an NTSTATUS. */
function stopHint(scene: Scene, token: Token): Family[] {
  const before = scene.text.slice(Math.max(0, token.start - 40), token.start);
  const after = scene.text.slice(token.end, token.end + 24);
  const isStop =
    /(?:stop(?: ?code)?|bug ?check(?: ?code)?|bccode)\W{0,4}(?:0x)?$/i.test(before) ||
    /^ \{Fatal System Error\}/i.test(after);
  return isStop ? ['bugcheck'] : [];
}

/** Some families have their own way of writing: stop codes are hex, device codes follow the word "code". */
function fits(
  family: Family | undefined,
  token: Token,
  before: string,
  isNear: boolean,
  isTwin: boolean,
): boolean {
  switch (family) {
    case 'bugcheck':
      return token.shape !== 'decimal' || isTwin
        ? isNear || !/error\W{0,4}$/i.test(before)
        : /BugcheckCode\W{0,3}$/i.test(before);
    case 'devicemanager':
      return (
        token.shape === 'decimal' && numberOf(token) <= LAST_DEVICE_CODE && /code\W{0,3}$|^\W*$/i.test(before)
      );
    case 'ras':
      return numberOf(token) >= 600 && numberOf(token) < 1000;
    case 'winhttp':
    case 'wininet':
      return numberOf(token) >= 12000 && numberOf(token) < 13000;
    default:
      return true;
  }
}

/** `Error 1904. Module … failed to register`: the installer's own message, not a system error code. */
function isInstallerMessage(before: string, after: string): boolean {
  if (/\bNote: 1: $/.test(before)) return true;
  if (!/(?:^|\b(?:error|info|warning)\s)$/i.test(before)) return false;
  return /^\. ?(?:Module|Product|Service|Source file|File|Could not|Cannot|Failed to|Unable|Setup cannot|No valid source|An error occurred|There is a problem|The (?:installer|cabinet|windows installer|file|arguments)|Error (?:reading|writing|applying|opening|attempting|registering)|Incorrect|Invalid|Please insert|You must|Verify)/i.test(
    after,
  );
}
