/**
 * Puts text on the clipboard; false when the browser does not let us. Pages without a secure context have no
 * clipboard API; there the older command copies from a field placed next to the button for a moment.
 */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    if (!navigator.clipboard) return copyByCommand(text, beside);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, beside);
  }
}

function copyByCommand(text: string, beside: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; opacity: 0';
  // The page hears of it first, and may have put other words in their place.
  field.addEventListener('copy', (event) => {
    event.preventDefault();
    event.clipboardData?.clearData();
    event.clipboardData?.setData('text/plain', text);
  });
  beside.append(field);
  field.select();
  const worked = document.execCommand('copy');
  field.remove();
  return worked;
}
