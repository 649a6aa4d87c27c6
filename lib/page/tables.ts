import { CODE_HEADER } from '../detect/judge.ts';

/** Elements whose text can announce that the numbers below them are codes. */
const HEADERS = ['th', 'thead', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** More text than this is no header. */
const LONGEST_HEADER = 200;

/** True when a header or a heading below a root announces codes, so that bare numbers may be some. */
export function hasCodeHeaders(root: Node): boolean {
  if (!('querySelectorAll' in root)) return false;
  const parent = root as ParentNode;
  // One simple selector at a time is much faster than a list of them.
  return HEADERS.some((tag) =>
    Array.from(parent.querySelectorAll(tag)).some(({ textContent }) =>
      CODE_HEADER.test((textContent ?? '').slice(0, LONGEST_HEADER)),
    ),
  );
}

/** True when a text is nothing but a number and perhaps quotes or brackets. */
export function holdsOnlyNumber(node: Text): boolean {
  return node.length < 60 && /^[\s"'()[\]]*(?:0[xX])?[0-9A-Fa-f]+[\s"'()[\]]*$/.test(node.data);
}
