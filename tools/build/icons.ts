import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const SOURCE = fileURLToPath(new URL('../../assets/icon.svg', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.output/icons', import.meta.url));
const SIZES = [16, 32, 48, 96, 128] as const;

/** The manifest's icons: size in pixels → path in the package. Chromium takes no SVG here. */
export const ICONS = Object.fromEntries(SIZES.map((size) => [size, `icon-${size}.png`]));

/** Draws the icon at every size; path in the package → file. */
export async function renderIcons(): Promise<ReadonlyMap<string, string>> {
  const svg = await readFile(SOURCE, 'utf8');
  await mkdir(CACHE, { recursive: true });
  const files = new Map<string, string>();
  for (const size of SIZES) {
    const file = join(CACHE, `icon-${size}.png`);
    await writeFile(file, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
    files.set(`icon-${size}.png`, file);
  }
  return files;
}
