/** A text as long as this, in characters, is not copied together with others. */
const LONG_TEXT = 2_000_000;

/** Documents in which there is so much between elements that every walk goes node by node. */
const heavy = new WeakSet<Document>();

/** True once it has been found that the elements of a document are too far apart. */
export function isHeavy(document: Document): boolean {
  return heavy.has(document);
}

export function setHeavy(document: Document): void {
  heavy.add(document);
}

export function isLong({ length }: Text): boolean {
  return length > LONG_TEXT;
}
