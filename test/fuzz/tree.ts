import fc from 'fast-check';
import { fragment, line } from './text.ts';

/** What stands in an element: text, or another element. */
export type Piece = string | Part;

interface Part {
  /** A tag, `svg:` before those of SVG, `#comment` for a comment. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Piece[];
  /** What its open shadow root holds, if it has one. */
  readonly shadow?: readonly Piece[] | undefined;
}

const INLINE = ['b', 'span', 'a', 'code', 'em', 'mark', 'svg:tspan'];
const BLOCK = [
  'p',
  'div',
  'li',
  'td',
  'th',
  'tr',
  'table',
  'thead',
  'h2',
  'pre',
  'details',
  'summary',
  'section',
  'svg:svg',
  'svg:text',
  'x-unknown',
];
const EMPTY = ['br', 'wbr', 'img', 'hr', '#comment'];
const SKIPPED = ['script', 'style', 'textarea', 'template', 'noscript', 'button', 'select', 'iframe'];

const attributes = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  fc.constantFrom<Record<string, string>>(
    { contenteditable: 'true' },
    { contenteditable: '' },
    { contenteditable: 'false' },
    { contenteditable: 'plaintext-only' },
    { role: 'textbox' },
    { class: 'monaco-editor' },
    { hidden: '' },
    { style: 'display: contents' },
    { style: 'display: block' },
    { open: '' },
  ),
);

/** Texts that are codes, parts of codes and words about codes; the seams between them are what matters. */
const words = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      'error 1603',
      'error ',
      '1603',
      ' 0x80070005 ',
      '0x8007',
      '0005',
      'ERROR_',
      'ACCESS_DENIED',
      'E_FAIL',
      ' failed with ',
      '-2147023293',
      ' and then 1603 came again in the log',
      'Stop code: ',
      '9F',
      '0x0000007B',
      ' (5)',
      '\u00AD',
      '\u200B',
      ' ',
      '\n',
      '',
      '12',
      'Code 10',
      'HRESULT ',
      '0x643',
      'errors 1602, ',
      '1618',
      'The installer could not do what it should have done. ',
      '0x8007 0643',
      'kd> ',
      'facility 7, code ',
      'code',
    ),
  },
  { weight: 3, arbitrary: line },
  { weight: 2, arbitrary: fragment },
  {
    weight: 1,
    arbitrary: fc
      .tuple(line, fc.integer({ min: 100, max: 6000 }))
      .map(([text, length]) => `${text} ${'word '.repeat(length / 5)}`),
  },
);

const { piece } = fc.letrec<{ piece: Piece; pieces: Piece[]; part: Piece }>((tie) => ({
  piece: fc.oneof({ depthSize: 'small', withCrossShrink: true, maxDepth: 5 }, words, tie('part')),
  pieces: fc.array(tie('piece'), { maxLength: 5 }),
  part: fc.record({
    tag: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...INLINE) },
      { weight: 6, arbitrary: fc.constantFrom(...BLOCK) },
      { weight: 2, arbitrary: fc.constantFrom(...EMPTY) },
      { weight: 1, arbitrary: fc.constantFrom(...SKIPPED) },
    ),
    attributes,
    children: tie('pieces'),
    shadow: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, tie('pieces')),
  }),
}));

export { piece };

/** What a page holds. */
export const pieces: fc.Arbitrary<Piece[]> = fc.array(piece, { minLength: 1, maxLength: 6 });

/** Elements that take a shadow root. */
const HOSTS = new Set(['div', 'p', 'span', 'section', 'h2', 'x-unknown']);

/** Makes the nodes of some pieces. Markup is never parsed, so any element may stand in any other. */
export function nodesOf(all: readonly Piece[]): Node[] {
  return all.map((one) => {
    if (typeof one === 'string') return document.createTextNode(one);
    if (one.tag === '#comment') return document.createComment('error 1603');
    const [kind, svg] = one.tag.split(':');
    const element = svg
      ? document.createElementNS('http://www.w3.org/2000/svg', svg)
      : document.createElement(kind ?? 'div');
    for (const [name, value] of Object.entries(one.attributes)) element.setAttribute(name, value);
    // Nothing of a test's page may run or load.
    if (one.tag === 'script') element.setAttribute('type', 'text/plain');
    if (!EMPTY.includes(one.tag)) element.append(...nodesOf(one.children));
    if (one.shadow && HOSTS.has(one.tag))
      element.attachShadow({ mode: 'open' }).append(...nodesOf(one.shadow));
    return element;
  });
}

/** All roots of the page: the body, then the open shadow roots below it. */
export function rootsBelow(root: Node): Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const roots = [root];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    if (node instanceof Element && node.shadowRoot) roots.push(...rootsBelow(node.shadowRoot));
  return roots;
}

/** The page as text, to tell whether it has changed. */
export function snapshot(): string {
  return rootsBelow(document.documentElement)
    .map((root) => (root instanceof Element ? root.outerHTML : (root as ShadowRoot).innerHTML))
    .join('\n');
}
