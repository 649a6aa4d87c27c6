import type { JSX } from 'preact';

/** What can be done with the window the popup is in; what makes no sense there is missing. */
export interface WindowActions {
  readonly openInTab?: (query: string) => void;
  readonly openPanel?: () => void;
  readonly openOptions: () => void;
  readonly close?: () => void;
}

/** The bar at the bottom. */
export function Actions({
  actions,
  query,
}: {
  readonly actions: WindowActions;
  readonly query: string;
}): JSX.Element {
  const { openInTab, openPanel, openOptions } = actions;
  return (
    <footer>
      {openInTab && (
        <button type="button" class="flat" onClick={() => openInTab(query)}>
          Open in a tab
        </button>
      )}
      {openPanel && (
        <button type="button" class="flat" onClick={openPanel}>
          Open at the side
        </button>
      )}
      <button type="button" class="flat" onClick={openOptions}>
        Options
      </button>
    </footer>
  );
}
