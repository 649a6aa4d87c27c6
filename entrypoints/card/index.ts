import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionLifetime } from '../../lib/browser/frame/extension-lifetime.ts';
import { PageCards } from '../../lib/browser/frame/page-cards.ts';
import { stopWhenUnwanted } from '../../lib/browser/frame/page-wanted.ts';
import { answerCalls } from '../../lib/browser/shared/answer-calls.ts';
import { BACKGROUND_CALLS } from '../../lib/browser/shared/background-calls.ts';
import { isExtensionAlive } from '../../lib/browser/shared/browser-event.ts';
import { callBackground } from '../../lib/browser/shared/calls.ts';
import { CARD_CALLS } from '../../lib/browser/shared/card-calls.ts';
import { replyCheck } from '../../lib/browser/shared/reply-check.ts';
import { CardController } from '../../lib/card/mount/controller.ts';
import { selectedText, selectionAnchor } from '../../lib/card/mount/selection.ts';
import { removeLeftovers as removeCards } from '../../lib/card/mount/shell.ts';
import { MAX_QUERY } from '../../lib/lookup/question.ts';
import { frameShare } from '../../lib/page/frame-share.ts';
import { removeLeftovers as removeHighlights } from '../../lib/page/marks/highlight-names.ts';

export default defineUnlistedScript(() => {
  if (frameShare().marks) return;
  removeCards();
  removeHighlights();
  const { signal } = extensionLifetime();
  const call = callBackground(replyCheck(BACKGROUND_CALLS));
  const card = new CardController(
    {
      // Nothing else of what was asked may go along: Firefox can't send nodes of the page.
      explain: ({ code, likelyFamilies, products }) => call('explain', { code, likelyFamilies, products }),
      entry: (key) => call('entry', key),
      answer: (text) => call('answer', text.slice(0, MAX_QUERY)),
      isGone: () => !isExtensionAlive(),
    },
    async ({ family, value, name }, scope, isUndone) => {
      const entry = { family, value, name };
      if (scope === 'page') {
        frameShare().page?.leaveAlone(entry, !isUndone);
        await call('leaveAlone', { entry, isLeft: !isUndone });
      } else if (!(await call('ignore', { entry, scope, isUndone }))) throw new Error('not stored');
    },
    signal,
    location.protocol.endsWith('-extension:'),
  );
  const cards = new PageCards(card, call, signal);
  frameShare().marks = cards;
  signal.addEventListener('abort', () => {
    frameShare().marks = undefined;
  });
  stopWhenUnwanted(signal);
  answerCalls(
    'card',
    CARD_CALLS,
    {
      explainSelection(told) {
        const text = selectedText(told);
        card.openText({ anchor: selectionAnchor(), text, opener: 'keyboard', onRelease: () => {} });
        return null;
      },
      list: () => cards.list(),
      position: () => cards.position(),
      reveal: ({ index, place }) => cards.reveal(index, place),
      leaveAlone({ entry, isLeft }) {
        frameShare().page?.leaveAlone(entry, isLeft);
        return null;
      },
    },
    signal,
  );
});
