import { useEffect } from 'preact/hooks';
import { hasModifier, isTextField } from '../lookup/rows.ts';

/** `/` leads to the field from anywhere; Esc empties it, and closes the window when it is empty. */
export function useShortcuts(
  field: { readonly current: HTMLTextAreaElement | null },
  query: string,
  onClear: () => void,
  onClose: (() => void) | undefined,
): void {
  useEffect(() => {
    const listening = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || hasModifier(event)) return;
      if (event.key === '/' && !isTextField(event.target)) {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
      if (event.key !== 'Escape') return;
      // Browsers close a popup by themselves, with what has been typed.
      event.preventDefault();
      // What has just been typed is in the field before it is in the query.
      if (query === '' && !field.current?.value) onClose?.();
      else onClear();
    };
    document.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  });
}
