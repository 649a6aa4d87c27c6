import type { HostilePage } from '../page.ts';

const CODE = '<p>Error 1603</p>';

/** What scripts ask of nodes and elements, and forms answer with their controls. */
const NODE_NAMES =
  'nodeType nodeName nodeValue localName tagName firstChild lastChild nextSibling previousSibling childNodes children parentNode parentElement firstElementChild nextElementSibling previousElementSibling isConnected ownerDocument getRootNode shadowRoot textContent data contains compareDocumentPosition closest matches querySelector querySelectorAll hasAttributes getAttribute hasAttribute classList id role contentEditable isContentEditable getBoundingClientRect getClientRects checkVisibility append remove addEventListener childElementCount offsetParent innerText outerHTML namespaceURI assignedSlot host attributes toString valueOf constructor'.split(
    ' ',
  );

/** Names of what documents have; elements with them hide it. Not those that the suite itself needs to look on. */
const DOCUMENT_NAMES =
  'documentElement body head createTreeWalker createElement createRange caretPositionFromPoint addEventListener hidden visibilityState designMode activeElement fullscreenElement scrollingElement querySelector adoptedStyleSheets defaultView nodeType childNodes firstChild getSelection elementFromPoint'.split(
    ' ',
  );

function inputs(names: readonly string[]): string {
  return names.map((name) => `<input name="${name}">`).join('');
}

/** Elements that take the names of what scripts ask of the nodes around them. */
export const CLOBBERING: readonly HostilePage[] = [
  {
    name: 'clobbering/attributes',
    about: 'A form with codes has controls named like the methods by which attributes are read.',
    body: `<form>${CODE}${inputs(['hasAttributes', 'getAttribute', 'classList', 'closest'])}</form><p>exit code 1618</p>`,
    marked: ['1603', '1618'],
  },
  {
    name: 'clobbering/parents',
    about: 'A form with codes has buttons named parentNode and parentElement.',
    body: `<form>${CODE}<button name="parentNode">a</button><button name="parentElement">b</button></form>`,
    marked: ['1603'],
  },
  {
    name: 'clobbering/last-child',
    about: 'A fieldset elsewhere is the lastChild of a form, from which a walk never comes back.',
    body: `<form id="f">${CODE}</form><p>exit code 1618</p><fieldset form="f" name="lastChild"><p>Error 1619</p></fieldset>`,
    act: () => {
      const form = document.getElementById('f');
      form?.remove();
      document.body.append(form ?? '');
    },
    marked: ['1603', '1618', '1619'],
  },
  {
    name: 'clobbering/siblings',
    about: 'Controls are the siblings and children of the form that they are in: a walk goes round in it.',
    body: `<form>${CODE}${inputs(['firstChild', 'nextSibling', 'previousSibling', 'childNodes', 'children'])}</form><p>exit code 1618</p>`,
    marked: ['1603', '1618'],
  },
  {
    name: 'clobbering/everything',
    about: 'A form has a control for every name that a node or an element answers to.',
    body: `<form>${CODE}${inputs(NODE_NAMES)}<p>Error 1619</p></form><p>exit code 1618</p>`,
    marked: ['1603', '1619', '1618'],
  },
  {
    name: 'clobbering/late',
    about: 'Controls get such names after the form was read, and the text beside them changes.',
    body: `<form id="f">${CODE}<p id="late"></p></form>`,
    act: () => {
      const names = ['parentNode', 'hasAttributes', 'nodeType', 'isConnected', 'getRootNode', 'contains'];
      for (const name of names) {
        const input = document.createElement('input');
        input.setAttribute('name', name);
        document.getElementById('f')?.append(input);
      }
      const late = document.getElementById('late');
      if (late) late.textContent = 'exit code 1618';
    },
    marked: ['1603', '1618'],
  },
  {
    name: 'clobbering/whole-page',
    about: 'All of a page with many codes stands in one clobbered form, which is changed all over.',
    body: (scale) =>
      `<form>${Array.from({ length: 2000 * scale }, (_, at) => `<div><p>Error 1603, step ${at}</p></div>`).join('')}${inputs(NODE_NAMES)}</form>`,
    act: () => {
      let at = 0;
      for (const paragraph of document.querySelectorAll('p'))
        if (at++ % 2 === 0) paragraph.textContent = 'exit code 1618';
    },
    marked: (scale) => Array.from({ length: 2000 * scale }, (_, at) => (at % 2 === 0 ? '1618' : '1603')),
  },
  {
    name: 'clobbering/removed',
    about: 'A clobbered form is removed, moved and put back with its codes.',
    body: `<div id="a"><form id="f">${CODE}${inputs(NODE_NAMES)}</form></div><div id="b"></div>`,
    act: () => {
      const form = document.getElementById('f');
      if (!form) return;
      Element.prototype.remove.call(form);
      document.getElementById('b')?.append(form);
      document.getElementById('a')?.append(form);
      document.getElementById('b')?.append(form);
    },
    marked: ['1603'],
  },
  {
    name: 'clobbering/document',
    about: 'Images and forms take the names of what documents have.',
    body: `${CODE}${DOCUMENT_NAMES.map((name) => `<form name="${name}"><img name="${name}" alt=""></form>`).join('')}`,
    marked: ['1603'],
  },
  {
    name: 'clobbering/card-names',
    about: 'A page has elements of its own with the names that Errgloss gives to its card.',
    body: `<errgloss-card popover="manual">Error 1619</errgloss-card>${CODE}<script>
      customElements.define('errgloss-card', class extends HTMLElement {
        constructor() { super(); this.made = true; }
        connectedCallback() { this.dataset.seen = 'yes'; }
      });</script>`,
    marked: ['1603'],
    async steps(user) {
      return (await user.hover('1603')) === 'ERROR_INSTALL_FAILURE' ? [] : ['no card'];
    },
  },
  {
    name: 'clobbering/prototypes',
    about: 'Every method that a script could rely on throws.',
    head: `<script>
      for (const [owner, names] of [
        [Array.prototype, ['map', 'filter', 'find', 'flatMap']], [RegExp.prototype, ['exec', 'test']],
        [Node.prototype, ['contains', 'compareDocumentPosition', 'getRootNode']], [Map.prototype, ['has']],
        [Document.prototype, ['createTreeWalker', 'caretPositionFromPoint', 'createRange']],
        [window, ['IntersectionObserver', 'Highlight']]])
        for (const name of names) owner[name] = () => { throw new Error('the page broke ' + name); };
      for (const name of ['parentNode', 'firstChild', 'nextSibling', 'isConnected'])
        Object.defineProperty(Node.prototype, name, { get() { throw new Error('the page broke ' + name); } });</script>`,
    body: CODE,
    marked: ['1603'],
  },
  {
    name: 'clobbering/frozen-intrinsics',
    about: 'Everything that can be frozen is.',
    head: `<script>for (const it of [Object.prototype, Array.prototype, Node.prototype, Element.prototype,
      Document.prototype, document, CSS, CSS.highlights]) Object.freeze(it);</script>`,
    body: CODE,
    marked: ['1603'],
    async steps(user) {
      return (await user.hover('1603')) === 'ERROR_INSTALL_FAILURE' ? [] : ['no card'];
    },
  },
];
