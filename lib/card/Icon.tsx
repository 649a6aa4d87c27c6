import type { JSX } from 'preact';

const PATHS = {
  /** Six dots, as on everything that can be moved. */
  grip: 'M6 3h1v1H6zM9 3h1v1H9zM6 7.5h1v1H6zM9 7.5h1v1H9zM6 12h1v1H6zM9 12h1v1H9z',
  pin: 'M5.5 2h5v1.2L9.8 4v3.2l2.2 2v1.1H8.6V14L8 15l-.6-1v-3.7H4V9.200l2.200-2V4l-.7-.8z',
} as const;

/** A small picture in the colour of the text; the button around it has the name. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" stroke="currentColor" stroke-width="0.8" />
    </svg>
  );
}
