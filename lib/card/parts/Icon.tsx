import type { JSX } from 'preact';

/** Drawn as lines on a grid of 16. */
const PATHS = {
  back: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  copy: 'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5A1.5 1.5 0 0 1 12 13.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5zM10.5 5V3.8a1.3 1.3 0 0 0-1.3-1.3H3.8a1.3 1.3 0 0 0-1.3 1.3v5.4a1.3 1.3 0 0 0 1.3 1.3H5',
  pin: 'M9.5 2.5 13.5 6.5 11 7.5 10 11 5 6 8.5 5zM7 9l-4 4',
  close: 'm4 4 8 8m0-8-8 8',
  search: 'M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 0 0-9 0zm8 3.5 3.5 3.5',
  grip: 'M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01',
} as const;

/** A small picture in the colour of the text; the button around it has the name. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'grip' ? 2 : 1.6}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
