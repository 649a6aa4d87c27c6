import type { HostilePage } from '../page.ts';

const CODE = '<p>Error 1603</p>';

/** What ordinary pages do in 2026. */
export const WEB_2026: readonly HostilePage[] = [
  {
    name: 'web-2026/view-transition',
    about: 'A view transition replaces the content; pictures of the old one are shown meanwhile.',
    body: `<main id="main">${CODE}</main>`,
    act: async () => {
      for (const code of ['1618', '1619', '1603']) {
        const transition = document.startViewTransition(() => {
          const main = document.getElementById('main');
          if (main) main.innerHTML = `<p>exit code ${code}</p>`;
        });
        await transition.finished;
      }
    },
    marked: ['1603'],
    unmarked: ['1618', '1619'],
    async steps(user) {
      if (!(await user.hover('1603'))) return ['no card'];
      await user.tab.inPage(() => document.startViewTransition(() => {}).finished.then(() => true));
      return (await user.isCardOpen()) ? [] : ['the card goes with a transition'];
    },
  },
  {
    name: 'web-2026/content-visibility',
    about: 'Thousands of sections are laid out only when they are near.',
    head: '<style>section { content-visibility: auto; contain-intrinsic-size: auto 300px; }</style>',
    body: (scale) => `<section><h2>Log</h2>${CODE}</section>`.repeat(Math.ceil(2000 * scale)),
    act: async () => {
      scrollTo(0, document.body.scrollHeight);
      await new Promise((resolve) => setTimeout(resolve, 200));
      scrollTo(0, 0);
    },
    marked: (scale) => Array.from({ length: Math.ceil(2000 * scale) }, () => '1603'),
  },
  {
    name: 'web-2026/virtual-scrolling',
    about: 'A list of a hundred thousand rows shows forty elements, whose texts change as it is scrolled.',
    body: '<div id="list" style="height:600px;overflow:auto"><div id="all" style="position:relative"></div></div>',
    act: async (scale) => {
      const [list, all] = [document.getElementById('list'), document.getElementById('all')];
      if (!list || !all) return;
      all.style.height = `${100_000 * 20}px`;
      const rows = Array.from({ length: 40 }, () => {
        const row = document.createElement('div');
        row.style.cssText = 'position:absolute;height:20px';
        all.append(row);
        return row;
      });
      const draw = () => {
        const first = Math.floor(list.scrollTop / 20);
        rows.forEach((row, at) => {
          row.style.top = `${(first + at) * 20}px`;
          row.textContent = `${first + at}: error ${(first + at) % 2 === 0 ? 1603 : 1618}`;
        });
      };
      list.addEventListener('scroll', draw);
      for (let step = 1; step <= 100 * Math.max(scale, 0.1); step++) {
        list.scrollTop = step * 1000;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      list.scrollTop = 0;
      draw();
    },
    marked: Array.from({ length: 20 }, () => ['1603', '1618']).flat(),
  },
  {
    name: 'web-2026/popover',
    about: 'A popover of the page opens over an open card, and closes.',
    body: `${CODE}<div id="pop" popover style="margin:0;inset:auto;top:0;left:0;width:300px;height:60px">exit code 1618</div>`,
    marked: ['1603', '1618'],
    async steps(user) {
      if (!(await user.hover('1603'))) return ['no card'];
      await user.tab.inPage(() => document.getElementById('pop')?.showPopover());
      await user.page.mouse.move(1090, 790);
      await user.tab.inPage(() => document.getElementById('pop')?.hidePopover());
      await user.closeCard();
      const again = await user.hover('1603');
      return again === 'ERROR_INSTALL_FAILURE' ? [] : ['no card after the popover'];
    },
  },
  {
    name: 'web-2026/modal-dialog',
    about: 'A modal dialog with a code opens over an open card: the card of that code opens in front of it.',
    body: `${CODE}<dialog id="d"><p>exit code 1618</p><button>OK</button></dialog>`,
    marked: ['1603', '1618'],
    async steps(user) {
      if (!(await user.hover('1603'))) return ['no card'];
      await user.tab.inPage(() => document.querySelector('dialog')?.showModal());
      await user.page.mouse.move(1090, 790);
      await user.until(async () => !(await user.isCardOpen()));
      const title = await user.hover('1618');
      if (title !== 'ERROR_INSTALL_ALREADY_RUNNING') return [`over the dialog: ${title ?? 'no card'}`];
      await user.closeCard();
      await user.tab.inPage(() => document.querySelector('dialog')?.close());
      return (await user.hover('1603')) === 'ERROR_INSTALL_FAILURE' ? [] : ['no card after the dialog'];
    },
  },
  {
    name: 'web-2026/full-screen',
    about: 'An element in full screen holds the code.',
    body: `<div id="screen" style="background:#fff">${CODE}</div>`,
    marked: ['1603'],
    async steps(user) {
      await user.tab.inPage(() => document.getElementById('screen')?.requestFullscreen());
      const title = await user.hover('1603');
      await user.closeCard();
      await user.tab.inPage(() => document.exitFullscreen());
      return title === 'ERROR_INSTALL_FAILURE' ? [] : ['no card in full screen'];
    },
  },
  {
    name: 'web-2026/declarative-shadow-roots',
    about: 'Shadow roots stand in the markup, one in another.',
    body: `<my-box><template shadowrootmode="open"><p>Error 1603</p><my-box><template shadowrootmode="open"><p>exit code 1618</p></template></my-box></template></my-box>`,
    marked: ['1603', '1618'],
  },
  {
    name: 'web-2026/closed-shadow-roots',
    about: 'Closed shadow roots, declared and made, are left alone; what is slotted into them is not.',
    body: `<my-box><template shadowrootmode="closed"><p>Error 1619</p><slot></slot></template><p>Error 1603</p></my-box><div id="late"></div>`,
    act: () => {
      const root = document.getElementById('late')?.attachShadow({ mode: 'closed' });
      if (root) root.innerHTML = '<p>Error 1619</p>';
    },
    marked: ['1603'],
  },
  {
    name: 'web-2026/late-shadow-roots',
    about: 'Elements get their shadow roots seconds after they came.',
    body: `${CODE}<my-late></my-late>`,
    act: async () => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      customElements.define(
        'my-late',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>exit code 1618</p>';
          }
        },
      );
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'web-2026/moved-with-state',
    about: 'Elements are moved by moveBefore(), which keeps their state.',
    body: `<div id="a"><p id="p">Error 1603</p></div><div id="b"><p id="q">exit code 1618</p></div>`,
    act: () => {
      const [b, p, q] = ['b', 'p', 'q'].map((id) => document.getElementById(id));
      const move = (parent: Element | null | undefined, node: Node | null | undefined) =>
        (parent as unknown as { moveBefore?(node: unknown, before: null): void })?.moveBefore?.(node, null);
      move(b, p);
      move(document.body, q);
      move(b, q);
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'web-2026/strict-policy',
    about: 'A policy lets nothing in, and trusted types are demanded.',
    body: CODE,
    headers: {
      'content-security-policy':
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'; base-uri 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
    marked: ['1603'],
    async steps(user) {
      return (await user.hover('1603')) === 'ERROR_INSTALL_FAILURE' ? [] : ['no card'];
    },
  },
  {
    name: 'web-2026/single-page-app',
    about: 'A page goes to other addresses without loading, and replaces what it shows.',
    body: `<main id="main">${CODE}</main>`,
    act: async () => {
      const main = document.getElementById('main');
      for (const code of ['1618', '1619', '1603']) {
        history.pushState(null, '', `/#${code}`);
        if (main)
          main.replaceChildren(
            Object.assign(document.createElement('p'), { textContent: `exit code ${code}` }),
          );
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    marked: ['1603'],
    unmarked: ['1618', '1619'],
  },
  {
    name: 'web-2026/hidden-until-found',
    about: 'Codes stand in what is folded, hidden until found, inert or of no size, and come to be seen.',
    body: `<details><summary>More</summary>${CODE}</details><div hidden="until-found"><p>exit code 1618</p></div><div inert><p>exit code 1619</p></div><div style="display:contents"><p>exit code 1602</p></div>`,
    act: () => {
      for (const element of document.querySelectorAll('details')) element.open = true;
      document.querySelector('[hidden]')?.removeAttribute('hidden');
    },
    marked: ['1603', '1618', '1619', '1602'],
    async steps(user) {
      return (await user.until(() => user.isMarked('1603')))
        ? []
        : ['not underlined when it came to be seen'];
    },
  },
  {
    name: 'web-2026/zoomed',
    about: 'Parts of the page are zoomed, turned and scaled: the card opens where the code is seen.',
    body: `<div style="zoom:1.7">${CODE}</div><div style="transform:rotate(8deg) scale(1.3);width:300px"><p>exit code 1618</p></div>`,
    marked: ['1603', '1618'],
    async steps(user) {
      const faults: string[] = [];
      if ((await user.hover('1603')) !== 'ERROR_INSTALL_FAILURE') faults.push('no card where it is zoomed');
      await user.closeCard();
      if ((await user.hover('1618')) !== 'ERROR_INSTALL_ALREADY_RUNNING')
        faults.push('no card where it is turned');
      return faults;
    },
  },
  {
    name: 'web-2026/streamed-answer',
    about: 'An assistant writes its answer word by word and makes markup of it anew each time.',
    body: `${CODE}<article id="answer"></article>`,
    act: async (scale) => {
      const answer = document.getElementById('answer');
      const words =
        'The update failed with <code>0x80070643</code> which means that setup ended with error 1618 before'.split(
          ' ',
        );
      let text = '';
      for (let at = 0; at < Math.max(15, 200 * scale); at++) {
        text += `${words[at % words.length]} `;
        if (answer) answer.innerHTML = `<p>${text}</p>`;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      if (answer) answer.innerHTML = '<p>In short: <code>0x80070643</code></p>';
    },
    marked: ['1603', '0x80070643'],
    unmarked: ['1618'],
  },
];
