import { listen } from '../../dom/listen.ts';
import { bodyOf, elementAround } from '../../dom/nodes.ts';
import {
  createHighlight,
  HighlightName,
  LINE_NAMES,
  type LineLook,
  MESSAGE_NAME,
  OPEN_NAME,
} from './highlight-names.ts';
import { firstCharacter, type Mark, markRange } from './mark.ts';
import { isLookedInto, type MarkGroup, nearOf, newGroup } from './mark-group.ts';
import { watchedFor } from './watched.ts';

/** How far outside the window, and outside scrolling boxes in it, text is highlighted already. */
const MARGIN = '50%';

/** More elements than this are not watched: what stands in others is found by where its marks are in the window. */
const MAX_WATCHED = 1000;

/**
 * Underlines marks by the CSS Custom Highlight API. Only marks near the viewport are registered: live ranges
 * cost on every mutation of the page, and there may be thousands of codes.
 */
export class Highlighter {
  readonly #highlights: Readonly<Record<Mark['kind'], Highlight>> = {
    code: createHighlight(),
    message: createHighlight(),
  };
  readonly #ranges = new Map<Mark, Range>();
  readonly #groups = new Map<Element, MarkGroup>();
  readonly #elements = new Map<Mark, Element>();
  readonly #observer: IntersectionObserver;
  #look: LineLook = 'none';
  #name: HighlightName | undefined;
  readonly #messageName = new HighlightName(MESSAGE_NAME);
  readonly #openName = new HighlightName(OPEN_NAME);
  #frame = 0;
  #isFilled = false;

  constructor(signal: AbortSignal) {
    const margins = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.#observer = new IntersectionObserver((records) => this.#moved(records), margins);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    listen(window, 'beforeprint', () => this.#showAll(), signal);
    listen(window, 'afterprint', () => this.#refresh(), signal);
    for (const type of ['scroll', 'resize'])
      listen(window, type, () => this.#scrolled(), signal, { capture: true, passive: true });
  }

  /** Draws the lines; before it is called the first time there are none. */
  setLook(look: LineLook): void {
    this.#look = look;
    this.#name?.clear();
    const name = LINE_NAMES[look];
    this.#name = name === undefined ? undefined : new HighlightName(name);
    this.#name?.set(this.#highlights.code);
    this.#updateMessageName();
  }

  /** Few pages have messages: the others see no name for them. */
  #updateMessageName(): void {
    const { message } = this.#highlights;
    if (this.#look === 'none' || message.size === 0) this.#messageName.clear();
    else this.#messageName.set(message);
  }

  /**
   * Whether the browser fills whatever is highlighted, as if it were selected. Then only the first character of a mark
   * is, so that a page stays readable; the one whose card is open is filled as a whole.
   */
  setFilled(isFilled: boolean): void {
    if (this.#isFilled === isFilled) return;
    this.#isFilled = isFilled;
    for (const mark of [...this.#ranges.keys()]) {
      this.#hide(mark);
      this.#show(mark);
    }
  }

  add(mark: Mark): void {
    const element = this.#elementFor(mark);
    if (element) this.#addTo(element, mark);
  }

  delete(mark: Mark): void {
    this.#hide(mark);
    const element = this.#elements.get(mark);
    const group = element && this.#groups.get(element);
    this.#elements.delete(mark);
    group?.marks.delete(mark);
    group?.shown.delete(mark);
  }

  /** Shows one mark as the one whose card is open; none without an argument. */
  setOpen(mark?: Mark): void {
    const range = mark && markRange(mark);
    if (range) this.#openName.set(createHighlight(range));
    else this.#openName.clear();
  }

  #elementFor(mark: Mark): Element | undefined {
    const element = watchedFor(mark.start.node);
    if (!element || this.#groups.has(element) || this.#groups.size < MAX_WATCHED) return element;
    return bodyOf(document) ?? element;
  }

  #addTo(element: Element, mark: Mark): void {
    this.#elements.set(mark, element);
    const group = this.#groups.get(element);
    if (group) {
      group.marks.add(mark);
      if (!group.isNear) return;
      if (isLookedInto(group)) this.#scrolled();
      else this.#setShown(group, mark, true);
    } else {
      this.#groups.set(element, newGroup(mark));
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
  #moveUp(element: Element, group: MarkGroup): void {
    const parent = elementAround(element);
    if (!parent) return;
    this.#groups.delete(element);
    this.#observer.unobserve(element);
    for (const mark of group.marks.all()) this.#addTo(parent, mark);
  }

  /** Shows of a group what is near the window, and hides the rest. */
  #update(group: MarkGroup): void {
    const near = new Set(nearOf(group));
    for (const mark of group.shown) if (!near.has(mark)) this.#setShown(group, mark, false);
    for (const mark of near) this.#setShown(group, mark, true);
  }

  #scrolled(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const group of this.#groups.values()) {
        if (group.isNear && isLookedInto(group)) this.#update(group);
      }
    });
  }

  #setShown(group: MarkGroup, mark: Mark, isShown: boolean): void {
    if (!isShown) {
      group.shown.delete(mark);
      this.#hide(mark);
    } else if (this.#show(mark)) group.shown.add(mark);
  }

  #show(mark: Mark): boolean {
    if (this.#ranges.has(mark)) return true;
    const range = this.#isFilled ? firstCharacter(mark) : markRange(mark);
    if (!range) return false;
    this.#ranges.set(mark, range);
    this.#highlights[mark.kind].add(range);
    if (mark.kind === 'message') this.#updateMessageName();
    return true;
  }

  #hide(mark: Mark): void {
    const range = this.#ranges.get(mark);
    if (!range) return;
    this.#highlights[mark.kind].delete(range);
    this.#ranges.delete(mark);
    if (mark.kind === 'message') this.#updateMessageName();
  }

  #showAll(): void {
    for (const group of this.#groups.values()) {
      for (const mark of group.marks.all()) this.#setShown(group, mark, true);
    }
  }

  #refresh(): void {
    for (const group of this.#groups.values()) this.#update(group);
  }

  /** Lets go of what was deleted, and of elements without marks. Not at once: most get new ones with their new text. */
  tidy(): void {
    for (const [element, { marks }] of this.#groups) {
      marks.tidy();
      if (marks.size > 0) continue;
      this.#groups.delete(element);
      this.#observer.unobserve(element);
    }
  }

  #stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#name?.clear();
    this.#openName.clear();
    this.#messageName.clear();
    for (const highlight of Object.values(this.#highlights)) highlight.clear();
  }
}
