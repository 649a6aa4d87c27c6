// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen } from '../../lib/dom/listen.ts';
import {
  attribute,
  bodyOf,
  closest,
  hasAttributes,
  isNode,
  isText,
  lastChild,
  parentElement,
  parentNode,
  precedes,
} from '../../lib/dom/nodes.ts';
import { isLeftAlone } from '../../lib/page/text/elements.ts';
import { inlineContextAt } from '../../lib/page/text/inline-context.ts';
import { surroundingsOf } from '../../lib/page/text/surroundings.ts';

afterEach(() => document.body.replaceChildren());

/** A form that has its fields under the names of what nodes have, as browsers answer. */
function clobbered(): { form: HTMLFormElement; text: Text } {
  const form = document.createElement('form');
  const text = document.createTextNode('error 1603');
  form.append(text);
  for (const name of [
    'parentNode',
    'parentElement',
    'lastChild',
    'hasAttributes',
    'getAttribute',
    'closest',
  ]) {
    const field = document.createElement('input');
    Object.defineProperty(form, name, { get: () => field });
    form.append(field);
  }
  document.body.append(form);
  return { form, text };
}

describe('the door to the nodes of a page', () => {
  it('asks the node and not what stands under a name in it', () => {
    const { form } = clobbered();
    expect(Reflect.get(form, 'parentNode')).not.toBe(document.body);
    expect(parentNode(form)).toBe(document.body);
    expect(parentElement(form)).toBe(document.body);
    expect(lastChild(form)).toBe(form.childNodes.item(form.childNodes.length - 1));
    expect(hasAttributes(form)).toBe(false);
    expect(attribute(form, 'id')).toBe(null);
    expect(closest(form, 'body')).toBe(document.body);
  });

  it('is the one by which a form is read', () => {
    const { text } = clobbered();
    expect(isLeftAlone(text)).toBe(false);
    expect(inlineContextAt({ node: text, offset: 6 }).joined.text).toBe('error 1603');
    expect(surroundingsOf(text)).toMatchObject({ header: '', inTable: false });
  });

  it('tells nodes from anything else', () => {
    expect([document.body, document, window, null, 'a', {}].map(isNode)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(isText(document.createTextNode(''))).toBe(true);
  });

  it('knows the body, and the root where there is none', () => {
    const xml = new DOMParser().parseFromString('<a>1603</a>', 'application/xml');
    expect(bodyOf(document)).toBe(document.body);
    expect(bodyOf(xml)).toBe(xml.documentElement);
    xml.documentElement.remove();
    expect(bodyOf(xml)).toBe(null);
  });

  it('orders nodes of one tree, and none of two', () => {
    document.body.append('a', 'b');
    const [a, b] = document.body.childNodes;
    if (!a || !b) throw new Error('there are two');
    expect([precedes(a, b), precedes(b, a), precedes(a, new Text('c'))]).toEqual([true, false, undefined]);
  });
});

describe('what listens on the document', () => {
  it('does so again when another root has come, once, and not when it is over', async () => {
    const over = new AbortController();
    const heard = vi.fn();
    const add = vi.spyOn(EventTarget.prototype, 'addEventListener');
    listen(document, 'errgloss-test', heard, over.signal);
    const calls = () => add.mock.calls.filter(([type]) => type === 'errgloss-test').length;
    const root = document.documentElement;
    const other = document.createElement('html');
    root.replaceWith(other);
    await Promise.resolve();
    expect(calls()).toBe(2);
    document.dispatchEvent(new Event('errgloss-test'));
    expect(heard).toHaveBeenCalledTimes(1);
    over.abort();
    other.replaceWith(root);
    await Promise.resolve();
    expect(calls()).toBe(2);
    add.mockRestore();
  });
});
