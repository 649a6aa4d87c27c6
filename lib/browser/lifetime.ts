import { isExtensionAlive } from './calls.ts';

/** Events of the page that happen soon after anything changes for the reader. */
const SIGNS_OF_LIFE = ['pointermove', 'keydown', 'focus', 'visibilitychange', 'scroll'] as const;

/**
 * A signal for everything a script starts in a page: it aborts as soon as a sign of life from the reader finds
 * the extension updated, disabled or removed. Browsers tell a page's script nothing of that by themselves.
 */
export function extensionLifetime(): AbortController {
  const controller = new AbortController();
  const check = () => {
    if (!isExtensionAlive()) controller.abort();
  };
  for (const type of SIGNS_OF_LIFE) {
    window.addEventListener(type, check, { capture: true, passive: true, signal: controller.signal });
  }
  return controller;
}
