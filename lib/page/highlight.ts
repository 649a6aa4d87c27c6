import { compareMarks, type Mark, markRange } from './marks.ts';

/** How the line under codes looks; `none` is for readers who find them by the pointer alone. */
export type LineLook = 'dotted' | 'solid' | 'wavy' | 'none';

/** Names in the page's highlight registry, matched by the rules in marks.css. */
const NAMES: Readonly<Record<LineLook, string | undefined>> = {
  dotted: 'errgloss',
  solid: 'errgloss-solid',
  wavy: 'errgloss-wavy',
  none: undefined,
};
const OPEN = 'errgloss-open';

/** Takes away the highlights that an earlier run of the extension has left on the page. */
export function removeLeftovers(): void {
  for (const name of [...Object.values(NAMES), OPEN]) if (name) CSS.highlights.delete(name);
}

/** How far outside the window, and outside scrolling boxes in it, text is highlighted already. */
const MARGIN = '50%';

/** More marks than this in one element are not looked at one by one. */
const DENSE = 100;

/** How long an element without marks is watched on: most get new ones when their text has changed. */
const SWEEP_MS = 2000;

/** The marks of one element, which is watched in their place. */
interface Group {
  readonly marks: Set<Mark>;
  isNear: boolean;
  /** Higher or wider than the window, so that being near says little of its marks. */
  isLarge: boolean;
  /** The marks in page order, kept for elements with many. */
  inOrder?: readonly Mark[] | undefined;
}

/**
 * Underlines marks by the CSS Custom Highlight API. Only marks near the viewport are registered: live ranges
 * cost on every mutation of the page, and there may be thousands of codes.
 */
export class Highlighter {
  readonly #highlight = new Highlight();
  readonly #ranges = new Map<Mark, Range>();
  readonly #groups = new Map<Element, Group>();
  readonly #elements = new Map<Mark, Element>();
  readonly #observer: IntersectionObserver;
  /** The name in the registry under which the ranges are, if they are in it. */
  #name: string | undefined;
  #open: Highlight | undefined;
  #frame = 0;
  #sweepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    const margins = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.#observer = new IntersectionObserver((records) => this.#moved(records), margins);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    window.addEventListener('beforeprint', () => this.#showAll(), { signal });
    window.addEventListener('afterprint', () => this.#refresh(), { signal });
    for (const type of ['scroll', 'resize']) {
      window.addEventListener(type, () => this.#scrolled(), { signal, capture: true, passive: true });
    }
  }

  /** Draws the lines; before it is called the first time there are none. */
  setLook(look: LineLook): void {
    this.#unregister();
    this.#name = NAMES[look];
    if (this.#name) CSS.highlights.set(this.#name, this.#highlight);
  }

  add(mark: Mark): void {
    const element = watchedFor(mark.start.node);
    if (element) this.#addTo(element, mark);
  }

  delete(mark: Mark): void {
    this.#hide(mark);
    const element = this.#elements.get(mark);
    const group = element && this.#groups.get(element);
    this.#elements.delete(mark);
    if (!group) return;
    group.marks.delete(mark);
    group.inOrder = undefined;
    if (group.marks.size === 0) this.#sweepTimer ??= setTimeout(() => this.#sweep(), SWEEP_MS);
  }

  /** Shows one mark as the one whose card is open; none without an argument. */
  setOpen(mark?: Mark): void {
    const range = mark && markRange(mark);
    this.#open = range && new Highlight(range);
    if (this.#open) CSS.highlights.set(OPEN, this.#open);
    else CSS.highlights.delete(OPEN);
  }

  #addTo(element: Element, mark: Mark): void {
    this.#elements.set(mark, element);
    const group = this.#groups.get(element);
    if (group) {
      group.marks.add(mark);
      group.inOrder = undefined;
      if (!group.isNear) return;
      if (isLookedInto(group)) this.#scrolled();
      else this.#show(mark);
    } else {
      this.#groups.set(element, { marks: new Set([mark]), isNear: false, isLarge: false });
      this.#observer.observe(element);
    }
  }

  #moved(records: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of records) {
      const group = this.#groups.get(target);
      if (!group) continue;
      group.isNear = isIntersecting;
      group.isLarge = boundingClientRect.height > innerHeight || boundingClientRect.width > innerWidth;
      const hasNoBox = !isIntersecting && boundingClientRect.width + boundingClientRect.height === 0;
      if (hasNoBox && getComputedStyle(target).display === 'contents') this.#moveUp(target, group);
      else this.#update(group);
    }
  }

  /** An element without a box of its own (`display: contents`) never comes near: its parent is watched. */
  #moveUp(element: Element, group: Group): void {
    const parent = elementOf(element);
    if (!parent) return;
    this.#groups.delete(element);
    this.#observer.unobserve(element);
    for (const mark of group.marks) this.#addTo(parent, mark);
  }

  #update(group: Group): void {
    if (group.isNear && isLookedInto(group)) this.#showNear(group);
    else for (const mark of group.marks) this.#setShown(mark, group.isNear);
  }

  /** Where many marks stand in one element, such as a log, they follow each other: a binary search finds those near. */
  #showNear(group: Group): void {
    if (group.marks.size <= DENSE) {
      for (const mark of group.marks) this.#setShown(mark, isNearWindow(mark));
      return;
    }
    group.inOrder ??= [...group.marks].sort(compareMarks);
    const first = firstWith(group.inOrder, ({ bottom }) => bottom > -innerHeight / 2);
    const end = firstWith(group.inOrder, ({ top }) => top > innerHeight * 1.5);
    const near = new Set(group.inOrder.slice(first, end));
    for (const mark of group.marks) this.#setShown(mark, near.has(mark));
  }

  #scrolled(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const group of this.#groups.values()) {
        if (group.isNear && isLookedInto(group)) this.#showNear(group);
      }
    });
  }

  #setShown(mark: Mark, isShown: boolean): void {
    if (isShown) this.#show(mark);
    else this.#hide(mark);
  }

  #show(mark: Mark): void {
    if (this.#ranges.has(mark)) return;
    const range = markRange(mark);
    if (!range) return;
    this.#ranges.set(mark, range);
    this.#highlight.add(range);
  }

  #hide(mark: Mark): void {
    const range = this.#ranges.get(mark);
    if (!range) return;
    this.#highlight.delete(range);
    this.#ranges.delete(mark);
  }

  #showAll(): void {
    for (const mark of this.#elements.keys()) this.#show(mark);
  }

  #refresh(): void {
    for (const group of this.#groups.values()) this.#update(group);
  }

  #sweep(): void {
    this.#sweepTimer = undefined;
    for (const [element, { marks }] of this.#groups) {
      if (marks.size > 0) continue;
      this.#groups.delete(element);
      this.#observer.unobserve(element);
    }
  }

  #unregister(): void {
    // Another instance, injected after an update, may have put its own highlight in our place.
    if (this.#name && CSS.highlights.get(this.#name) === this.#highlight) CSS.highlights.delete(this.#name);
  }

  #stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#sweepTimer);
    this.#unregister();
    if (this.#open && CSS.highlights.get(OPEN) === this.#open) CSS.highlights.delete(OPEN);
    this.#highlight.clear();
  }
}

/** So many children of an element are watched by watching the element. */
const FEW = 64;

/** How far up that may be. */
const MOST_LEVELS = 3;

/** The element to watch for a text: not its own, if one around it is still small, for each watched one costs. */
function watchedFor(node: Node): Element | undefined {
  let element = elementOf(node);
  for (let level = 0; element && level < MOST_LEVELS; level++) {
    const parent: Element | null = element.parentElement;
    if (!parent || parent.localName === 'body' || parent.children.length > FEW) break;
    element = parent;
  }
  return element;
}

/** The element that a node stands in; the host for one at the top of a shadow root. */
function elementOf(node: Node): Element | undefined {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

function isLookedInto({ isLarge, marks }: Group): boolean {
  return isLarge || marks.size > DENSE;
}

/** Also true for text that is hidden: when it is shown, nobody tells. */
function isNearWindow(mark: Mark): boolean {
  const box = markRange(mark)?.getBoundingClientRect();
  if (!box || box.width + box.height === 0) return true;
  return (
    box.bottom > -innerHeight / 2 &&
    box.top < innerHeight * 1.5 &&
    box.right > -innerWidth / 2 &&
    box.left < innerWidth * 1.5
  );
}

/** The index of the first mark whose box fits, all marks after it fitting too. */
function firstWith(marks: readonly Mark[], fits: (box: DOMRect) => boolean): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    const box = mark && markRange(mark)?.getBoundingClientRect();
    if (box && fits(box)) high = middle;
    else low = middle + 1;
  }
  return low;
}
