const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Numbers of up to 32 bits as text: digits of five bits, the lowest first, each with a bit that says "more". */
export function packNumbers(numbers: readonly number[]): string {
  let packed = '';
  for (const number of numbers) {
    let rest = number >>> 0;
    for (; rest > 31; rest >>>= 5) packed += DIGITS.charAt((rest & 31) | 32);
    packed += DIGITS.charAt(rest);
  }
  return packed;
}

/** The numbers of a packed text. What is no digit counts as 0, so that a damaged text gives numbers all the same. */
export function unpackNumbers(packed: string): Uint32Array {
  const numbers = new Uint32Array(packed.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < packed.length; at++) {
    const digit = DIGIT_VALUES[packed.charCodeAt(at)] ?? 0;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    numbers[count++] = value;
    value = 0;
    shift = 0;
  }
  return numbers.slice(0, count);
}

const DIGIT_VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);
