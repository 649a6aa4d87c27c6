import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { callBackground } from '../../lib/browser/calls.ts';
import { claimFrame, extensionLifetime } from '../../lib/browser/lifetime.ts';
import { PageSession } from '../../lib/browser/page-session.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings.ts';
import { frameShare } from '../../lib/page/frame-share.ts';

/** Returns true when it starts, false where it runs already. */
export default defineUnlistedScript(() => {
  const lifetime = extensionLifetime();
  const { signal } = lifetime;
  if (!claimFrame('annotate', signal)) {
    lifetime.abort();
    return false;
  }
  const session = new PageSession(callBackground<BackgroundCalls>(), signal);
  frameShare().page = session;
  signal.addEventListener('abort', () => {
    frameShare().page = undefined;
  });
  void readSettings().then((settings) => session.start(settings));
  watchSettings((settings) => session.start(settings), signal);
  return true;
});
