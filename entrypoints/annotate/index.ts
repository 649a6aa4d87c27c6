import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { answerCalls, callBackground } from '../../lib/browser/calls.ts';
import { claimFrame, extensionLifetime } from '../../lib/browser/lifetime.ts';
import { ANNOTATE_CHECKS, type AnnotateCalls } from '../../lib/browser/page-calls.ts';
import { PageSession } from '../../lib/browser/page-session.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings.ts';

/** Returns true when it starts, false where it runs already. */
export default defineUnlistedScript(() => {
  const lifetime = extensionLifetime();
  const { signal } = lifetime;
  if (!claimFrame('annotate', signal)) {
    lifetime.abort();
    return false;
  }
  const session = new PageSession(callBackground<BackgroundCalls>(), signal);
  void readSettings().then((settings) => session.start(settings));
  watchSettings((settings) => session.start(settings), signal);
  answerCalls<AnnotateCalls>(
    'annotate',
    ANNOTATE_CHECKS,
    {
      list: () => session.list(),
      reveal: (index) => session.reveal(index),
      step: (direction) => session.step(direction),
    },
    signal,
  );
  return true;
});
