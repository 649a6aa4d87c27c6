/** The first sentence of a summary. A full stop ends one only before a space and a capital. */
export function firstSentence(summary: string): string {
  return summary.match(/^.*?[.!?](?=\s+\p{Lu})/su)?.[0] ?? summary;
}
