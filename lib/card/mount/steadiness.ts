import { allWithin } from '../../dom/nodes.ts';

/** How long a card must have been seen, where it is and as it is, before what changes something is done. */
const STEADY_MS = 500;

/** A card that was not looked at for longer is not known to be seen. */
const LOOK_MS = 250;

/** What a page can do to the host of a card so that it is not seen, or not where it seems to be. */
const PLAIN: Readonly<Record<string, string>> = {
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  filter: 'none',
  zoom: '1',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  'pointer-events': 'auto',
  'content-visibility': 'visible',
};

/** What else may lie in the top layer, over the card. */
const ABOVE = ':popover-open, dialog:modal, :fullscreen';

/**
 * Tells whether a card has been there in full view, untouched in style and place, for a while: a page must not get
 * somebody to press a button that was not seen. Looks at each frame, until the signal aborts.
 */
export class Steadiness {
  readonly #host: HTMLElement;
  #since = Number.POSITIVE_INFINITY;
  #lookedAt = 0;
  #seen = '';
  #frame = 0;
  /** False while something covers the card, where the browser can tell. */
  #isUncovered = true;

  /** Tells by `onChange` when it begins, and when it ends. */
  constructor(host: HTMLElement, signal: AbortSignal, onChange: (isSteady: boolean) => void) {
    this.#host = host;
    const observer = coverObserver((isVisible) => {
      if (isVisible !== this.#isUncovered) this.#since = performance.now();
      this.#isUncovered = isVisible;
    });
    observer?.observe(host);
    let wasSteady = false;
    const look = () => {
      const isSteady = this.isSteady;
      if (isSteady !== wasSteady) onChange(isSteady);
      wasSteady = isSteady;
      this.#frame = requestAnimationFrame(look);
    };
    this.#frame = requestAnimationFrame(look);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      observer?.disconnect();
    });
  }

  get isSteady(): boolean {
    this.#look();
    return this.#isUncovered && performance.now() - this.#since >= STEADY_MS;
  }

  #look(): void {
    const now = performance.now();
    const seen = this.#sight();
    const isKept = seen !== undefined && seen === this.#seen && now - this.#lookedAt < LOOK_MS;
    if (!isKept) this.#since = now;
    this.#seen = seen ?? '';
    this.#lookedAt = now;
  }

  /** Where the card is and what may lie above it; undefined when it is not as it should be. Its height is its own. */
  #sight(): string | undefined {
    const style = getComputedStyle(this.#host);
    for (const [property, plain] of Object.entries(PLAIN)) {
      const value = style.getPropertyValue(property);
      if (value !== '' && value !== plain) return undefined;
    }
    const { left, top, width } = this.#host.getBoundingClientRect();
    return [left, top, width, allWithin(document, ABOVE).length].join(' ');
  }
}

/** Chromium can tell whether all of an element can be seen; undefined elsewhere. */
function coverObserver(onChange: (isVisible: boolean) => void): IntersectionObserver | undefined {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return undefined;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    trackVisibility: true,
    delay: 100,
  };
  return new IntersectionObserver((entries) => {
    const last: (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined = entries.at(-1);
    onChange(last?.isVisible === true);
  }, options);
}
