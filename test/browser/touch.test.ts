import { expect, it } from 'vitest';
import { CardView } from './card-view.ts';
import { extensionSession, openAnnotated, pointOn } from './harness.ts';

const session = extensionSession();

/** What a finger hits without looking twice, in CSS pixels. */
const TARGET = 44;

it('a tap opens the card of a code, whose buttons are as large as a finger, in a window of 320 px', async () => {
  const page = await openAnnotated(session.browser, '<p style="margin-top:60px">Error 1603</p>');
  await page.setViewportSize({ width: 320, height: 640 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await devtools.send('Emulation.setEmitTouchEventsForMouse', { enabled: true, configuration: 'mobile' });
  const { x, y } = await pointOn(page, '1603');
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const card = await CardView.of(page);
  await card.waitForTitle('ERROR_INSTALL_FAILURE');
  const { width } = await card.box();
  expect(width).toBeLessThanOrEqual(304);
  const small = await card.evaluate<
    readonly string[]
  >(`(root) => [...root.querySelectorAll('button, a, summary')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < ${TARGET})
    .map((one) => one.outerHTML.slice(0, 120))`);
  expect(small).toEqual([]);
});
