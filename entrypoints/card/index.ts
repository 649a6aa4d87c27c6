import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { answerCalls, ContextGone, callBackground } from '../../lib/browser/calls.ts';
import { claimFrame, extensionLifetime } from '../../lib/browser/lifetime.ts';
import { CARD_CHECKS, type CardCalls } from '../../lib/browser/page-calls.ts';
import { publishCardHost } from '../../lib/card/card-host.ts';
import { CardController } from '../../lib/card/controller.tsx';
import { selectionAnchor } from '../../lib/card/selection.ts';

export default defineUnlistedScript(() => {
  const lifetime = extensionLifetime();
  if (!claimFrame('card', lifetime.signal)) {
    lifetime.abort();
    return;
  }
  const call = callBackground<BackgroundCalls>();
  const card = new CardController(
    {
      explain: (question) => call('explain', question),
      entry: (key) => call('entry', key),
      answer: (text) => call('answer', text),
      isGone: (error) => error instanceof ContextGone,
    },
    lifetime.signal,
  );
  publishCardHost(card);
  lifetime.signal.addEventListener('abort', () => publishCardHost(undefined));
  answerCalls<CardCalls>(
    'card',
    CARD_CHECKS,
    {
      explainSelection(text) {
        card.openText({ anchor: selectionAnchor(), text, focus: true, onClose: () => {} });
        return null;
      },
    },
    lifetime.signal,
  );
});
