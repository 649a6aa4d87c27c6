import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { answerCalls, callBackground, isExtensionAlive } from '../../lib/browser/calls.ts';
import { extensionLifetime } from '../../lib/browser/lifetime.ts';
import { PAGE_CHECKS, type PageCalls } from '../../lib/browser/page-calls.ts';
import { PageCards } from '../../lib/browser/page-cards.ts';
import { stopWhenUnwanted } from '../../lib/browser/page-upkeep.ts';
import { CardController } from '../../lib/card/controller.ts';
import { selectionAnchor } from '../../lib/card/selection.ts';
import { removeLeftovers as removeCards } from '../../lib/card/shell.ts';
import { LONGEST_QUERY } from '../../lib/lookup/question.ts';
import { frameShare } from '../../lib/page/frame-share.ts';
import { removeLeftovers as removeHighlights } from '../../lib/page/highlight.ts';

export default defineUnlistedScript(() => {
  if (frameShare().marks) return;
  removeCards();
  removeHighlights();
  const { signal } = extensionLifetime();
  const call = callBackground<BackgroundCalls>();
  const card = new CardController(
    {
      // Nothing else of what was asked may go along: Firefox can't send nodes of the page.
      explain: ({ code, hints }) => call('explain', { code, hints }),
      entry: (key) => call('entry', key),
      answer: (text) => call('answer', text.slice(0, LONGEST_QUERY)),
      isGone: () => !isExtensionAlive(),
    },
    async ({ family, value, name }) => {
      if (!(await call('ignore', { family, value, name }))) throw new Error('not stored');
    },
    signal,
  );
  const cards = new PageCards(card, call, signal);
  frameShare().marks = cards;
  signal.addEventListener('abort', () => {
    frameShare().marks = undefined;
  });
  stopWhenUnwanted(signal);
  answerCalls<PageCalls>(
    'card',
    PAGE_CHECKS,
    {
      explainSelection(text) {
        card.openText({ anchor: selectionAnchor(), text, opener: 'keyboard', onRelease: () => {} });
        return null;
      },
      list: () => cards.list(),
      position: () => cards.position(),
      reveal: (index) => cards.reveal(index),
    },
    signal,
  );
});
