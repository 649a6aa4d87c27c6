import type { HostilePage } from '../page.ts';

/** So many times the same text: the marks of pages that are full of one code. */
function times(text: string): (count: number) => (scale: number) => readonly string[] {
  return (count) => (scale) => Array.from({ length: Math.round(count * scale) }, () => text);
}

const CODE = '<p>Error 1603</p>';

/** Pages whose size makes work without bounds a block. */
export const BLOCKS: readonly HostilePage[] = [
  {
    name: 'blocks/codes-by-breaks',
    about: 'A preformatted text holds twenty thousand codes, separated by line breaks that are elements.',
    body: (scale) => `<pre>${'error 0x80070643<br>'.repeat(20_000 * scale)}</pre>`,
    marked: times('0x80070643')(20_000),
  },
  {
    name: 'blocks/many-texts',
    about: 'One preformatted text is made of 600,000 texts.',
    body: `<pre id="box"></pre>${CODE}`,
    act: (scale) => {
      const parts = document.createDocumentFragment();
      for (let at = 0; at < 600_000 * scale; at++) parts.append(document.createTextNode('word '));
      parts.append(document.createTextNode('error 1618'));
      document.getElementById('box')?.append(parts);
    },
    marked: ['1618', '1603'],
  },
  {
    name: 'blocks/long-heading',
    about: 'A heading of forty million characters stands before a code.',
    body: `<h1 id="h" style="height: 20px; overflow: hidden; content-visibility: hidden"></h1>${CODE}`,
    act: (scale) => {
      const heading = document.getElementById('h');
      if (heading) heading.textContent = 'A very long heading. '.repeat(2_000_000 * scale);
      document.body.insertAdjacentHTML('beforeend', '<p>exit code 1618</p>');
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'blocks/letters-and-digits',
    about: 'Two million times a letter and a digit, without a space.',
    body: `<pre id="box" style="height: 20px; overflow: hidden; content-visibility: hidden"></pre>${CODE}`,
    act: (scale) => {
      const box = document.getElementById('box');
      if (box) box.textContent = 'A1'.repeat(2_000_000 * scale);
    },
    marked: ['1603'],
  },
  {
    name: 'blocks/sibling-codes',
    about: 'Ten thousand codes come to be siblings in one list, and the popup asks for them again and again.',
    head: '<style>li { content-visibility: auto; contain-intrinsic-size: auto 20px; }</style>',
    body: '<ul id="list" style="height: 400px; overflow: auto; contain: strict"></ul>',
    act: async (scale) => {
      const list = document.getElementById('list');
      for (let time = 0; time < 100; time++) {
        list?.insertAdjacentHTML('beforeend', '<li>0x80070643</li>'.repeat(100 * scale));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    marked: times('0x80070643')(10_000),
  },
  {
    name: 'blocks/one-long-text',
    about: 'One text of four megabytes holds a code in every other line.',
    body: (scale) =>
      `<pre>${'10:15:07 Copying files to the target folder\n10:15:08 Setup failed with 0x80070643\n'.repeat(20_000 * scale)}</pre>`,
    marked: times('0x80070643')(20_000),
  },
  {
    name: 'blocks/shadow-roots',
    about: 'Five thousand elements have shadow roots, a third of them in each other.',
    body: CODE,
    act: (scale) => {
      for (let at = 0; at < 5000 * scale; at++) {
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = '<p>exit code 1618</p>';
        if (at % 3 === 0) {
          const inner = document.createElement('div');
          inner.attachShadow({ mode: 'open' }).innerHTML = '<p>exit code 1618</p>';
          root.append(inner);
        }
        document.body.append(host);
      }
    },
    marked: (scale) => [
      '1603',
      ...Array.from({ length: 5000 * scale + Math.ceil((5000 * scale) / 3) }, () => '1618'),
    ],
  },
  {
    name: 'blocks/table',
    about: 'A table has twenty thousand cells under a heading that says that they are error codes.',
    body: (scale) =>
      `<table><thead><tr>${'<th>Error code</th>'.repeat(10)}</tr></thead><tbody>${`<tr>${'<td>1603</td>'.repeat(10)}</tr>`.repeat(2000 * scale)}</tbody></table>`,
    marked: (scale) => Array.from({ length: 20_000 * scale }, () => '1603'),
  },
  {
    name: 'blocks/blanks',
    about: 'Ten million blanks stand between a word and its number, and as many line breaks after it.',
    body: `<div id="box" style="height: 20px; overflow: hidden"></div>${CODE}`,
    act: (scale) => {
      const box = document.getElementById('box');
      if (box)
        box.textContent = `error ${' '.repeat(5_000_000 * scale)} 1618 ${'\n'.repeat(5_000_000 * scale)}`;
    },
    marked: ['1603'],
  },
  {
    name: 'blocks/inline-nest',
    about: 'A code stands in two thousand inline elements, each of which has a text before and after it.',
    body: `${CODE}<p id="p"></p>`,
    act: (scale) => {
      let at: Element | null = document.getElementById('p');
      for (let level = 0; level < 2000 * scale; level++) {
        const next = document.createElement(level % 2 === 0 ? 'b' : 'span');
        at?.append('a ', next, ' z');
        at = next;
      }
      at?.append('error 1618');
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'blocks/scrolling',
    about: 'A page of twenty thousand codes is scrolled from end to end, a frame at a time.',
    body: (scale) => `<p>0x80070643</p>`.repeat(20_000 * scale),
    act: async () => {
      for (let step = 0; step <= 60; step++) {
        scrollTo(0, (document.body.scrollHeight * (step % 2 === 0 ? step : 60 - step)) / 60);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    marked: times('0x80070643')(20_000),
  },
  {
    name: 'blocks/long-words',
    about: 'Names in capitals of a hundred thousand letters, and numbers of as many digits.',
    body: `<pre id="box" style="height: 20px; overflow: hidden"></pre>${CODE}`,
    act: (scale) => {
      const box = document.getElementById('box');
      const length = 100_000 * scale;
      if (box)
        box.textContent = `error ${'1603'.repeat(length)} ERROR_${'INSTALL_'.repeat(length)} 0x${'80070643'.repeat(length)} ${'-'.repeat(length)}1603`;
    },
    marked: ['1603'],
  },
  {
    name: 'blocks/distinct-codes',
    about: 'Forty thousand different codes are asked for.',
    body: (scale) =>
      `<pre>${Array.from({ length: 40_000 * scale }, (_, at) => `0x8${(0x10000 + at).toString(16).padStart(7, '0')}`).join('\n')}\nerror 0x80070643</pre>`,
    marked: ['0x80070643'],
  },
];
