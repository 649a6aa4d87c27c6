import { defineBackground } from 'wxt/utils/define-background';
import { BACKGROUND_CHECKS, type BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { answerCalls } from '../../lib/browser/calls.ts';
import { packagedCatalog } from '../../lib/browser/catalog-store.ts';
import { runCommand } from '../../lib/browser/commands.ts';
import { createExplainMenu, explainSelection } from '../../lib/browser/explain-menu.ts';
import { injectCard } from '../../lib/browser/inject.ts';
import { openWelcome } from '../../lib/browser/welcome.ts';
import { readCode, readEntry } from '../../lib/catalog/lookup.ts';
import { answer, withAllTexts } from '../../lib/lookup/answer.ts';
import { headOf } from '../../lib/lookup/question.ts';

export default defineBackground(() => {
  answerCalls<BackgroundCalls>('background', BACKGROUND_CHECKS, {
    async resolve(questions) {
      const catalog = await packagedCatalog();
      return questions.map((question) => headOf(catalog, question));
    },
    async explain({ code, hints }) {
      const catalog = await packagedCatalog();
      return withAllTexts(catalog, readCode(catalog, code, hints));
    },
    async entry(key) {
      const catalog = await packagedCatalog();
      const entry = catalog.find(key);
      return entry ? withAllTexts(catalog, [readEntry(entry)]) : [];
    },
    async answer(text) {
      const catalog = await packagedCatalog();
      const answered = await answer(catalog, text);
      const readings = answered.kind === 'code' ? answered.readings : [];
      return { answer: answered, details: await withAllTexts(catalog, readings) };
    },
    async loadMarks(_, { tab, frameId }) {
      if (tab?.id === undefined || frameId === undefined) throw new Error('only a page can show marks');
      await injectCard({ tabId: tab.id, frameId });
      return null;
    },
  });
  chrome.runtime.onInstalled.addListener(createExplainMenu);
  chrome.runtime.onInstalled.addListener(openWelcome);
  chrome.contextMenus.onClicked.addListener((info, tab) => void explainSelection(info, tab));
  chrome.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));
});
