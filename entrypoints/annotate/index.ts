import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { callBackground } from '../../lib/browser/calls.ts';
import { extensionLifetime } from '../../lib/browser/lifetime.ts';
import { PageSession } from '../../lib/browser/page-session.ts';
import { watchSensitivity } from '../../lib/browser/page-settings.ts';
import { frameShare } from '../../lib/page/frame-share.ts';

export default defineUnlistedScript(() => {
  if (frameShare().page) return;
  const lifetime = extensionLifetime();
  const { signal } = lifetime;
  const session = new PageSession(callBackground<BackgroundCalls>(), lifetime);
  frameShare().page = session;
  signal.addEventListener('abort', () => {
    frameShare().page = undefined;
  });
  watchSensitivity((sensitivity) => session.start(sensitivity), signal);
});
