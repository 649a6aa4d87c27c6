/** Sets a style of the host; the page's own rules must not win, whatever their weight. */
export function setStyle(host: HTMLElement, property: string, value: string): void {
  host.style.setProperty(property, value, 'important');
}
