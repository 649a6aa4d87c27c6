import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsByDriver } from '../hostile/by-driver.ts';
import { Frozen } from '../hostile/drive/deadline.ts';
import { IN_FIREFOX, pagesNamed, WORST } from '../hostile/pages.ts';
import type { Driver } from '../support/drivers/driver.ts';
import { BROWSERS } from './both.ts';

/** Everything is a twentieth of its size here: what is measured by `npm run hostile` is only looked at. */
const SCALE = 0.05;

describe.each(BROWSERS)('hostile pages in %s', (name, launch) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver.kill());

  it.each(pagesNamed(name === 'Firefox' ? IN_FIREFOX : WORST))('$name', async (page) => {
    try {
      expect(await faultsByDriver(driver, page, SCALE)).toEqual([]);
    } catch (error) {
      // The next page is to have a browser that answers.
      if (error instanceof Frozen) {
        driver.kill();
        driver = await launch();
      }
      throw error;
    }
  });
});
