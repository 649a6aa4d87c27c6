import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { answerCalls, callBackground } from '../../lib/browser/calls.ts';
import { CardOpener } from '../../lib/browser/card-opener.ts';
import { claimFrame, extensionLifetime } from '../../lib/browser/lifetime.ts';
import { ANNOTATE_SCHEMAS, type AnnotateCalls } from '../../lib/browser/page-calls.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { listMentions } from '../../lib/page/page-list.ts';
import { watchPointer } from '../../lib/page/pointer.ts';

/** Returns true when it starts, false where it runs already. */
export default defineUnlistedScript(() => {
  const lifetime = extensionLifetime();
  const { signal } = lifetime;
  if (!claimFrame('annotate', signal)) {
    lifetime.abort();
    return false;
  }
  const call = callBackground<BackgroundCalls>();
  const annotator = new Annotator((questions) => call('resolve', questions), 'balanced', signal);
  const { marks } = annotator;
  const cards = new CardOpener(annotator, () => call('loadCard', null), signal);
  watchPointer(
    marks,
    (mark) => cards.open(mark, false),
    () => cards.leave(),
    signal,
  );
  answerCalls<AnnotateCalls>(
    'annotate',
    ANNOTATE_SCHEMAS,
    {
      list: () => ({ mentions: listMentions(marks.inOrder()), settled: annotator.isSettled }),
      reveal: (index) => cards.reveal(index),
      step: async (direction) => {
        await annotator.settled();
        return cards.step(direction);
      },
    },
    signal,
  );
  return true;
});
