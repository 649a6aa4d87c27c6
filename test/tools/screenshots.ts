// `npm run screenshots`: pictures of every surface and state, in light and dark, below .output/screenshots/.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, launchExtension } from './extension.ts';
import { visitSurfaces } from './surfaces.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = join(ROOT, '.output/screenshots');

/** As narrow as a window on a phone, or as one at 400 %. */
const NARROW = 320;

buildExtension();
await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });
const browser = await launchExtension({ headless: true });
try {
  await visitSurfaces(browser, async ({ name, page, card, isForm = false }) => {
    await card?.();
    const shoot = (stem: string) =>
      page.screenshot({ path: join(PICTURES, `${stem}.png`), fullPage: isForm });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await shoot(`${name}-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: null });
    if (name !== 'popup-results') return;
    await page.setViewportSize({ width: NARROW, height: 600 });
    await shoot('popup-narrow');
  });
} finally {
  await browser.context.close();
}
console.log(`The pictures are in ${PICTURES}`);
process.exit();
