/** Selects a line of a text field, counted from 1, and brings it into sight. */
export function goToLine(field: HTMLTextAreaElement, line: number): void {
  const { value } = field;
  const start = lineStart(value, line);
  const end = value.indexOf('\n', start);
  field.focus();
  field.setSelectionRange(start, end < 0 ? value.length : end);
  const { lineHeight } = getComputedStyle(field);
  // The line before it stays in sight.
  field.scrollTop = heightOf(field, value.slice(0, start)) - 2 * Number.parseFloat(lineHeight);
}

/** Where a line begins; the end of a text that has fewer. */
function lineStart(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}

/** How high a text is in a field, in px: no browser tells where in a field a character stands, since lines wrap. */
function heightOf(field: HTMLTextAreaElement, text: string): number {
  const copy = document.createElement('textarea');
  copy.setAttribute('aria-hidden', 'true');
  copy.tabIndex = -1;
  copy.className = 'measured';
  copy.style.width = `${field.offsetWidth}px`;
  copy.value = text;
  field.after(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
}
