import type { HostilePage } from '../page.ts';

const CODE = '<p>Error 1603</p>';

/** Pages that change more, or faster, than anybody could read. */
export const FLOODS: readonly HostilePage[] = [
  {
    name: 'floods/empty-records',
    about: 'In one task, 400,000 records of elements without text that come and go between others.',
    body: `${CODE}<div id="box"></div>`,
    act: (scale) => {
      const box = document.getElementById('box');
      if (!box) return;
      for (let at = 0; at < 2000; at++) box.append(document.createElement('div'));
      const middle = box.children[1000] ?? null;
      const moved = document.createElement('div');
      for (let at = 0; at < 200_000 * scale; at++) {
        box.insertBefore(moved, middle);
        moved.remove();
      }
    },
    marked: ['1603'],
  },
  {
    name: 'floods/changes-at-depth',
    about: 'Three thousand texts change 30,000 levels deep.',
    body: `${CODE}<div id="top" style="display: none"></div>`,
    act: async (scale) => {
      let deepest = document.getElementById('top');
      for (let level = 0; level < 30_000 * scale; level++) {
        const next = document.createElement('div');
        deepest?.append(next);
        deepest = next;
        // In one task this alone would take seconds, and hide what follows.
        if (level % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      for (let at = 0; at < 3000; at++) {
        const line = document.createElement('div');
        line.append(`line ${at}`);
        deepest?.append(line);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const line of deepest?.children ?? []) if (line.firstChild) line.firstChild.nodeValue = 'changed';
    },
    marked: ['1603'],
  },
  {
    name: 'floods/rows-one-by-one',
    about: 'Fifteen thousand rows are appended one by one, sixty levels deep.',
    body: `${CODE}<section id="top"></section>`,
    act: (scale) => {
      let box = document.getElementById('top');
      for (let level = 0; level < 60; level++) {
        const next = document.createElement('div');
        box?.append(next);
        box = next;
      }
      for (let at = 0; at < 15_000 * scale; at++) {
        const row = document.createElement('div');
        row.append(`row ${at}`);
        box?.append(row);
      }
      box?.append('exit code 1618');
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'floods/chips-sorted',
    about: 'Three thousand inline chips in one line are sorted, and sorted back.',
    body: (scale) =>
      `${CODE}<div id="chips">${Array.from({ length: 3000 * scale }, (_, at) => `<span>chip ${at} </span>`).join('')}</div>`,
    act: () => {
      const chips = document.getElementById('chips');
      if (!chips) return;
      for (let time = 0; time < 2; time++)
        for (const chip of [...chips.children].reverse()) chips.append(chip);
    },
    marked: ['1603'],
  },
  {
    name: 'floods/feed',
    about:
      'A feed gets forty posts every hundred milliseconds, in front of all others, whose counters change.',
    head: '<style>article { content-visibility: auto; contain-intrinsic-size: auto 90px; }</style>',
    body: `${CODE}<main id="feed"></main>`,
    act: async (scale) => {
      const feed = document.getElementById('feed');
      let post = 0;
      for (let time = 0; time < Math.max(3, 40 * scale); time++) {
        for (let at = 0; at < 40; at++) {
          const article = document.createElement('article');
          article.innerHTML = `<header><b>User ${post}</b> <time>10:15</time></header><p>Post ${post++} failed with error 1618, and <code>0x80070643</code> in the log.</p><footer><button>Like</button> <i>0</i> likes</footer>`;
          feed?.prepend(article);
        }
        for (const counter of feed?.querySelectorAll('i') ?? []) counter.textContent = `${time}`;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    marked: (scale) => [
      '1603',
      ...Array.from({ length: Math.max(3, 40 * scale) * 40 }, () => ['1618', '0x80070643']).flat(),
    ],
  },
  {
    name: 'floods/one-text-changes',
    about: 'One text changes a hundred thousand times in a task, and every frame after that.',
    body: '<p id="p">Nothing</p>',
    act: async (scale) => {
      const text = document.getElementById('p')?.firstChild;
      if (!text) return;
      for (let at = 0; at < 100_000 * scale; at++) text.nodeValue = `step ${at}`;
      for (let at = 0; at < Math.max(10, 60 * scale); at++) {
        text.nodeValue = `error ${at % 2 === 0 ? 1603 : 1618}`;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      text.nodeValue = 'error 1603';
    },
    marked: ['1603'],
    unmarked: ['1618'],
  },
  {
    name: 'floods/comes-and-goes',
    about: 'Fifty thousand codes come and go within one task; one stays.',
    body: '<div id="box"></div>',
    act: (scale) => {
      const box = document.getElementById('box');
      for (let at = 0; at < 50_000 * scale; at++) {
        const line = document.createElement('p');
        line.textContent = 'error 1618';
        box?.append(line);
        line.remove();
      }
      box?.insertAdjacentHTML('beforeend', '<p>error 1603</p>');
    },
    marked: ['1603'],
    unmarked: ['1618'],
  },
  {
    name: 'floods/attributes',
    about: 'Three hundred thousand changes of attributes, as animations by classes make them.',
    body: (scale) => `${CODE}${'<div class="a"><p>Error 1618</p></div>'.repeat(300 * Math.max(scale, 0.1))}`,
    act: (scale) => {
      const boxes = [...document.querySelectorAll('div')];
      for (let at = 0; at < 1000 * scale; at++)
        for (const box of boxes) box.className = at % 2 === 0 ? 'b' : 'a';
    },
    marked: ['1603'],
  },
  {
    name: 'floods/answering-observer',
    about:
      'An observer of the page answers every change with one of its own, and so without end for a second.',
    body: `${CODE}<p id="p">0</p>`,
    act: async () => {
      const target = document.getElementById('p');
      const deadline = performance.now() + 1000;
      let count = 0;
      const observer = new MutationObserver(() => {
        if (performance.now() > deadline) return observer.disconnect();
        // A new task: the page lets itself live.
        setTimeout(() => {
          if (target) target.textContent = `error 1618, change ${count++ % 2}`;
        });
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      if (target) target.textContent = 'change';
      await new Promise((resolve) => setTimeout(resolve, 1200));
      if (target) target.textContent = 'exit code 1618';
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'floods/split-and-joined',
    about: 'Texts with codes are split at every character and joined again, many times.',
    body: (scale) => `<p>Error 1603 and HRESULT 0x80070643 here</p>`.repeat(Math.ceil(300 * scale)),
    act: () => {
      for (let time = 0; time < 3; time++) {
        for (const paragraph of document.querySelectorAll('p')) {
          for (let text = paragraph.firstChild; text instanceof Text && text.length > 1; )
            text = text.splitText(1);
          paragraph.normalize();
        }
      }
    },
    marked: (scale) => Array.from({ length: Math.ceil(300 * scale) }, () => ['1603', '0x80070643']).flat(),
  },
  {
    name: 'floods/body-by-markup',
    about: 'The whole body is written anew from markup in every frame for a second.',
    body: (scale) => CODE.repeat(Math.ceil(1000 * scale)),
    act: async () => {
      const text = document.body.innerHTML;
      for (let time = 0; time < 60; time++) {
        document.body.innerHTML = text;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    marked: (scale) => Array.from({ length: Math.ceil(1000 * scale) }, () => '1603'),
  },
];
