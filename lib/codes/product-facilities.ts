import type { Uint32 } from './int32.ts';

/**
 * Beginnings of codes, in hex digits, that products outside the SDK give their codes: Intune and Configuration Manager,
 * device registration, enrollment, the Store and its licences, sign-in, OneDrive, VBA and scripts, the web server's
 * statuses, delay-loaded libraries and others. Sources: the products' own documentation.
 */
const BEGINNINGS: readonly string[] = [
  ...[
    '87d0',
    '87d1',
    '87d2',
    '87d3',
    '87dd',
    '801c',
    '8018',
    '803f',
    'caa',
    '8004de',
    '800a',
    '8019',
    'c06d',
  ],
  ...[
    '80cf',
    'c0048',
    '8015dc',
    '8050',
    '8037',
    '803b',
    '8bad',
    '80d0',
    '8876',
    '800cc',
    '8083',
    'c190',
    '8024',
  ],
];

/** True for a value that begins like the codes of a known product. */
export function isOfKnownProduct(value: Uint32): boolean {
  const digits = value.toString(16).padStart(8, '0');
  return BEGINNINGS.some((beginning) => digits.startsWith(beginning));
}
