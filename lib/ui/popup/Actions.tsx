import type { JSX } from 'preact';
import { words } from '../../words/words.ts';

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
    <footer class="actions-bar">
      {openInTab && (
        <button type="button" class="flat" onClick={() => openInTab(query)}>
          {words('openInTab')}
        </button>
      )}
      {openPanel && (
        <button type="button" class="flat" onClick={openPanel}>
          {words('openAtSide')}
        </button>
      )}
      <span class="spacer" />
      <button type="button" class="flat" onClick={openOptions}>
        {words('options')}
      </button>
    </footer>
  );
}
