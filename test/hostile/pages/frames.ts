import { wait } from '../drive/deadline.ts';
import type { HostilePage } from '../page.ts';

const CODE = '<p>Error 1603</p>';
const LATE = '<p>exit code 1618</p>';

/** Frames, and what moves between them. */
export const FRAMES: readonly HostilePage[] = [
  {
    name: 'frames/moved-out',
    about: 'An element that was marked in a frame is moved into the page around it.',
    body: `<div id="box"></div><iframe src="/inner"></iframe>`,
    addresses: { '/inner': CODE },
    act: async () => {
      const moved = document.querySelector('iframe')?.contentDocument?.querySelector('p');
      if (moved) document.getElementById('box')?.append(moved);
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    marked: ['1603'],
    async steps(user) {
      return (await user.until(() => user.isMarked('1603'))) ? [] : ['not underlined where it was moved to'];
    },
  },
  {
    name: 'frames/moved-in',
    about: 'An element that was marked in the page is moved into a frame, and another one out and in again.',
    body: `${CODE}<p id="back">exit code 1618</p><iframe src="/inner"></iframe>`,
    addresses: { '/inner': '<div id="box"></div>' },
    act: async (scale) => {
      const inner = document.querySelector('iframe')?.contentDocument;
      const box = inner?.getElementById('box');
      const [first, back] = [document.querySelector('p'), document.getElementById('back')];
      if (!box || !first || !back) return;
      box.append(first);
      box.append(back);
      await new Promise((resolve) => setTimeout(resolve, Math.max(60, 300 * scale)));
      document.body.prepend(back);
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'frames/adopted-from-blank',
    about:
      'Elements come from an empty frame that is taken away, from a template and from a parsed document.',
    body: '<div id="box"></div><iframe></iframe><template><p>Error 1619</p></template>',
    act: () => {
      const [box, frame] = [document.getElementById('box'), document.querySelector('iframe')];
      const inner = frame?.contentDocument;
      if (!box || !inner) return;
      inner.body.innerHTML = '<p>Error 1603</p>';
      const first = inner.querySelector('p');
      if (first) box.append(document.adoptNode(first));
      frame.remove();
      const parsed = new DOMParser().parseFromString('<p>exit code 1618</p>', 'text/html').querySelector('p');
      if (parsed) box.append(parsed);
      const template = document.querySelector('template');
      if (template) box.append(template.content);
    },
    marked: ['1603', '1618', '1619'],
  },
  {
    name: 'frames/shadow-host-moved',
    about: 'An element with a shadow root that was marked moves from a frame into the page.',
    body: '<div id="box"></div><iframe src="/inner"></iframe>',
    addresses: {
      '/inner': `<my-box><template shadowrootmode="open">${CODE}</template></my-box>`,
    },
    act: () => {
      const moved = document.querySelector('iframe')?.contentDocument?.querySelector('my-box');
      if (moved) document.getElementById('box')?.append(moved);
    },
    marked: ['1603'],
  },
  {
    name: 'frames/blank-written',
    about:
      'Frames without an address of their own are written into: by open and write, by their body, by srcdoc.',
    body: '<iframe id="a"></iframe><iframe id="b"></iframe><iframe id="c"></iframe>',
    act: async (scale) => {
      const [a, b, c] = [...document.querySelectorAll('iframe')];
      const opened = a?.contentDocument;
      opened?.open();
      opened?.write('<!doctype html><p>Error 1603</p>');
      opened?.close();
      if (b?.contentDocument) b.contentDocument.body.innerHTML = '<p>exit code 1618</p>';
      if (c) c.srcdoc = '<p>Error 1619</p>';
      await new Promise((resolve) => setTimeout(resolve, Math.max(100, 500 * scale)));
    },
    marked: ['1603', '1618', '1619'],
    isUnseen: true,
  },
  {
    name: 'frames/sandboxed',
    about: 'Frames are sandboxed, with scripts and without.',
    body: `${CODE}<iframe sandbox srcdoc="<p>exit code 1618</p>"></iframe><iframe sandbox="allow-scripts" src="/inner"></iframe>`,
    addresses: { '/inner': '<p>Error 1619</p><script>document.body.append(" exit code 1602")</script>' },
    marked: ['1603', '1618', '1619', '1602'],
  },
  {
    name: 'frames/sandboxed-page',
    about: 'The page itself is sandboxed by its server and runs no script.',
    body: `${CODE}<script>document.body.append('exit code 1618')</script>`,
    isScriptless: true,
    headers: { 'content-security-policy': "sandbox; default-src 'none'; style-src 'none'" },
    marked: ['1603'],
    async steps(user) {
      return (await user.hover('1603')) === 'ERROR_INSTALL_FAILURE' ? [] : ['no card'];
    },
  },
  {
    name: 'frames/nested',
    about: 'Ten frames stand in each other, each with a code.',
    body: CODE,
    act: async () => {
      let inner: Document | null | undefined = document;
      for (let level = 0; level < 10 && inner; level++) {
        const frame: HTMLIFrameElement = inner.createElement('iframe');
        inner.body.append(frame);
        inner = frame.contentDocument;
        if (inner) inner.body.innerHTML = '<p>exit code 1618</p>';
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    marked: ['1603', ...Array.from({ length: 10 }, () => '1618')],
  },
  {
    name: 'frames/come-and-go',
    about: 'Frames come and go faster than they can be read.',
    body: CODE,
    act: async (scale) => {
      for (let time = 0; time < 100 * scale; time++) {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>exit code 1618</p>';
        document.body.append(frame);
        if (time % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
        frame.remove();
      }
    },
    marked: ['1603'],
    unmarked: ['1618'],
  },
  {
    name: 'frames/hundreds',
    about: 'Two hundred frames have a code each: the badge must not ask all of them at each word of one.',
    body: CODE,
    async steps(user) {
      const { worker } = user.browser.running;
      const counter = await worker.evaluateHandle(() => {
        const { executeScript } = chrome.scripting;
        const run = executeScript.bind(chrome.scripting);
        const state = { runs: 0, end: () => void Object.assign(chrome.scripting, { executeScript }) };
        const counted = async (injection: Parameters<typeof run>[0]) => {
          const results = await run(injection);
          state.runs += results.length;
          return results;
        };
        Object.assign(chrome.scripting, { executeScript: counted });
        return state;
      });
      await user.tab.inPage(() => {
        for (let at = 0; at < 200; at++) {
          const frame = document.createElement('iframe');
          frame.srcdoc = '<p>exit code 1618</p>';
          document.body.append(frame);
        }
      });
      // It is over when no more come for a while.
      let last = 0;
      await user.until(async () => {
        await wait(1500);
        const runs = await counter.evaluate((state) => state.runs);
        const isOver = runs >= 200 && runs === last;
        last = runs;
        return isOver;
      }, 25_000);
      await counter.evaluate((state) => state.end());
      if (last < 200) return [`only ${last} runs of scripts in frames were seen`];
      // Each frame gets the card's script: a look whether it has it, and the script. The rest is the badge's.
      return last > 200 * 2 + 201 * 20 ? [`${last} runs of scripts in frames`] : [];
    },
    marked: ['1603'],
  },
  {
    name: 'frames/other-site',
    about: 'A frame of a site that is not annotated stands in one that is.',
    body: `${CODE}<iframe src="https://ads.example/"></iframe>`,
    addresses: { 'https://ads.example/': LATE },
    marked: ['1603'],
    unmarked: ['1618'],
  },
];
