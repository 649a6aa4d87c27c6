/** A page, or a frame of it, in which functions can be run. They see nothing of the file that they are written in. */
export interface Evaluates {
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(run: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
}

/** A frame of a page, the page's own among them. */
export interface DriverFrame extends Evaluates {
  url(): string;
}

/** The commands of the manifest that open no window, with their shortcuts. */
export const COMMANDS = {
  'next-code': 'Alt+J',
  'previous-code': 'Alt+K',
  'toggle-site': 'Alt+Shift+U',
} as const;

/** What a made-up server sends for an address. */
export interface Sent {
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Made-up pages by address; a text is HTML. */
export type Contents = Readonly<Record<string, string | Sent>>;

/** What is sent for an address, with its type among the headers; undefined for one that there is not. */
export function sentFor(
  contents: Contents,
  address: string,
): (Sent & { readonly headers: Record<string, string> }) | undefined {
  const found = contents[address];
  if (found === undefined) return undefined;
  const sent = typeof found === 'string' ? { contentType: 'text/html', body: found } : found;
  return { ...sent, headers: { ...sent.headers, 'content-type': sent.contentType } };
}

/** A page that a user has open, and what the user does to it. */
export interface DriverPage extends DriverFrame {
  /** What the page, or a script in it, has thrown and nothing has caught. */
  readonly errors: readonly string[];
  frames(): readonly DriverFrame[];
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  readonly keyboard: { press(key: 'Enter' | 'Escape'): Promise<void> };
  /** Calls a function, given as source, with the closed shadow root of the card; undefined while there is none. */
  inCard(source: string): Promise<unknown>;
  /** Clicks the toolbar button while the page is in front. */
  openPopup(): Promise<DriverView>;
  /** Gives a command while the page is in front. */
  command(name: keyof typeof COMMANDS): Promise<void>;
  /** Selects the text of an element and chooses "Explain …" in the context menu. */
  explain(selector: string): Promise<void>;
  /** What the window shows of it, as PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A window or a tab of the extension, driven by expressions. What they do counts as done by the user. */
export interface DriverView {
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression is truthy and returns its value. */
  waitFor(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A running browser with the built extension, as far as Chromium and Firefox can be driven alike. */
export interface Driver {
  /** Opens the first of some made-up pages, which are all that there is of their sites. */
  openPage(contents: Contents): Promise<DriverPage>;
  /** Runs a function where the extension's APIs are. */
  inExtension<T, A>(run: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  /** Opens a page of the extension in a tab. */
  openTab(path: string): Promise<DriverView>;
  /** The tab that shows a page of the extension, which may be on its way. */
  tabWith(path: string): Promise<DriverView>;
  /** Takes the extension away, as on the browser's page of extensions. */
  remove(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser at once, also one that does not answer. */
  kill(): void;
}

/** A function as source, called with a value that survives JSON. */
export function callOf<T, A>(run: (arg: A) => T, arg?: A): string {
  return `(${run})(${arg === undefined ? '' : JSON.stringify(arg)})`;
}

/** Selects the text of an element and returns it. Runs in a page. */
export function selectAll(selector: string): string {
  const element = document.querySelector(selector);
  if (element) getSelection()?.selectAllChildren(element);
  return String(getSelection());
}
