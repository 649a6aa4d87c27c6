import { callTab } from './calls.ts';
import { injectAnnotation } from './inject.ts';
import type { AnnotateCalls } from './page-calls.ts';

const STEPS: Readonly<Record<string, 'next' | 'previous'>> = {
  'next-code': 'next',
  'previous-code': 'previous',
};

/** Goes to the next or previous code of the page, annotating it first where that has not been done. */
export async function runCommand(command: string, tab: chrome.tabs.Tab | undefined): Promise<void> {
  const step = STEPS[command];
  if (!step || tab?.id === undefined) return;
  try {
    await injectAnnotation(tab.id);
    await callTab<AnnotateCalls>('annotate', tab.id)('step', step);
  } catch {
    // Pages of the browser itself take no scripts; there is nothing to step through.
  }
}
