import { blockAround, isInSkipped } from './elements.ts';

/** Told which elements must be read again, and that some text may have left the page. */
export type OnChange = (changed: ReadonlySet<Element>, removed: boolean) => void;

/** Watches the text below a root until the signal aborts. Changes come once a microtask, each element once. */
export function observeText(root: Node, onChange: OnChange, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>();
    let removed = false;
    for (const record of records) {
      if (record.removedNodes.length > 0) removed = true;
      for (const node of touched(record)) {
        const block = blockAround(node);
        if (block?.isConnected && !isInSkipped(block)) changed.add(block);
      }
    }
    const outermost = withoutNested(changed);
    if (outermost.size > 0 || removed) onChange(outermost, removed);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Removing inline nodes joins the text around them, so the parent counts as touched. */
function touched(record: MutationRecord): Node[] {
  if (record.type === 'characterData' || record.removedNodes.length > 0)
    return [record.target, ...record.addedNodes];
  return [...record.addedNodes];
}

function withoutNested(elements: ReadonlySet<Element>): Set<Element> {
  const kept = new Set<Element>();
  for (const element of elements) {
    let ancestor = element.parentElement;
    while (ancestor && !elements.has(ancestor)) ancestor = ancestor.parentElement;
    if (!ancestor) kept.add(element);
  }
  return kept;
}
