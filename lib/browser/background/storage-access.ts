/** Keeps scripts in pages from reading the history. Where a browser can't, only our own scripts could read it. */
export function keepHistoryFromPages(): void {
  chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
}
