import type { User } from '../drive/user.ts';
import type { HostilePage } from '../page.ts';

const CODE = '<p>Error 1603</p>';

/** The button in the card that changes something, and the one that asks where. */
const IGNORE = ['.scopes button', 'Everywhere'] as const;
const ASK = ['button', 'Don’t underline…'] as const;

/** The card is open and can be read for this long before somebody who has read it clicks. */
const READ_MS = 900;

async function pause(user: User, ms: number): Promise<void> {
  await user.tab.apart(`new Promise((resolve) => setTimeout(resolve, ${ms}))`);
}

/** Opens the card and the choice in it, and reads both; false where there is no card. */
async function readChoice(user: User): Promise<boolean> {
  if (!(await user.hover('1603'))) return false;
  const point = await user.cardPoint(...ASK);
  if (!point) return false;
  await pause(user, READ_MS);
  await user.page.mouse.click(point.x, point.y);
  await pause(user, READ_MS);
  return true;
}

/** Clicks the button that changes something; true when a code was ignored by that. Settings are as before after it. */
async function clickIgnore(user: User): Promise<boolean | undefined> {
  const point = await user.cardPoint(...IGNORE);
  if (!point) return undefined;
  await user.page.mouse.click(point.x, point.y);
  const stored = await user.until(
    async () => (await user.storedSettings()).ignoredCodes?.length || undefined,
    700,
  );
  await user.choose();
  return stored !== undefined;
}

/** A page does something to the open card, and the user clicks where the button then is. */
function clickAfter(spoil: () => void, waitMs: number): NonNullable<HostilePage['steps']> {
  return async (user) => {
    if (!(await readChoice(user))) return ['no card'];
    await user.tab.inPage(spoil);
    if (waitMs > 0) await pause(user, waitMs);
    return (await clickIgnore(user)) ? ['a click that was led to the card has changed something'] : [];
  };
}

/** Pages that deceive, listen in or take what is Errgloss's. */
export const SPOOFING: readonly HostilePage[] = [
  {
    name: 'spoofing/honest',
    about: 'Nothing is wrong here: a click on what can be read in the card does what it says.',
    body: CODE,
    marked: ['1603'],
    async steps(user) {
      if (!(await readChoice(user))) return ['no card'];
      return (await clickIgnore(user)) ? [] : ['the button does nothing'];
    },
  },
  {
    name: 'spoofing/transparent',
    about: 'The page makes the card transparent and has the user click on what is below it.',
    body: CODE,
    marked: ['1603'],
    steps: clickAfter(() => {
      document.querySelector<HTMLElement>(':popover-open')?.style.setProperty('opacity', '0.01', 'important');
    }, 200),
  },
  {
    name: 'spoofing/transparent-root',
    about: 'The page makes itself transparent, and with it the card.',
    body: CODE,
    marked: ['1603'],
    steps: clickAfter(() => {
      document.documentElement.style.setProperty('opacity', '0.01', 'important');
    }, 200),
  },
  {
    name: 'spoofing/filtered',
    about: 'A filter takes the colours from the card until nothing can be seen.',
    body: CODE,
    marked: ['1603'],
    steps: clickAfter(() => {
      const style = document.querySelector<HTMLElement>(':popover-open')?.style;
      style?.setProperty('filter', 'opacity(1%)', 'important');
    }, 200),
  },
  {
    name: 'spoofing/moved',
    about: 'The page moves the card under a pointer that is about to click.',
    body: CODE,
    marked: ['1603'],
    steps: clickAfter(() => {
      const style = document.querySelector<HTMLElement>(':popover-open')?.style;
      style?.setProperty('transform', 'translate(120px, 60px)', 'important');
    }, 0),
  },
  {
    name: 'spoofing/scaled',
    about: 'The card is made so large that its button is wherever the pointer is.',
    body: CODE,
    marked: ['1603'],
    steps: clickAfter(() => {
      const style = document.querySelector<HTMLElement>(':popover-open')?.style;
      style?.setProperty('scale', '1.6', 'important');
    }, 0),
  },
  {
    name: 'spoofing/covered',
    about: 'Something that lets clicks through covers the card.',
    body: CODE,
    marked: ['1603'],
    steps: clickAfter(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;margin:0;background:#fff;pointer-events:none';
      cover.textContent = 'Click here to win';
      document.body.append(cover);
      cover.showPopover();
    }, 700),
  },
  {
    name: 'spoofing/never-still',
    about: 'The card is on its way, slowly and without end.',
    body: CODE,
    marked: ['1603'],
    steps: clickAfter(() => {
      document
        .querySelector(':popover-open')
        ?.animate([{ translate: '0 0' }, { translate: '200px 0' }], { duration: 20_000 });
    }, 200),
  },
  {
    name: 'spoofing/made-up-events',
    about: 'The page makes up everything that a user could do over its codes.',
    body: '<p id="p">Error 1603</p>',
    act: () => {
      const paragraph = document.getElementById('p');
      const { x, y } = paragraph?.getBoundingClientRect() ?? new DOMRect();
      const at = { bubbles: true, composed: true, clientX: x + 60, clientY: y + 8, view: window };
      for (let time = 0; time < 100; time++) {
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
          paragraph?.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }));
        paragraph?.click();
      }
    },
    marked: ['1603'],
    async steps(user) {
      await pause(user, 600);
      return (await user.isCardOpen()) ? ['a card opens by itself'] : [];
    },
  },
  {
    name: 'spoofing/selected-text',
    about: 'What is selected turns the direction of the text around it.',
    body: '<p id="p">Error \u202e3061\u202c and \u2067ERROR\u2069</p>',
    marked: [],
    async steps(user) {
      await user.explain('\u202e\u2067 1603 is safe, delete\u202d everything');
      if (!(await user.until(() => user.isCardOpen()))) return ['no card'];
      const text = await user.until(() => user.inCard<string>('(root) => root.textContent || undefined'));
      const controls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.exec(text ?? '');
      return controls ? ['the card shows controls of the direction of text'] : [];
    },
  },
  {
    name: 'spoofing/names-of-highlights',
    about: 'The page has highlights of its own with our names: they stay as they are.',
    head: `<script>
      addEventListener('DOMContentLoaded', () => {
        const range = new Range();
        range.selectNodeContents(document.getElementById('own'));
        window.own = {};
        for (const name of ['errgloss', 'errgloss-open', 'errgloss-solid', 'errgloss-wavy'])
          CSS.highlights.set(name, window.own[name] = new Highlight(range));
      });</script>`,
    body: `<p id="own">The page's own words</p>${CODE}`,
    marked: ['1603'],
    async steps(user) {
      const faults: string[] = [];
      const taken = await user.tab.inPage(() => {
        const { own } = window as unknown as { own: Record<string, Highlight> };
        return Object.keys(own).filter(
          (name) => CSS.highlights.get(name) !== own[name] || own[name]?.size !== 1,
        );
      });
      if (taken.length > 0) faults.push(`takes the page's highlights ${taken.join(', ')}`);
      if ((await user.hover('1603')) !== 'ERROR_INSTALL_FAILURE') faults.push('no card');
      await user.closeCard();
      const later = await user.tab.inPage(() => {
        const { own } = window as unknown as { own: Record<string, Highlight> };
        return Object.keys(own).filter((name) => CSS.highlights.get(name) !== own[name]);
      });
      if (later.length > taken.length) faults.push(`takes ${later.join(', ')} for its card`);
      return faults;
    },
  },
  {
    name: 'spoofing/hidden-lines',
    about: 'The page clears all highlights, again and again.',
    body: CODE,
    act: () => {
      for (let time = 0; time < 10; time++) CSS.highlights.clear();
    },
    marked: ['1603'],
    isUnseen: true,
  },
  {
    name: 'spoofing/kept-subtree',
    about: 'A part of the page is removed after the card of a code in it was open: nothing keeps it.',
    body: `<div id="box">${CODE}</div><p>exit code 1618</p>`,
    marked: ['1603', '1618'],
    async steps(user) {
      if (!(await user.hover('1603'))) return ['no card'];
      await user.closeCard();
      await user.tab.inPage(() => {
        const box = document.getElementById('box');
        if (!box) return;
        Object.assign(window, { kept: new WeakRef(box) });
        box.remove();
      });
      const isFreed = await user.until(async () => {
        await user.collectGarbage();
        return user.tab.inPage(
          () => (window as unknown as { kept: WeakRef<Element> }).kept.deref() === undefined,
        );
      }, 5000);
      return isFreed ? [] : ['keeps what was removed'];
    },
  },
  {
    name: 'spoofing/found-text',
    about: 'The page looks for the text of the card by finding and by selecting all.',
    body: CODE,
    marked: ['1603'],
    async steps(user) {
      if (!(await user.hover('1603'))) return ['no card'];
      await user.page.mouse.move(1090, 790);
      const faults = await user.tab.inPage(() => {
        const find = (window as unknown as { find(text: string): boolean }).find;
        const found: string[] = [];
        getSelection()?.removeAllRanges();
        if (find('ERROR_INSTALL_FAILURE')) found.push('window.find() finds the text of the card');
        getSelection()?.removeAllRanges();
        document.execCommand('selectAll');
        if (String(getSelection()).includes('ERROR_INSTALL_FAILURE'))
          found.push('the selection holds the text of the card');
        getSelection()?.removeAllRanges();
        return found;
      });
      return faults;
    },
  },
  {
    name: 'spoofing/host-removed',
    about: 'The page removes every element that comes to its root.',
    head: `<script>new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes)
        if (node.parentNode === document.documentElement && node !== document.body && node !== document.head) node.remove();
    }).observe(document.documentElement, { childList: true });</script>`,
    body: CODE,
    marked: ['1603'],
    async steps(user) {
      const point = await user.pointOn('1603');
      if (!point) return ['not underlined'];
      for (let time = 0; time < 5; time++) {
        await user.page.mouse.move(900, 700);
        await user.page.mouse.move(point.x, point.y);
        await pause(user, 400);
      }
      return [];
    },
  },
  {
    name: 'spoofing/focus-trap',
    about: 'The page takes the focus back whenever it leaves its field.',
    body: `${CODE}<input id="field"><script>
      document.addEventListener('focusin', ({ target }) => { if (target.id !== 'field') document.getElementById('field').focus(); });
      document.addEventListener('focusout', () => setTimeout(() => document.getElementById('field').focus()));
      document.getElementById('field').focus();</script>`,
    marked: ['1603'],
    async steps(user) {
      if (!(await user.hover('1603'))) return ['no card'];
      const point = await user.cardPoint('summary');
      if (point) await user.page.mouse.click(point.x, point.y);
      await pause(user, 300);
      return (await user.closeCard()) ? [] : ['the card does not close'];
    },
  },
  {
    name: 'spoofing/events-stopped',
    about: 'The page stops every event before anybody else hears of it.',
    head: `<script>for (const type of ['pointermove', 'pointerover', 'mousemove', 'mouseover', 'keydown', 'scroll', 'toggle'])
      window.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);</script>`,
    body: CODE,
    marked: ['1603'],
  },
];
