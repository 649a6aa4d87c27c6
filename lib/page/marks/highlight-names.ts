/** How the line under codes looks; `none` is for those who find them by the pointer alone. */
export type LineLook = 'dotted' | 'solid' | 'wavy' | 'none';

/** Names in the page's highlight registry, matched by the rules in marks.css. */
export const LINE_NAMES: Readonly<Record<LineLook, string | undefined>> = {
  dotted: 'errgloss-line-dotted',
  solid: 'errgloss-line-solid',
  wavy: 'errgloss-line-wavy',
  none: undefined,
};
/** The line under messages, quieter than that under codes. */
export const MESSAGE_NAME = 'errgloss-line-message';
export const OPEN_NAME = 'errgloss-line-open';

/**
 * Marks a highlight as ours, also to a later run of the extension; a page's own under the same name has another. Ours
 * are drawn below those of the page.
 */
const PRIORITY = -1_402_019;

/** Takes away the highlights that an earlier run of the extension has left on the page. */
export function removeLeftovers(): void {
  for (const name of [...Object.values(LINE_NAMES), MESSAGE_NAME, OPEN_NAME]) {
    if (name && CSS.highlights.get(name)?.priority === PRIORITY) CSS.highlights.delete(name);
  }
}

export function createHighlight(...ranges: Range[]): Highlight {
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY;
  return highlight;
}

/** A name of the registry, which a highlight of ours has for a time. What a page had there comes back in the end. */
export class HighlightName {
  readonly #name: string;
  #ours: Highlight | undefined;
  #before: Highlight | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  set(highlight: Highlight): void {
    const there = CSS.highlights.get(this.#name);
    if (there !== this.#ours) this.#before = there?.priority === PRIORITY ? undefined : there;
    this.#ours = highlight;
    CSS.highlights.set(this.#name, highlight);
  }

  clear(): void {
    const ours = this.#ours;
    this.#ours = undefined;
    // Another instance, injected after an update, or the page may have put its own in our place.
    if (!ours || CSS.highlights.get(this.#name) !== ours) return;
    if (this.#before) CSS.highlights.set(this.#name, this.#before);
    else CSS.highlights.delete(this.#name);
    this.#before = undefined;
  }
}
