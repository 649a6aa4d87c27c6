import type { HostilePage } from '../page.ts';

const CODE = '<p>Error 1603</p>';

/** A page of an annotated site has codes, and the card of the first opens. */
const opensCard: NonNullable<HostilePage['steps']> = async (user) => {
  const title = await user.hover('1603');
  return title === 'ERROR_INSTALL_FAILURE' ? [] : [`the card: ${title ?? 'none'}`];
};

/** Documents that lose their parts, or never had them, and those that are written anew. */
export const DOCUMENTS: readonly HostilePage[] = [
  {
    name: 'documents/only-doctype',
    about: 'The document is opened again, and for a second and a half has a doctype and no element.',
    body: CODE,
    act: async (scale) => {
      document.open();
      document.write('<!doctype html>');
      await new Promise((resolve) => setTimeout(resolve, Math.max(300, 1500 * scale)));
      document.write('<title>Again</title><body><p>exit code 1618</p>');
      document.close();
    },
    marked: ['1618'],
  },
  {
    name: 'documents/root-removed',
    about: 'The root element is removed, and comes back after a second and a half.',
    body: CODE,
    act: async (scale) => {
      const root = document.documentElement;
      root.remove();
      await new Promise((resolve) => setTimeout(resolve, Math.max(300, 1500 * scale)));
      document.append(root);
    },
    marked: ['1603'],
  },
  {
    name: 'documents/root-gone',
    about: 'The root element is removed for good, and a comment is all there is.',
    body: CODE,
    act: () => {
      document.documentElement.remove();
      document.append(document.createComment('Error 1618'));
    },
    marked: [],
    unmarked: ['1603', '1618'],
  },
  {
    name: 'documents/root-replaced',
    about: 'Another root element takes the place of the first, without a body for a while.',
    body: CODE,
    act: async (scale) => {
      const root = document.createElement('html');
      document.documentElement.replaceWith(root);
      await new Promise((resolve) => setTimeout(resolve, Math.max(60, 300 * scale)));
      root.innerHTML = '<head></head><body><p>exit code 1618</p></body>';
    },
    marked: ['1618'],
    unmarked: ['1603'],
  },
  {
    name: 'documents/foreign-root',
    about: 'The root element of an HTML document becomes one of SVG.',
    body: CODE,
    act: () => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.setAttribute('y', '40');
      text.textContent = 'exit code 1618';
      svg.append(text);
      document.documentElement.replaceWith(svg);
    },
    marked: [],
    unmarked: ['1603'],
  },
  {
    name: 'documents/body-swapped',
    about: 'The body is removed and another one comes, as page transitions do.',
    body: CODE,
    act: async () => {
      document.body.remove();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const body = document.createElement('body');
      body.innerHTML = '<main><p>exit code 1618</p></main>';
      document.documentElement.append(body);
    },
    marked: ['1618'],
    unmarked: ['1603'],
  },
  {
    name: 'documents/no-body',
    about: 'Text stands in the root element itself, where a body is expected.',
    body: CODE,
    act: () => {
      document.body.remove();
      document.documentElement.append(' Error 1618');
    },
    marked: ['1618'],
    unmarked: ['1603'],
  },
  {
    name: 'documents/frameset',
    about: 'The body is a frameset.',
    sent: {
      contentType: 'text/html',
      body: '<html><frameset cols="50%,50%"><frame src="/one"><frame src="/two"></frameset></html>',
    },
    addresses: { '/one': CODE, '/two': '<p>exit code 1618</p>' },
    marked: ['1603', '1618'],
    isUnseen: true,
  },
  {
    name: 'documents/written-again',
    about: 'The document is written anew after it has loaded: there are marks, and so there must be cards.',
    body: '<p>exit code 1618</p>',
    act: () => {
      document.open();
      document.write('<!doctype html><title>Again</title><body><p>Error 1603</p>');
      document.close();
    },
    marked: ['1603'],
    unmarked: ['1618'],
    steps: opensCard,
  },
  {
    name: 'documents/written-often',
    about: 'The document is written anew fifty times, now and then without end.',
    body: CODE,
    act: async (scale) => {
      for (let time = 0; time < 50 * scale; time++) {
        document.open();
        document.write(`<title>${time}</title><p>exit code 1618</p>`);
        if (time % 3 > 0) document.close();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      document.open();
      document.write('<title>End</title><body><p>Error 1603</p>');
      document.close();
    },
    marked: ['1603'],
    unmarked: ['1618'],
    steps: opensCard,
  },
  {
    name: 'documents/written-slowly',
    about: 'A document is written in pieces that cut codes in two, and is open for a second.',
    body: CODE,
    act: async (scale) => {
      document.open();
      for (const piece of [
        '<!doctype ht',
        'ml><body><p>HRESULT 0x8007',
        '0643</p><p>exit co',
        'de 16',
        '18</p>',
      ]) {
        document.write(piece);
        await new Promise((resolve) => setTimeout(resolve, Math.max(50, 200 * scale)));
      }
      document.close();
    },
    marked: ['0x80070643', '1618'],
  },
  {
    name: 'documents/very-deep',
    about: 'Elements stand in each other thousands of levels deep, with a code at the bottom.',
    body: `<div id="top" style="display: none"></div>${CODE}`,
    act: (scale) => {
      let at = document.getElementById('top');
      for (let level = 0; level < 20_000 * scale; level++) {
        const next = document.createElement('div');
        at?.append(next);
        at = next;
      }
      at?.append('exit code 1618');
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'documents/switched-off',
    about: 'A site without codes is switched off while it is open; a code that comes then is not marked.',
    body: '<p id="p">Nothing yet</p>',
    isUnasked: true,
    marked: [],
    async steps(user) {
      await user.choose({ sitesOff: ['https://learn.microsoft.com'] });
      // The page learns of it by itself, at its own time.
      await user.tab.apart('new Promise((resolve) => setTimeout(resolve, 500))');
      await user.tab.inPage(() => {
        const paragraph = document.getElementById('p');
        if (paragraph) paragraph.textContent = 'Error 1603';
      });
      const marked = await user.until(async () => (await user.isMarked('1603')) || undefined, 2000);
      await user.choose();
      return marked ? ['marks what came after its site was switched off'] : [];
    },
  },
  {
    name: 'documents/design-mode',
    about:
      'A page that was read becomes an editor as a whole, of which nobody tells: its marks go when it is used.',
    body: `${CODE}<p id="q">exit code 1618</p>`,
    act: () => {
      document.designMode = 'on';
    },
    marked: [],
    async steps(user) {
      await user.page.click('#q');
      await user.page.keyboard.type('x');
      const areGone = await user.until(async () => !(await user.isMarked('1603')));
      return areGone ? [] : ['marks stay in what is being edited'];
    },
  },
  {
    name: 'documents/content-editable',
    about: 'Texts that were read become editable, and one of them stops being so.',
    body: `<div id="a">${CODE}</div><div id="b" contenteditable>exit code 1618</div><section><p>Error 1619</p></section>`,
    act: async (scale) => {
      const [a, b] = [document.getElementById('a'), document.getElementById('b')];
      if (a) a.contentEditable = 'true';
      if (b) b.contentEditable = 'false';
      document.querySelector('section')?.setAttribute('contenteditable', 'plaintext-only');
      await new Promise((resolve) => setTimeout(resolve, Math.max(60, 300 * scale)));
    },
    marked: ['1618'],
    unmarked: ['1603', '1619'],
  },
  {
    name: 'documents/editable-back-and-forth',
    about: 'Thousands of texts become editable and stop being so in one task.',
    body: (scale) => Array.from({ length: 5000 * scale }, () => `<div>${CODE}</div>`).join(''),
    act: () => {
      for (const element of document.querySelectorAll('div')) element.contentEditable = 'true';
      for (const element of document.querySelectorAll('div')) element.contentEditable = 'false';
    },
    marked: (scale) => Array.from({ length: 5000 * scale }, () => '1603'),
  },
];
