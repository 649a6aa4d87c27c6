import { type Mark, markRange } from './marks.ts';

/** Names in the page's highlight registry, matched by the rules in highlight.css. */
const ALL = 'errgloss';
const OPEN = 'errgloss-open';

/** How far outside the window text is highlighted already, so that scrolling shows no bare codes. */
const MARGIN = '50%';

/**
 * Underlines marks by the CSS Custom Highlight API. Only marks near the viewport are registered: live ranges
 * cost on every mutation of the page, and there may be thousands of codes.
 */
export class Highlighter {
  readonly #highlight = new Highlight();
  readonly #ranges = new Map<Mark, Range>();
  readonly #byElement = new Map<Element, Set<Mark>>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor(signal: AbortSignal) {
    this.#observer = new IntersectionObserver((records) => this.#moved(records), { rootMargin: MARGIN });
    CSS.highlights.set(ALL, this.#highlight);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    window.addEventListener('beforeprint', () => this.#showAll(), { signal });
    window.addEventListener('afterprint', () => this.#hideFar(), { signal });
  }

  add(mark: Mark): void {
    const element = mark.start.node.parentElement;
    if (!element) return;
    const marks = this.#byElement.get(element);
    if (marks) {
      marks.add(mark);
      if (this.#near.has(element)) this.#show(mark);
    } else {
      this.#byElement.set(element, new Set([mark]));
      this.#observer.observe(element);
    }
  }

  delete(mark: Mark): void {
    this.#hide(mark);
    for (const [element, marks] of this.#elementsOf(mark)) {
      marks.delete(mark);
      if (marks.size > 0) continue;
      this.#byElement.delete(element);
      this.#near.delete(element);
      this.#observer.unobserve(element);
    }
  }

  /** Shows one mark as the one whose card is open; none without an argument. */
  setOpen(mark?: Mark): void {
    const range = mark && markRange(mark);
    if (range) CSS.highlights.set(OPEN, new Highlight(range));
    else CSS.highlights.delete(OPEN);
  }

  /** The element may have moved to another parent since the mark was added. */
  #elementsOf(mark: Mark): [Element, Set<Mark>][] {
    const parent = mark.start.node.parentElement;
    const marks = parent ? this.#byElement.get(parent) : undefined;
    if (parent && marks?.has(mark)) return [[parent, marks]];
    return [...this.#byElement].filter(([, others]) => others.has(mark));
  }

  #moved(records: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of records) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const mark of this.#byElement.get(target) ?? []) {
        if (isIntersecting) this.#show(mark);
        else this.#hide(mark);
      }
    }
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
    for (const marks of this.#byElement.values()) for (const mark of marks) this.#show(mark);
  }

  #hideFar(): void {
    for (const [element, marks] of this.#byElement) {
      if (!this.#near.has(element)) for (const mark of marks) this.#hide(mark);
    }
  }

  /** Another instance, injected after an update, may have put its own highlight in our place. */
  #stop(): void {
    this.#observer.disconnect();
    if (CSS.highlights.get(ALL) === this.#highlight) {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(OPEN);
    }
    this.#highlight.clear();
  }
}
