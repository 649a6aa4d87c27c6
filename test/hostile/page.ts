import type { Contents, Sent } from '../support/drivers/driver.ts';
import type { Steps } from './drive/user.ts';

/**
 * A made-up page that is hard on Errgloss. Sizes go by `scale`: 1 for what is measured, a little for what is only
 * looked at.
 */
export interface HostilePage {
  /** `kind/name`, unique. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly about: string;
  /** Markup in the head and the body of an HTML page. */
  readonly head?: string;
  readonly body?: string | ((scale: number) => string);
  /** Instead of an HTML page with head and body. */
  readonly sent?: Sent;
  /** Other headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What else there is: by path on the page's own site, or by whole address. A text is HTML. */
  readonly addresses?: Readonly<Record<string, string | Sent>>;
  /** Made before the page is opened, and run in it before `act`: the source of a script. */
  readonly script?: () => Promise<string>;
  /** Run in the page once it has loaded and, where it is annotated, settled. It sees nothing of its file. */
  readonly act?: (scale: number) => void | Promise<void>;
  /** The texts that must be marked once the page has rested, each as often as it stands here. */
  readonly marked: readonly string[] | ((scale: number) => readonly string[]);
  /** Texts that must not be. */
  readonly unmarked?: readonly string[];
  /** What is marked is nowhere to be seen, so no line must be drawn. */
  readonly isUnseen?: true;
  /** Scripts are switched off in it, and with them the timers by which others are asked whether they live. */
  readonly isScriptless?: true;
  /** Nobody asks for the list of its codes, as a popup would: that alone loads what a page without codes has not. */
  readonly isUnasked?: true;
  /** What the popup must say about the page. */
  readonly says?: RegExp;
  /** Errgloss may stop on this page, if the popup says so. */
  readonly mayGiveUp?: true;
  /** What a user does with the page after that; returns what went wrong. */
  readonly steps?: Steps;
}

/** The texts that must be marked at a scale. */
export function markedAt({ marked }: HostilePage, scale: number): readonly string[] {
  return typeof marked === 'function' ? marked(scale) : marked;
}

/** All that is sent for a page and what belongs to it, by path or whole address; the page itself is at `/`. */
export function contentsOf(page: HostilePage, scale: number): Contents {
  const { head = '', body = '' } = page;
  const sent = page.sent ?? html(typeof body === 'function' ? body(scale) : body, head);
  const others = Object.entries(page.addresses ?? {}).map(([address, other]) => [
    address,
    typeof other === 'string' ? html(other) : other,
  ]);
  return {
    '/': page.headers ? { ...sent, headers: { ...sent.headers, ...page.headers } } : sent,
    ...Object.fromEntries(others),
  };
}

function html(body: string, head = ''): Sent {
  return {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
  };
}
