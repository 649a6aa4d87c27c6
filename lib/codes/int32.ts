/** A 32-bit code as an unsigned number, 0 to 0xFFFFFFFF. Every number in Errgloss is held this way. */
export type Uint32 = number;

const LIMIT = 0x1_0000_0000;

/** True for whole numbers from 0 to 0xFFFFFFFF. */
export function isUint32(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n < LIMIT;
}

/** Two's complement of a signed 32-bit number: -2147023293 gives 0x80070643. */
export function toUint32(signed: number): Uint32 {
  return signed >>> 0;
}

/** The signed view of an unsigned 32-bit number: 0x80070643 gives -2147023293. */
export function toInt32(value: Uint32): number {
  return value | 0;
}

/** `0x` and upper-case digits, padded with zeros to `width` digits: `0x643`, `0x80070643`. */
export function toHex(value: Uint32, width = 1): string {
  return `0x${value.toString(16).toUpperCase().padStart(width, '0')}`;
}
