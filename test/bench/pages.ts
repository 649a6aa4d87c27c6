/** Made-up pages of any size. The same size gives the same page. */

const WORDS =
  'the quick brown fox jumps over a lazy dog while people read long threads about windows and nobody knows why it works at all'.split(
    ' ',
  );

/** Numbers in an even but irregular order, from 0 to 1; a fixed seed, so that runs can be compared. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Prose with links, emphasis and numbers, and no code in it. `size` is its length in characters, about. */
export function proseBody(size: number): string {
  const random = numbers();
  const word = () =>
    random() < 0.01
      ? String(Math.floor(random() * 3000))
      : (WORDS[Math.floor(random() * WORDS.length)] ?? 'a');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const parts: string[] = [];
  for (let length = 0; length < size; ) {
    const part = `<p>${words(12)} <a href="#">${words(3)}</a> ${words(10)} <b>${words(2)}</b> ${words(8)}</p>`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/**
 * A log of so many characters, about, as a viewer shows it: time, level and message of a line in elements of their own,
 * fifty lines in a section. `codes` lines report an error.
 */
export function logBody(size: number, codes: number): string {
  const line = (index: number, text: string) =>
    `${index % 50 === 0 ? '</section><section>' : ''}<div><i>10:15:${10 + (index % 50)}</i> <b>INFO</b> ${text}</div>`;
  const plain = 'the step ended and the next one of the installation was started as planned';
  const count = Math.max(codes, Math.floor(size / line(1, plain).length));
  return Array.from({ length: count }, (_, index) => {
    const isError = Math.floor(((index + 1) * codes) / count) > Math.floor((index * codes) / count);
    return line(index, isError ? `step failed with error 0x8007${hex(index)} in the end` : plain);
  }).join('');
}

function hex(index: number): string {
  return ((index % 200) + 1).toString(16).padStart(4, '0');
}
