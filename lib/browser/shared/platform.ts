/** For differences in how browsers treat texts. APIs that one of them lacks are tested for by name instead. */
export function isFirefox(): boolean {
  return chrome.runtime.getURL('').startsWith('moz-extension:');
}
