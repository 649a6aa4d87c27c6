// `npm run screenshots -- [--languages de,ja,ru]`: pictures of every surface and state, in light, dark and forced colours, below
// .output/screenshots/; those for the stores in its folder store. With languages, in each of them instead, in light and narrow.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension, EXTENSION_DIR, launchExtension } from '../test/support/extension.ts';
import { speaking } from '../test/support/locales.ts';
import { type Surface, visitSurfaces } from '../test/support/surfaces.ts';
import { StorePictures } from './store-pictures.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, '.output/screenshots');
const FOR_STORES = join(PICTURES, 'store');

/** What is left of a window for its contents when they are enlarged, in CSS pixels; the first is that of a phone. */
const SMALL = {
  narrow: { width: 320, height: 640 },
  '200': { width: 640, height: 400 },
  '400': { width: 320, height: 256 },
} as const;

const { values } = parseArgs({ options: { languages: { type: 'string' } } });

buildExtension();
if (values.languages) {
  for (const locale of values.languages.split(',')) await shootIn(locale);
  console.log(`The pictures are in ${PICTURES}`);
  process.exit();
}
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
    const before = page.viewportSize();
    for (const [size, viewport] of Object.entries(SMALL)) {
      await page.setViewportSize(viewport);
      await card?.();
      await shoot(`${name}-${size}`);
    }
    if (before) await page.setViewportSize(before);
  });
} finally {
  await browser.context.close();
}
console.log(`The pictures are in ${PICTURES}`);
process.exit();

/** Every surface in another language, below a folder of its name. */
async function shootIn(locale: string): Promise<void> {
  const folder = join(PICTURES, locale);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await launchExtension({ headless: true, extensionDir: speaking(EXTENSION_DIR, locale) });
  const look = async ({ name, page, card, isForm = false }: Surface) => {
    await card?.();
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: isForm });
    const before = page.viewportSize();
    await page.setViewportSize(SMALL.narrow);
    await card?.();
    await page.screenshot({ path: join(folder, `${name}-narrow.png`), fullPage: isForm });
    if (before) await page.setViewportSize(before);
  };
  await visitSurfaces(browser, look, locale);
  await browser.context.close();
}
