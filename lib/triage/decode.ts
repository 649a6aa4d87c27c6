/** How much of a file decides about its encoding, in bytes. */
const MAX_SAMPLE = 4096;

/**
 * The encoding of a log file by its first bytes: a byte order mark, else UTF-16 where every other byte is zero, else
 * UTF-8 where the bytes are valid, else the old Windows code page of western languages.
 */
export function logEncoding(first: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = first.subarray(0, MAX_SAMPLE);
  const [even, odd] = zeros(sample);
  const many = sample.length / 4;
  if (sample.length > 3 && odd > many) return 'utf-16le';
  if (sample.length > 3 && even > many) return 'utf-16be';
  return isUtf8(sample) ? 'utf-8' : 'windows-1252';
}

/** How many bytes are zero in even places, and in odd ones. */
function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) counts[index % 2 === 0 ? 0 : 1]++;
  });
  return counts;
}

/** Text of UTF-16 has zeros in one half of its places alone; a few more are damage. */
const MAX_DAMAGE = 0.02;

/** Whether a file is no text, by its first bytes: logs have no zero bytes but those of UTF-16. */
export function isBinary(first: Uint8Array): boolean {
  const sample = first.subarray(0, MAX_SAMPLE);
  const [even, odd] = zeros(sample);
  return Math.min(even, odd) > sample.length * MAX_DAMAGE || (even + odd > 0 && !isUtf16(first));
}

function isUtf16(first: Uint8Array): boolean {
  return logEncoding(first).startsWith('utf-16');
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // A character that the sample cuts is no fault of the file.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Decodes a file in chunks; the byte order mark is no part of the text. Wrong bytes become U+FFFD. */
export class LogDecoder {
  #decoder: TextDecoder | undefined;

  decode(chunk: Uint8Array): string {
    if (chunk.length === 0) return '';
    this.#decoder ??= new TextDecoder(logEncoding(chunk));
    return this.#decoder.decode(chunk, { stream: true });
  }

  finish(): string {
    return this.#decoder?.decode() ?? '';
  }
}
