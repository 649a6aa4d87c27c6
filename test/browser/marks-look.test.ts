import { describe, expect, it } from 'vitest';
import type { DriverPage } from '../support/drivers/driver.ts';
import { driveFirefox } from '../support/drivers/firefox.ts';
import { forceColours } from '../support/drivers/firefox-window.ts';
import { until } from '../support/popup-view.ts';
import { BROWSERS, driverSession, hover, openWith, waitForCard } from './both.ts';
import { CardView } from './card-view.ts';
import { extensionSession, openAnnotated, pointOn } from './harness.ts';

/** What a picture shows of the sample, one entry a character. */
interface Look {
  readonly character: string;
  /** It stands on another ground than the page. */
  readonly isFilled: boolean;
  /** Dark pixels below it, from where none of these characters reaches to where a card begins; its shadow is light. */
  readonly line: number;
}

async function lookOf(page: Pick<DriverPage, 'evaluate'>, picture: Uint8Array): Promise<readonly Look[]> {
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    const text = document.querySelector('#sample')?.firstChild;
    if (!context || !(text instanceof Text)) return [];
    context.drawImage(image, 0, 0);
    const pixels = ({ x, y, width, height }: DOMRect) => {
      const { data } = context.getImageData(x, y, width, height);
      return Array.from({ length: data.length / 4 }, (_, at) => [...data.slice(at * 4, at * 4 + 3)]);
    };
    const isDark = (pixel: readonly number[]) => pixel.reduce((sum, part) => sum + part) < 384;
    const [ground] = pixels(new DOMRect(0, 0, 1, 1)).map(String);
    return [...text.data].map((character, at) => {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getBoundingClientRect();
      const inBox = pixels(box);
      const below = new DOMRect(box.x, box.y + box.height * 0.88, box.width, box.height * 0.12 + 6);
      return {
        character,
        isFilled: inBox.filter((pixel) => String(pixel) !== ground).length > inBox.length / 2,
        line: pixels(below).filter(isDark).length,
      };
    });
  }, Buffer.from(picture).toString('base64'));
}

/** The text, with dots for what is not filled. */
async function filledIn(page: Pick<DriverPage, 'evaluate'>, picture: Uint8Array): Promise<string> {
  const look = await lookOf(page, picture);
  return look.map(({ character, isFilled }) => (isFilled ? character : '·')).join('');
}

/** Of a line that ends within a character's box, its neighbour may have a pixel. */
const MIN_LINE = 3;

/** Large enough that most of a character's box is its ground; the cards open below. */
const SAMPLE = '<p id="sample" style="font: 40px monospace">Error 1603 and 1618</p>';

/** Waits until the first code of the sample has more of a line than the other, which still has one. */
async function waitForOpenLine(page: DriverPage): Promise<void> {
  await until(async () => {
    const look = await lookOf(page, await page.picture());
    const [open, closed] = [look.slice(6, 10), look.slice(15, 19)].map((code) =>
      code.reduce((sum, { line }) => sum + line, 0),
    );
    return (open !== undefined && closed !== undefined && closed > 0 && open > closed) || undefined;
  }, 'the open code to have more of a line');
}

describe.each(BROWSERS)('in the colours of the page, %s', (_, launch) => {
  const session = driverSession(launch);

  it('draws another line under the code whose card is open', async () => {
    const page = await openWith(session.driver, SAMPLE, ['1603', '1618']);
    await hover(page, '1603');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await waitForOpenLine(page);
    await page.close();
  });
});

describe('in forced colours, Chromium', () => {
  const session = extensionSession();

  it('fills the first character of each code, and all of the one whose card is open', async () => {
    const page = await openAnnotated(session.browser, SAMPLE);
    const looks = async (wanted: string) =>
      until(async () => (await filledIn(page, await page.screenshot())) === wanted || undefined, wanted);
    const { x, y } = await pointOn(page, '1603');
    await looks('·'.repeat(19));
    await page.emulateMedia({ forcedColors: 'active' });
    await looks('······1········1···');
    await page.mouse.move(x, y);
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await looks('······1603·····1···');
    await page.keyboard.press('Escape');
    await looks('······1········1···');
    await page.emulateMedia({ forcedColors: null });
    await looks('·'.repeat(19));
    await page.close();
  });

  // If this fails, browsers have found a way, and the marks can be lines in forced colours too.
  it.each([
    'background-color: transparent !important',
    'forced-color-adjust: none !important; background-color: transparent !important',
    'forced-color-adjust: preserve-parent-color; background-color: inherit',
    'background-color: Canvas; color: CanvasText',
    'all: unset',
  ])('fills a highlight whose style is %s', async (style) => {
    const page = await session.browser.context.newPage();
    await page.setContent(
      `<style>::highlight(sample) { ${style}; text-decoration: underline }</style>${SAMPLE}`,
    );
    await page.emulateMedia({ forcedColors: 'active' });
    await page.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(document.querySelector('#sample') ?? document.body);
      CSS.highlights.set('sample', new Highlight(range));
    });
    expect(await filledIn(page, await page.screenshot())).toBe('Error 1603 and 1618');
    await page.close();
  });
});

describe('in forced colours, Firefox', () => {
  const session = driverSession(driveFirefox);

  it('draws a line under each code, and another under the open one', async () => {
    const page = await openWith(session.driver, SAMPLE, ['1603', '1618']);
    await session.driver.link.inWindow(forceColours, true);
    await until(
      () => page.evaluate(() => matchMedia('(forced-colors: active)').matches || undefined),
      'forced colours',
    );
    const look = async () => lookOf(page, await page.picture());
    const underlined = async () =>
      (await look()).map(({ character, line }) => (line > MIN_LINE ? character : '·')).join('');
    await until(async () => (await underlined()) === '······1603·····1618' || undefined, 'lines');
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.move(x, y);
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await waitForOpenLine(page);
    expect((await look()).filter(({ isFilled }) => isFilled)).toEqual([]);
    await session.driver.link.inWindow(forceColours, false);
    await page.close();
  });
});
