import { type ComponentChild, options, render } from 'preact';
import { onTestFinished, vi } from 'vitest';

/** There is no layout here: everything is in sight, and nothing scrolls. */
Object.assign(Element.prototype, { scrollIntoView: () => {}, checkVisibility: () => true });

// Nothing is painted here, and the frames of a window that is already gone are asked for in vain.
Object.assign(options, { requestAnimationFrame: (done: () => void) => void setTimeout(done) });

/** Renders a part of a window into the document, until the test is over. */
export function show(part: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  render(part, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  return root;
}

/** The button or link that a screen reader calls so. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button “${name}” in ${document.body.textContent?.slice(0, 500)}`);
  return found;
}

/** Waits until an element says something. */
export async function waitForText(root: Element, text: string): Promise<void> {
  await vi.waitFor(
    () => {
      if (!root.textContent?.includes(text))
        throw new Error(`“${text}” is not in ${root.textContent?.slice(0, 500)}`);
    },
    { interval: 5 },
  );
}

/** Presses a key on an element; says what became of the event. */
export function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}
