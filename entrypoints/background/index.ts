import { defineBackground } from 'wxt/utils/define-background';
import { BACKGROUND_CHECKS, type BackgroundCalls } from '../../lib/browser/background-calls.ts';
import { updateBadge } from '../../lib/browser/badge.ts';
import { answerCalls } from '../../lib/browser/calls.ts';
import { packagedCatalog } from '../../lib/browser/catalog-store.ts';
import { runCommand } from '../../lib/browser/commands.ts';
import { createExplainMenu, explainSelection } from '../../lib/browser/explain-menu.ts';
import { keepHistoryFromPages } from '../../lib/browser/history.ts';
import { injectCard } from '../../lib/browser/inject.ts';
import { offerInAddressBar } from '../../lib/browser/omnibox.ts';
import { ignoreCode, readSettings } from '../../lib/browser/settings.ts';
import { keepSites } from '../../lib/browser/site-scripts.ts';
import { openWelcome } from '../../lib/browser/welcome.ts';
import { readCode, readEntry } from '../../lib/catalog/lookup.ts';
import { answer, withAllTexts } from '../../lib/lookup/answer.ts';
import { headOf } from '../../lib/lookup/question.ts';
import { isIgnored } from '../../lib/settings/ignored.ts';

export default defineBackground(() => {
  answerCalls<BackgroundCalls>('background', BACKGROUND_CHECKS, {
    async resolve(questions) {
      const [catalog, settings] = await Promise.all([packagedCatalog(), readSettings()]);
      return questions.map((question) => {
        const head = headOf(catalog, question);
        return head && isIgnored(settings, question.code, head) ? null : head;
      });
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
    ignore: ignoreCode,
    async loadMarks(_, { tab, frameId }) {
      if (tab?.id === undefined || frameId === undefined) throw new Error('only a page can show marks');
      await injectCard({ tabId: tab.id, frameId });
      return null;
    },
    async counted(_, { tab }) {
      if (tab?.id !== undefined && (await readSettings()).badge) await updateBadge(tab.id);
      return null;
    },
  });
  keepHistoryFromPages();
  chrome.runtime.onInstalled.addListener(createExplainMenu);
  keepSites();
  offerInAddressBar(packagedCatalog);
  chrome.runtime.onInstalled.addListener(openWelcome);
  // Firefox for Android has no menus and no keys.
  chrome.contextMenus?.onClicked.addListener((info, tab) => void explainSelection(info, tab));
  chrome.commands?.onCommand.addListener((command, tab) => void runCommand(command, tab));
});
