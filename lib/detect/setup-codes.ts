import { numberOf, type Scene } from './scene.ts';

/** Results of Windows upgrades: MOSETUP_E_… and SP_E_…, 0xC19xxxxx. */
const UPGRADE_RESULT = 0xc19;

/** The phases of an upgrade go up to 5. */
const MOST_EXTEND = 0x5_ffff;

/** `0xC1900101 - 0x20017`: phase and operation beside the result of an upgrade. */
export function isExtendCode(scene: Scene, index: number): boolean {
  const [previous, token] = [scene.tokens[index - 1], scene.tokens[index]];
  if (!previous || token?.shape !== 'hex' || numberOf(previous) >>> 20 !== UPGRADE_RESULT) return false;
  const value = numberOf(token);
  return (
    value > 0xffff &&
    value <= MOST_EXTEND &&
    /^\s?[-–—:,/]\s?$/.test(scene.text.slice(previous.end, token.start))
  );
}
