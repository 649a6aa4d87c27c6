import type { FrameShare } from '../../page/frame-share.ts';

// These functions run in the frames of a tab, where nothing else of this file exists: types alone may be used here. The
// frame's scripts meet under the name that comes as an argument.

type Shared = { [key: symbol]: FrameShare | undefined };

/** What is known of a frame before any of its scripts is called. */
export interface FrameState {
  readonly isAnnotated: boolean;
  /** The card's script runs. */
  readonly showsMarks: boolean;
  /** How many marks there are. */
  readonly count: number;
}

export function frameState(shareName: string): FrameState {
  const share = (globalThis as Shared)[Symbol.for(shareName)];
  return {
    isAnnotated: share?.page !== undefined,
    showsMarks: share?.marks !== undefined,
    count: share?.count ?? 0,
  };
}

/** The page stays annotated whatever its site is. */
export function markByHand(shareName: string): void {
  const shared = globalThis as Shared;
  const key = Symbol.for(shareName);
  shared[key] ??= {};
  shared[key].byHand = true;
}

/** What a frame tells of its text: how long it is, and the text itself where that is not too long. */
export interface FrameText {
  readonly text: string;
  readonly length: number;
}

/** The text as a user sees it. Elements of the page can have the names of what nodes have: the prototypes are asked. */
export function frameText(max: number): FrameText {
  const get = (prototype: object, name: string, of: object): unknown =>
    Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(of);
  const root = get(Document.prototype, 'documentElement', document);
  let text: unknown = '';
  if (root instanceof HTMLElement) text = get(HTMLElement.prototype, 'innerText', root);
  else if (root instanceof Element) text = get(Node.prototype, 'textContent', root);
  const known = typeof text === 'string' ? text : '';
  return known.length > max ? { text: '', length: known.length } : { text: known, length: known.length };
}
