import { copySelection, createHtml } from '../../dom/nodes.ts';

/**
 * Puts text on the clipboard, with HTML beside it for what takes it; false when the browser does not let us. Pages without a secure context have no
 * clipboard API; there the older command copies from a field placed next to the button for a moment.
 */
export async function copyText(text: string, beside: HTMLElement, html = ''): Promise<boolean> {
  try {
    if (!navigator.clipboard) return copyByCommand(text, beside);
    if (html === '') await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([bothKinds(text, html)]);
    return true;
  } catch {
    return copyByCommand(text, beside);
  }
}

function bothKinds(text: string, html: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}

function copyByCommand(text: string, beside: HTMLElement): boolean {
  const field = createHtml('textarea');
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
  const worked = copySelection();
  field.remove();
  return worked;
}
