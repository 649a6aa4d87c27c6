/** Firefox differs from Chromium in how it treats some texts; what it lacks or has in addition is looked for by name. */
export function isFirefox(): boolean {
  return chrome.runtime.getURL('').startsWith('moz-extension:');
}
