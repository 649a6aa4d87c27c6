import { FAMILY_EVIDENCE } from './families.ts';
import { numberOf, type Scene } from './scene.ts';
import type { Token } from './tokens.ts';

/** The highest problem code of the Device Manager. */
export const LAST_DEVICE_CODE = 57;

/** "Code 43" among words about devices: a problem code of the Device Manager. */
export function isDeviceCode(scene: Scene, token: Token, before: string): boolean {
  if (numberOf(token) > LAST_DEVICE_CODE || !/\bcode\s$/i.test(before)) return false;
  return scene.saysAround(token, deviceWords());
}

function deviceWords(): RegExp {
  return FAMILY_EVIDENCE.find(({ families }) => families[0] === 'devicemanager')?.pattern ?? /$^/;
}
