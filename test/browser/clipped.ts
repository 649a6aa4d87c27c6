/**
 * What of the visible text below a root is cut off or runs out of its box, and which controls lie over each other; one
 * line for each. Runs in the page, where nothing of this file is known.
 */
export function findClipped(root: Document | ShadowRoot): string[] {
  /** Boxes are rounded to whole pixels here and there. */
  const SLACK = 1.5;
  const problems = new Set<string>();
  const top = root instanceof Document ? root.documentElement : root.host;

  const nameOf = (element: Element) => {
    const text = (element.textContent || element.getAttribute('aria-label') || '').trim();
    return `<${element.localName} class="${element.className}"> "${text.slice(0, 40)}"`;
  };
  const isScrolling = (value: string) => value === 'auto' || value === 'scroll';
  const isCutting = (value: string) => value === 'hidden' || value === 'clip';
  const isFloating = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (/sticky|fixed|absolute/.test(getComputedStyle(at).position)) return at;
    }
    return undefined;
  };
  /** Text for screen readers alone. */
  const isForEars = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isForEars(element);

  const checkText = (text: Text, element: Element) => {
    const range = new Range();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    // Up to what scrolls, for there one can get to the rest, every box has to hold the text.
    let x = true;
    let y = true;
    for (let box: Element | null = element; box && (x || y); box = box.parentElement) {
      const style = getComputedStyle(box);
      if (isScrolling(style.overflowX)) x = false;
      if (isScrolling(style.overflowY)) y = false;
      if (style.display === 'inline') continue;
      // A line that is shortened on purpose says the whole in its title, and where it leads.
      if (style.textOverflow === 'ellipsis' && box instanceof HTMLElement && box.title !== '') return;
      const { left, right, top: above, bottom } = box.getBoundingClientRect();
      const runsOut = x && rects.some((rect) => rect.left < left - SLACK || rect.right > right + SLACK);
      const isCutOff =
        y &&
        isCutting(style.overflowY) &&
        rects.some((rect) => rect.top < above - SLACK || rect.bottom > bottom + SLACK);
      if (runsOut) problems.add(`runs out of ${nameOf(box)}: ${nameOf(element)}`);
      if (isCutOff) problems.add(`is cut off by ${nameOf(box)}: ${nameOf(element)}`);
      if (style.position === 'fixed' || style.position === 'absolute') break;
    }
    if (x && rects.some(({ left, right }) => left < -SLACK || right > innerWidth + SLACK)) {
      problems.add(`is outside of the window: ${nameOf(element)}`);
    }
  };

  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!(node instanceof Text) || !element || !node.data.trim() || !isShown(element)) continue;
    checkText(node, element);
  }

  if (root instanceof Document && top.scrollWidth > top.clientWidth) {
    problems.add(`the page is ${top.scrollWidth - top.clientWidth} px wider than the window`);
  }
  if (root instanceof ShadowRoot) {
    const { left, right, top: above, bottom } = top.getBoundingClientRect();
    if (left < -SLACK || right > innerWidth + SLACK || above < -SLACK || bottom > innerHeight + SLACK) {
      problems.add(`reaches out of the window: ${[left, right, above, bottom].map(Math.round).join(', ')}`);
    }
  }

  const controls = [...root.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(
    isShown,
  );
  for (const control of controls) {
    const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    // What is typed scrolls; what a field says for itself has to fit.
    if (isField && !control.value && control.scrollWidth > control.clientWidth + SLACK) {
      problems.add(`has no room for its hint: ${nameOf(control)}`);
    }
    const { left, right } = control.getBoundingClientRect();
    if (root instanceof Document && (left < -SLACK || right > innerWidth + SLACK)) {
      problems.add(`is outside of the window: ${nameOf(control)}`);
    }
  }
  /** Where a control can be seen: its boxes, as far as nothing around it scrolls them away. */
  const seen = controls.map((control) => {
    let rects = [...control.getClientRects()];
    for (let box = control.parentElement; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const frame = box.getBoundingClientRect();
      rects = rects.map((rect) => {
        const [x, y] = [Math.max(rect.left, frame.left), Math.max(rect.top, frame.top)];
        return new DOMRect(
          x,
          y,
          Math.max(0, Math.min(rect.right, frame.right) - x),
          Math.max(0, Math.min(rect.bottom, frame.bottom) - y),
        );
      });
    }
    return rects;
  });
  for (const [index, one] of controls.entries()) {
    for (const [other, another] of controls.entries()) {
      if (other <= index || one.contains(another) || another.contains(one)) continue;
      // What stays in place while the rest scrolls lies over it at times.
      if (isFloating(one) !== isFloating(another)) continue;
      const overlaps = seen[index]?.some((a) =>
        seen[other]?.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK,
        ),
      );
      if (overlaps) problems.add(`lies over ${nameOf(another)}: ${nameOf(one)}`);
    }
  }
  return [...problems];
}
