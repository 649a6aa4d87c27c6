import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionLifetime } from '../../lib/browser/frame/extension-lifetime.ts';
import { callFromPage } from '../../lib/browser/frame/page-calls.ts';
import { PageSession } from '../../lib/browser/frame/page-session.ts';
import { watchPageSettings } from '../../lib/browser/frame/page-settings.ts';
import { frameShare } from '../../lib/page/frame-share.ts';

export default defineUnlistedScript(() => {
  if (frameShare().page) return;
  const lifetime = extensionLifetime();
  const { signal } = lifetime;
  const session = new PageSession(callFromPage(), lifetime);
  frameShare().page = session;
  signal.addEventListener('abort', () => {
    frameShare().page = undefined;
    frameShare().detector = undefined;
  });
  const begin = () => watchPageSettings((settings) => session.start(settings), signal);
  const { ownKnown } = frameShare();
  if (ownKnown) void ownKnown.then(begin);
  else begin();
});
