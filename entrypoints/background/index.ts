import { defineBackground } from 'wxt/utils/define-background';
import { refreshBadge } from '../../lib/browser/background/badge.ts';
import { causeOf } from '../../lib/browser/background/cause-facts.ts';
import { runCommand, stepInTab } from '../../lib/browser/background/commands.ts';
import { createExplainMenu, explainSelection } from '../../lib/browser/background/explain-menu.ts';
import { offerInAddressBar } from '../../lib/browser/background/omnibox.ts';
import { keepSites } from '../../lib/browser/background/site-scripts.ts';
import { keepHistoryFromPages } from '../../lib/browser/background/storage-access.ts';
import { openWelcome } from '../../lib/browser/background/welcome.ts';
import { annotatedFrames } from '../../lib/browser/shared/annotated-frames.ts';
import { answerCalls } from '../../lib/browser/shared/answer-calls.ts';
import { BACKGROUND_CALLS } from '../../lib/browser/shared/background-calls.ts';
import { injectCard, injectDetector } from '../../lib/browser/shared/inject.ts';
import { activeCatalogs, packagedCatalog } from '../../lib/browser/shared/packaged-catalog.ts';
import { ignoreCode, readSettings } from '../../lib/browser/shared/stored-settings.ts';
import { nearMisses } from '../../lib/card/facts/near.ts';
import { meaningOfEntry, meaningsOf } from '../../lib/catalog/read/meanings.ts';
import { explainedBy } from '../../lib/lookup/answer.ts';
import { answer, withAllTexts } from '../../lib/lookup/ask.ts';
import { summarize } from '../../lib/lookup/message-summary.ts';
import { withProducts } from '../../lib/lookup/question.ts';
import { titlesOn } from '../../lib/own-catalogs/sites.ts';
import { codeTable } from '../../lib/own-catalogs/table.ts';
import { isIgnored } from '../../lib/settings/ignored.ts';
import { siteOf } from '../../lib/settings/site-policy.ts';

export default defineBackground(() => {
  answerCalls('background', BACKGROUND_CALLS, {
    async resolve(questions, { tab, url }) {
      const [catalog, settings] = await Promise.all([packagedCatalog(), readSettings()]);
      const site = siteOf(tab?.url ?? url);
      const own = titlesOn(await activeCatalogs(), site);
      return Promise.all(
        questions.map(async (question) => {
          const summary = await summarize(catalog, withProducts(question, own));
          const code = 'code' in question ? question.code : undefined;
          return summary && isIgnored(settings, code, summary, site) ? null : summary;
        }),
      );
    },
    async explain({ code, likelyFamilies, products }, { tab, url }) {
      const catalog = await packagedCatalog();
      const own = titlesOn(await activeCatalogs(), siteOf(tab?.url ?? url));
      return withAllTexts(catalog, meaningsOf(catalog, code, likelyFamilies, [...products, ...own]));
    },
    async entry(key) {
      const catalog = await packagedCatalog();
      const entry = catalog.find(key);
      return entry ? withAllTexts(catalog, [meaningOfEntry(entry)]) : [];
    },
    async answer(text) {
      const catalog = await packagedCatalog();
      const answered = await answer(catalog, text);
      const explained = explainedBy(answered);
      const hits =
        answered.kind === 'search' && explained.length === 0 ? nearMisses(text, answered.hits) : [];
      const [details, near] = await Promise.all([
        withAllTexts(catalog, explained),
        withAllTexts(catalog, hits),
      ]);
      return { answer: answered, details, near, cause: await causeOf(catalog, text) };
    },
    async ignore({ entry, scope, isUndone }, { tab, url }) {
      const site = siteOf(tab?.url ?? url);
      if (scope === 'site' && site === undefined) return false;
      return ignoreCode(entry, scope === 'site' ? site : undefined, isUndone);
    },
    async ownCodes() {
      const catalogs = await activeCatalogs();
      return catalogs.length > 0 ? codeTable(catalogs) : null;
    },
    async leaveAlone(ask, { tab, frameId }) {
      const frames = tab?.id === undefined ? [] : ((await annotatedFrames(tab.id)) ?? []);
      const others = frames.filter((frame) => frame.frameId !== frameId);
      // A frame that has gone meanwhile has nothing to leave alone.
      await Promise.allSettled(others.map((frame) => frame.call('leaveAlone', ask)));
      return null;
    },
    async step(step, { tab }) {
      await stepInTab(step, tab);
      return null;
    },
    async loadDetector(_, { tab, frameId }) {
      if (tab?.id === undefined || frameId === undefined) throw new Error('only a page can be read');
      // What the detector finds is asked about next: the catalog opens while the script is on its way.
      packagedCatalog().catch(() => {});
      await injectDetector({ tabId: tab.id, frameId });
      return null;
    },
    async loadMarks(_, { tab, frameId }) {
      if (tab?.id === undefined || frameId === undefined) throw new Error('only a page can show marks');
      await injectCard({ tabId: tab.id, frameId });
      return null;
    },
    async counted(_, { tab }) {
      if (tab?.id !== undefined && (await readSettings()).badge) await refreshBadge(tab.id);
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
