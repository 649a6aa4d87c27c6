import { listen } from '../../dom/listen.ts';
import { isExtensionAlive } from '../shared/browser-event.ts';

/** Events that occur soon once the user does anything with the page. */
const SIGNS_OF_LIFE = ['pointermove', 'keydown', 'focus', 'visibilitychange', 'scroll'] as const;

/**
 * A signal for everything that a script starts in a page. It aborts at the first sign of life from the user after the
 * extension was updated, disabled or removed: browsers don't tell a page's script.
 */
export function extensionLifetime(): AbortController {
  const controller = new AbortController();
  const check = () => {
    if (!isExtensionAlive()) controller.abort();
  };
  for (const type of SIGNS_OF_LIFE) {
    listen(window, type, check, controller.signal, { capture: true, passive: true });
  }
  return controller;
}
