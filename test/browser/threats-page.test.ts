import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { extensionSession, html, openAnnotated, openPage, pointOn, waitForHighlights } from './harness.ts';

const session = extensionSession();

/** A page that listens in on everything it can, from before the first script of anybody else. */
const SPY = `<script>
  window.seen = { roots: 0, inner: [], errors: [] };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (...args) { seen.roots++; return attach.apply(this, args); };
  addEventListener('error', ({ message }) => seen.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
  for (const type of ['pointerover', 'pointermove', 'mouseover', 'focusin', 'focusout', 'keydown', 'click', 'pointerdown',
    'mousedown', 'beforetoggle', 'toggle', 'scroll', 'copy', 'selectstart', 'contextmenu', 'message'])
    addEventListener(type, (event) => {
      const host = document.querySelector('errgloss-card');
      for (const node of [...event.composedPath(), event.target, event.relatedTarget]) {
        if (node instanceof Node && node !== host && !document.contains(node)) seen.inner.push(type + ' ' + node.nodeName);
      }
    }, true);
</script>`;

interface Seen {
  readonly roots: number;
  readonly inner: readonly string[];
  readonly errors: readonly string[];
}

function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

/** How many messages the background gets from now on. */
async function countMessages(): Promise<{ count(): Promise<number> }> {
  const counter = await session.browser.worker.evaluateHandle(() => {
    const state = { messages: 0 };
    chrome.runtime.onMessage.addListener(() => {
      state.messages++;
      return false;
    });
    return state;
  });
  return { count: () => counter.evaluate(({ messages }) => messages) };
}

function hosts(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('errgloss-card').length);
}

/** Waits as long as a card would take to open, and more, by asking the browser for frames. */
async function waitFrames(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        const next = (left: number): unknown =>
          left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1));
        next(frames);
      }),
    count,
  );
}

describe('a page that looks for us', () => {
  it('sees one element with nothing in it, two names of highlights, and no global of ours', async () => {
    const page = await openPage(session.browser, html('<p>Error 1603</p>', SPY));
    const plain = await openPage(
      session.browser,
      html('<p>No code</p>', SPY),
      'https://forum.example/thread',
    );
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    const globals = () =>
      [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertySymbols(window).map(String)].sort();
    expect(await page.evaluate(globals)).toEqual(await plain.evaluate(globals));
    const found = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('errgloss-card');
      return {
        extra: [...document.documentElement.children].map(({ localName }) => localName),
        shadow: host?.shadowRoot ?? null,
        children: host?.childNodes.length,
        text: host?.innerText,
        attributes: host?.getAttributeNames(),
        serialized: host?.getHTML({ serializableShadowRoots: true }),
        content: host && getComputedStyle(host, '::before').content,
        counter: host && getComputedStyle(host).counterIncrement,
        animations: document.getAnimations().length,
        highlights: [...CSS.highlights.keys()],
        styles: document.styleSheets.length + document.adoptedStyleSheets.length,
        symbols: host && Object.getOwnPropertySymbols(host).length + Object.keys(host).length,
      };
    });
    expect(found).toEqual({
      extra: ['head', 'body', 'errgloss-card'],
      shadow: null,
      children: 0,
      text: '',
      attributes: ['popover', 'style'],
      serialized: '',
      content: 'none',
      counter: 'none',
      animations: 0,
      highlights: ['errgloss-line-dotted', 'errgloss-line-open'],
      styles: 0,
      symbols: 0,
    });
    await Promise.all([page.close(), plain.close()]);
  });

  it('gets no node of the card from events, hit tests, focus, selections or its own attachShadow', async () => {
    const page = await openPage(session.browser, html('<p>Error 1603</p>', SPY));
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    const { x, y } = await card.box();
    await page.mouse.move(x + 40, y + 100);
    await page.mouse.down();
    await page.mouse.move(x + 250, y + 140, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+C');
    const names = await page.evaluate(
      ([left, top]) => {
        const selection = getSelection();
        const nodes = [
          ...document.elementsFromPoint(left, top),
          document.caretPositionFromPoint(left, top)?.offsetNode,
          document.activeElement,
          selection?.anchorNode,
          selection?.focusNode,
          ...(selection?.getComposedRanges({ shadowRoots: [] }) ?? []).map((range) => range.startContainer),
        ];
        return nodes.filter((node) => node && !document.contains(node)).map((node) => node?.nodeName);
      },
      [x + 40, y + 100] as const,
    );
    expect(names).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('errgloss-card');
    expect(await seen(page)).toEqual({ roots: 0, inner: [], errors: [] });
  });
});

describe('a page that makes up what the user does', () => {
  it('opens no card and sends no message', async () => {
    const page = await openAnnotated(session.browser, '<p id="p">Error 1603</p><button>b</button>');
    const { x, y } = await pointOn(page, '1603');
    const messages = await countMessages();
    await page.evaluate(
      ([clientX, clientY]) => {
        const paragraph = document.querySelector('#p');
        const at = { bubbles: true, composed: true, clientX, clientY, view: window };
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup'])
          for (const pointerType of ['mouse', 'touch', 'pen'])
            paragraph?.dispatchEvent(new PointerEvent(type, { ...at, pointerType }));
        for (const type of ['mousemove', 'mouseover', 'mousedown', 'mouseup'])
          paragraph?.dispatchEvent(new MouseEvent(type, at));
        paragraph?.dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'touch' }));
        document.querySelector<HTMLElement>('#p')?.click();
        for (const key of ['Alt', 'N', 'n', 'Enter'])
          paragraph?.dispatchEvent(
            new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }),
          );
        for (let count = 0; count < 100; count++)
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        for (const type of ['focus', 'scroll', 'resize', 'visibilitychange', 'beforeprint', 'afterprint'])
          dispatchEvent(new Event(type));
        postMessage({ to: 'card', call: 'explainSelection', ask: '1603' }, '*');
        postMessage({ to: 'background', call: 'resolve', ask: [] }, '*');
      },
      [x, y] as const,
    );
    await waitFrames(page, 40);
    expect(await hosts(page)).toBe(0);
    expect(await messages.count()).toBe(0);
    // The same by the user: the test would see it.
    await CardView.hover(page, '1603');
    expect(await messages.count()).toBeGreaterThan(0);
  });

  it('does not close, pin, move, focus or use an open card', async () => {
    const page = await openAnnotated(session.browser, '<p id="p">Error 1603</p><button>b</button>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.mouse.move((await card.box()).x + 60, (await card.box()).y + 60);
    const place = await card.box();
    const messages = await countMessages();
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('errgloss-card');
      const options = { bubbles: true, composed: true, cancelable: true };
      for (const target of [host, document.body, document, window]) {
        for (const key of ['Escape', 'Enter', ' ', 'Tab', 'ArrowLeft'])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, ...options }));
        for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'pointerout', 'click'])
          target?.dispatchEvent(
            new PointerEvent(type, { clientX: 300, clientY: 300, pointerId: 1, ...options }),
          );
        for (const type of ['close', 'toggle', 'fullscreenchange', 'blur', 'focusin', 'focusout', 'copy'])
          target?.dispatchEvent(new FocusEvent(type, { relatedTarget: document.querySelector('button') }));
      }
      host?.click();
      host?.focus();
    });
    await waitFrames(page, 40);
    expect(await card.evaluate('(root) => root.querySelector("[aria-pressed]").ariaPressed')).toBe('false');
    expect(await card.evaluate('(root) => root.activeElement === null')).toBe(true);
    expect(await card.box()).toEqual(place);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await messages.count()).toBe(0);
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
  });
});

describe('a page that takes the card away', () => {
  it.each<[what: string, act: string]>([
    ['hides it', 'host.hidePopover()'],
    ['removes it', 'host.remove()'],
    ['makes something else of it', 'host.removeAttribute("popover"); host.hidden = true;'],
    ['puts it elsewhere', 'document.querySelector("#away").append(host)'],
  ])('%s: the next one is whole again', async (_, act) => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603</p><div id="away" style="display:none"></div>',
      SPY,
    );
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.evaluate(`{ const host = document.querySelector('errgloss-card'); ${act} }`);
    await page.mouse.move(900, 700);
    await waitFrames(page, 2);
    await (await CardView.hover(page, '1603')).waitForTitle('ERROR_INSTALL_FAILURE');
    expect(await page.evaluate(() => document.querySelector('errgloss-card')?.checkVisibility())).toBe(true);
    expect((await seen(page)).errors).toEqual([]);
  });
});

describe('a page that tampers with what scripts rely on', () => {
  it('does not reach ours: prototypes, names of elements and globals are its own', async () => {
    const page = await openPage(
      session.browser,
      html(
        `<p>Error 1603</p>`,
        `${SPY}<script>
          Object.prototype.family = 'bugcheck';
          Object.defineProperty(Object.prototype, 'ok', { get() { throw new Error('ok'); } });
          window.chrome = { runtime: { id: 'x', sendMessage() { throw new Error('sent'); } } };
          globalThis[Symbol.for('errgloss')] = { page: {}, marks: {}, count: 9e9 };
          CSS.highlights.set = () => { throw new Error('set'); };
          HTMLElement.prototype.showPopover = () => { throw new Error('shown'); };
        </script>`,
      ),
    );
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.move(x, y);
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    expect((await seen(page)).errors).toEqual([]);
  });

  it('breaks at most the annotation of itself when its elements take the names of what documents have', async () => {
    const names = ['body', 'documentElement', 'createTreeWalker', 'createElement', 'addEventListener'];
    const page = await openPage(
      session.browser,
      html(
        names.map((name) => `<form name="${name}"><img name="${name}"></form>`).join('') +
          '<p>Error 1603</p>',
        SPY,
      ),
    );
    await waitFrames(page, 10);
    expect((await seen(page)).errors).toEqual([]);
    expect(await page.evaluate('document.querySelectorAll("errgloss-card").length')).toBe(0);
    await page.close();
    const next = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await waitForHighlights(next, ['1603']);
  });
});

describe('a page with very many codes', () => {
  it('makes Errgloss ask in few messages, each code once', async () => {
    const counter = await session.browser.worker.evaluateHandle(() => {
      const state = { messages: 0, questions: 0, largest: 0 };
      chrome.runtime.onMessage.addListener(({ call, ask }) => {
        state.messages++;
        if (call !== 'resolve') return false;
        state.questions += ask.length;
        state.largest = Math.max(state.largest, ask.length);
        return false;
      });
      return state;
    });
    const codes = Array.from(
      { length: 100_000 },
      (_, at) => `0x8${(0x10000 + at).toString(16).padStart(7, '0')}`,
    );
    await openPage(session.browser, html(`<pre>${codes.join('\n')}</pre>`));
    await until(async () => {
      const { questions } = await counter.jsonValue();
      return questions >= 100_000 || undefined;
    }, 'all codes to be asked about');
    const { messages, questions, largest } = await counter.jsonValue();
    expect(questions).toBeLessThanOrEqual(100_001);
    expect(largest).toBeLessThan(50_000);
    expect(messages).toBeLessThan(200);
  });
});
