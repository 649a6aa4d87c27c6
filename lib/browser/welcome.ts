/** Opens the welcome page when the extension has just been installed; updates of it or the browser open nothing. */
export function openWelcome({ reason }: chrome.runtime.InstalledDetails): void {
  if (reason === 'install') void chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
}
