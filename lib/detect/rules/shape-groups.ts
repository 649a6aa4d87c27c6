import type { Shape } from '../notations/notations.ts';

/** Numbers that are written in decimal. */
export const DECIMAL: readonly Shape[] = ['decimal', 'negative'];

/** Numbers that are written in hex, and those that their words make hex. */
export const HEX: readonly Shape[] = ['hex', 'bare-hex', 'split-hex', 'stop', 'pair'];
