import { FAMILY_EVIDENCE } from './families.ts';
import type { Scene } from './scene.ts';

/** The highest problem code of the Device Manager. */
export const LAST_DEVICE_CODE = 57;

/** "Code 43" among words about devices: a problem code of the Device Manager. */
export function isDeviceCode(scene: Scene, before: string, value: number): boolean {
  if (value > LAST_DEVICE_CODE || !/\bcode\s$/i.test(before)) return false;
  const { heading, preceding } = scene.around();
  const devices = deviceWords();
  return devices.test(scene.text) || devices.test(preceding) || devices.test(heading);
}

function deviceWords(): RegExp {
  return FAMILY_EVIDENCE.find(({ families }) => families[0] === 'devicemanager')?.pattern ?? /$^/;
}
