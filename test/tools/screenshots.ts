// `npm run screenshots`: pictures of every surface and state, in light, dark and forced colours, below .output/screenshots/; those for
// the stores in its folder store.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, launchExtension } from './extension.ts';
import { StorePictures } from './store-pictures.ts';
import { visitSurfaces } from './surfaces.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = join(ROOT, '.output/screenshots');
const FOR_STORES = join(PICTURES, 'store');

/** As narrow as a window on a phone, or as one at 400 %. */
const NARROW = 320;

buildExtension();
await rm(PICTURES, { recursive: true, force: true });
await mkdir(FOR_STORES, { recursive: true });
const browser = await launchExtension({ headless: true });
try {
  const forStores = new StorePictures(browser.context, FOR_STORES);
  await forStores.drawTile();
  await visitSurfaces(browser, async (surface) => {
    const { name, page, card, isForm = false } = surface;
    await forStores.visit(surface);
    await card?.();
    const shoot = (stem: string) =>
      page.screenshot({ path: join(PICTURES, `${stem}.png`), fullPage: isForm });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await shoot(`${name}-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: 'active' });
    await shoot(`${name}-forced`);
    await page.emulateMedia({ forcedColors: null });
    if (name !== 'popup-results') return;
    await page.setViewportSize({ width: NARROW, height: 600 });
    await shoot('popup-narrow');
  });
} finally {
  await browser.context.close();
}
console.log(`The pictures are in ${PICTURES}`);
process.exit();
