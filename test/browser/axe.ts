import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong with a page in light, in dark and in forced colours; empty when all is well. */
export async function axeProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const media of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    // Contrast is the browser's own business in forced colours.
    const rules = { 'color-contrast': { enabled: media.forcedColors === 'none' } };
    await page.evaluate(AXE);
    const found = await page.evaluate(async (given) => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: Violation[] }> };
      };
      return (await axe.run({ rules: given })).violations;
    }, rules);
    for (const { id, nodes } of found) {
      for (const { html, failureSummary } of nodes) {
        problems.push(`${media.colorScheme} ${media.forcedColors} ${id}: ${html}\n${failureSummary ?? ''}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return problems;
}
