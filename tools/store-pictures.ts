import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import type { Surface } from '../test/support/surfaces.ts';

const ICON = fileURLToPath(new URL('../assets/icon.svg', import.meta.url));

/** The stores take pictures of this size only. */
const PICTURE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** What of a page the picture shows; a card needs its text beside it. */
const PAGE = { width: 1100, height: 620 };

/** The surfaces that the stores show, in their order there, with what each is about. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['card-glance', 'Codes are explained where you read them'],
  ['popup-page-list', 'Every code of a page at a glance'],
  ['popup-log', 'Paste a log, get its codes'],
  ['popup-results', 'Look up any number, name or words'],
]);

/** Takes the pictures for the stores as surfaces are visited, and the small tile. */
export class StorePictures {
  readonly #context: BrowserContext;
  readonly #folder: string;

  constructor(context: BrowserContext, folder: string) {
    this.#context = context;
    this.#folder = folder;
  }

  async visit({ name, page, card }: Surface): Promise<void> {
    const caption = SHOWN.get(name);
    if (caption === undefined) return;
    const before = page.viewportSize();
    if (card) await page.setViewportSize(PAGE);
    await card?.();
    const taken = (await page.screenshot()).toString('base64');
    if (before) await page.setViewportSize(before);
    const place = [...SHOWN.keys()].indexOf(name) + 1;
    await this.#draw(
      `${place}-${name}`,
      PICTURE,
      `<h1>${caption}</h1><img class="shot" src="data:image/png;base64,${taken}" alt="">`,
    );
  }

  async drawTile(): Promise<void> {
    const icon = (await readFile(ICON)).toString('base64');
    await this.#draw(
      'tile',
      TILE,
      `<img width="72" src="data:image/svg+xml;base64,${icon}" alt=""><h1>Errgloss</h1><p>Windows error codes, explained</p>`,
    );
  }

  async #draw(name: string, size: typeof PICTURE, body: string): Promise<void> {
    const page = await this.#context.newPage();
    await page.setViewportSize(size);
    await page.setContent(`<!doctype html><style>
      body { align-items: center; background: #eef1f5; color: #1f2328; display: flex; flex-direction: column;
        font: 16px system-ui, sans-serif; gap: 12px; height: 100vh; justify-content: center; margin: 0; }
      h1 { font-size: 28px; font-weight: 550; margin: 0 0 4px; }
      p { margin: 0; }
      .shot { border: 1px solid #c8ced6; border-radius: 6px; box-shadow: 0 4px 20px rgb(0 0 0 / 15%); }
    </style>${body}`);
    await page.screenshot({ path: join(this.#folder, `${name}.png`) });
    await page.close();
  }
}
