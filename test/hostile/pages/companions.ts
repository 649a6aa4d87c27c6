import { fileURLToPath } from 'node:url';
import { bundleForPage } from '../../support/bundle.ts';
import type { HostilePage } from '../page.ts';

const CODE = '<p>Error 1603</p>';

/** What works on pages beside Errgloss: translators, other extensions, printers, editors. */
export const COMPANIONS: readonly HostilePage[] = [
  {
    name: 'companions/translator',
    about: 'A translator wraps every text in two font elements and replaces it, and once more.',
    body: (scale) => `<p>Error 1603 <b>while</b> installing <i>it</i></p>`.repeat(Math.ceil(500 * scale)),
    act: async () => {
      for (let time = 0; time < 2; time++) {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
        for (const text of texts) {
          const outer = document.createElement('font');
          const inner = document.createElement('font');
          outer.setAttribute('style', 'vertical-align: inherit;');
          inner.setAttribute('style', 'vertical-align: inherit;');
          inner.textContent = text.data.replace('while', 'beim').replace('installing', 'Installieren');
          outer.append(inner);
          text.replaceWith(outer);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    marked: (scale) => Array.from({ length: Math.ceil(500 * scale) }, () => '1603'),
  },
  {
    name: 'companions/dark-mode-extension',
    about: 'Another extension gives every element colours, and watches all changes to do so again.',
    body: (scale) => `<div><p>Error 1603</p></div>`.repeat(Math.ceil(1000 * scale)),
    act: async () => {
      const paint = (element: Element) => {
        element.setAttribute('data-darkreader-inline-color', '');
        if (element instanceof HTMLElement) element.style.setProperty('--darkreader-inline-color', '#e8e6e3');
      };
      for (const element of document.querySelectorAll('body *')) paint(element);
      const sheet = document.createElement('style');
      sheet.textContent = '[data-darkreader-inline-color] { color: var(--darkreader-inline-color) }';
      document.head.append(sheet);
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof Element && document.body.contains(node)) paint(node);
      }).observe(document.documentElement, { subtree: true, childList: true });
      document.body.append(document.createElement('hr'));
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    marked: (scale) => Array.from({ length: Math.ceil(1000 * scale) }, () => '1603'),
  },
  {
    name: 'companions/text-replacing-extension',
    about: 'Another extension replaces words in every text, now and whenever one changes.',
    body: (scale) => `<p>The cloud gave error 1603</p>`.repeat(Math.ceil(1000 * scale)),
    act: async () => {
      const replace = (node: Node) => {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (let text: Node | null = walker.currentNode; text; text = walker.nextNode())
          if (text.nodeValue?.includes('cloud')) text.nodeValue = text.nodeValue.replaceAll('cloud', 'fog');
      };
      new MutationObserver((records) => {
        for (const { target } of records) replace(target);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      replace(document.body);
      document.body.insertAdjacentHTML('beforeend', '<p>A cloud with exit code 1618</p>');
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    marked: (scale) => ['1618', ...Array.from({ length: Math.ceil(1000 * scale) }, () => '1603')],
  },
  {
    name: 'companions/print',
    about: 'A long page is printed while it is open; everything is as before after that.',
    body: (scale) => CODE.repeat(Math.ceil(2000 * scale)),
    marked: (scale) => Array.from({ length: Math.ceil(2000 * scale) }, () => '1603'),
    async steps(user) {
      const count = () => user.drawn();
      const before = await count();
      await user.tab.send('Page.printToPDF', {});
      const after = await user.until(async () => ((await count()) <= before ? true : undefined));
      return after ? [] : [`${await count()} texts stay underlined for the printer, ${before} were`];
    },
  },
  {
    name: 'companions/editors',
    about: 'CodeMirror and ProseMirror, in which somebody types.',
    body: CODE,
    script: () => bundleForPage(fileURLToPath(new URL('../../fixtures/editors.ts', import.meta.url))),
    marked: ['1603'],
    async steps(user) {
      for (const selector of ['.cm-content', '.ProseMirror']) {
        await user.page.click(selector);
        await user.page.keyboard.press('End');
        await user.page.keyboard.type(' Again error 1618!');
      }
      const texts = await user.tab.inPage(() => (globalThis as unknown as { texts(): string[] }).texts());
      const isWhole = texts.every((text) => text === 'Setup failed with error 1603. Again error 1618!');
      const faults = isWhole ? [] : [`what was typed became ${texts.join(' and ')}`];
      if (await user.isMarked('1618')) faults.push('marks what is being typed');
      return faults;
    },
  },
  {
    name: 'companions/drawn-editor',
    about: 'An editor draws its own lines beside a hidden field, as the one of VS Code does.',
    body: `<div class="monaco-editor" role="code"><textarea class="inputarea" aria-label="Editor"></textarea><div class="view-lines"><div class="view-line">error 1618</div></div></div>${CODE}`,
    act: () => {
      const line = document.querySelector('.view-line')?.firstChild;
      if (line) line.nodeValue = 'error 1619';
    },
    marked: ['1603'],
    unmarked: ['1618', '1619'],
  },
];
