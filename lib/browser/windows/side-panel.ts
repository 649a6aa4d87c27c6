/** Chromium has side panels, Firefox has sidebars, and Firefox for Android has neither. */
const { sidePanel, sidebarAction } = chrome as {
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

export const HAS_PANEL = sidePanel !== undefined || sidebarAction !== undefined;

/** Opens the panel of a window. Browsers do it in answer to a click only, so nothing may be awaited before. */
export function openPanel(windowId: number | undefined): Promise<void> | undefined {
  if (sidebarAction) return sidebarAction.open();
  return windowId === undefined ? undefined : sidePanel?.open({ windowId });
}
