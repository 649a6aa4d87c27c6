/**
 * Moves the focus along the rows of a window (elements with `data-row`) by the arrow keys, Home and End. The field
 * stands before the first row. Keys pressed anywhere else, or handled already, are left alone.
 */
export function stepThroughRows(event: KeyboardEvent, root: HTMLElement, field: HTMLElement | null): void {
  const { target, key } = event;
  if (event.defaultPrevented || hasModifier(event) || !(target instanceof HTMLElement)) return;
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility());
  const at = rows.indexOf(target);
  if (at < 0 && target !== field) return;
  const next = nextOf(key, at, rows.length);
  const goal = next === undefined ? undefined : next < 0 ? field : rows[next];
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

/** The row a key leads to; -1 for the field, undefined for nowhere. Home and End are the field's own when it has the focus. */
function nextOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (at < 0) return undefined;
  return { ArrowUp: at - 1, Home: 0, End: count - 1 }[key];
}

export function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
}

/** Whether keys pressed there are text. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    ? target.type !== 'checkbox'
    : false;
}
