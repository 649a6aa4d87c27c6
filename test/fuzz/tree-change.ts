import fc from 'fast-check';
import { nodesOf, type Piece, piece, rootsBelow } from './tree.ts';

/** A change that a page's own script makes; `at` and `to` tell the nodes as fractions of all there are. */
export type Change =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'insert'; readonly at: number; readonly piece: Piece }
  | { readonly kind: 'append'; readonly at: number; readonly piece: Piece }
  | { readonly kind: 'remove' | 'unwrap' | 'normalize'; readonly at: number }
  | { readonly kind: 'move' | 'split'; readonly at: number; readonly to: number };

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const text = piece.filter((one) => typeof one === 'string').map(String);

export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('text'), at: place, text }),
  fc.record({ kind: fc.constantFrom('insert', 'append'), at: place, piece }),
  fc.record({ kind: fc.constantFrom('remove', 'unwrap', 'normalize'), at: place }),
  fc.record({ kind: fc.constantFrom('move', 'split'), at: place, to: place }),
);

/** The nodes below all roots of the body that a filter shows. */
function nodesBelow(whatToShow: number): Node[] {
  return rootsBelow(document.body).flatMap((root) => {
    const walker = document.createTreeWalker(root, whatToShow);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  });
}

function nodeAt(fraction: number, whatToShow: number = NodeFilter.SHOW_ALL): Node | undefined {
  const nodes = nodesBelow(whatToShow);
  return nodes[Math.floor(fraction * nodes.length)];
}

/** Makes a change, where the page as it is allows it. */
export function apply(one: Change): void {
  const isOfText = one.kind === 'text' || one.kind === 'split';
  const node = nodeAt(one.at, isOfText ? NodeFilter.SHOW_TEXT : NodeFilter.SHOW_ALL);
  if (!node) return;
  switch (one.kind) {
    case 'text':
      node.nodeValue = one.text;
      return;
    case 'insert':
      return void node.parentNode?.insertBefore(nodesOf([one.piece])[0] ?? node, node);
    case 'append':
      if (node instanceof Element) node.append(...nodesOf([one.piece]));
      return;
    case 'remove':
      return void node.parentNode?.removeChild(node);
    case 'unwrap':
      if (node instanceof Element) node.replaceWith(...node.childNodes);
      return;
    case 'normalize':
      node.normalize();
      return;
    case 'move': {
      const target = nodeAt(one.to, NodeFilter.SHOW_ELEMENT);
      if (target instanceof Element && !isAround(node, target)) target.prepend(node);
      return;
    }
    case 'split':
      if (node instanceof Text) node.splitText(Math.floor(one.to * node.length));
  }
}

/** Whether a node holds another, also in a shadow root. */
function isAround(node: Node, inner: Node): boolean {
  const root = inner.getRootNode();
  return node.contains(inner) || (root instanceof ShadowRoot && isAround(node, root.host));
}
