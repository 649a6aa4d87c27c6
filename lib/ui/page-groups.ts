import type { Head } from '../lookup/question.ts';
import type { ListedMention } from '../page/page-list.ts';

/** One mention of a group, with its place in the list of the page. */
export interface GroupedMention {
  readonly index: number;
  readonly text: string;
  readonly context: string;
}

/** The mentions of a page that mean the same, in whatever notation. */
export interface PageGroup {
  readonly key: string;
  readonly head: Head;
  readonly mentions: readonly [GroupedMention, ...GroupedMention[]];
}

/** Groups in the order of their first mentions. */
export function groupMentions(mentions: readonly ListedMention[]): readonly PageGroup[] {
  const groups = new Map<
    string,
    { key: string; head: Head; mentions: [GroupedMention, ...GroupedMention[]] }
  >();
  for (const [index, { text, context, head }] of mentions.entries()) {
    const key = `${head.family}:${head.value} ${head.name}`;
    const mention = { index, text, context };
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else groups.set(key, { key, head, mentions: [mention] });
  }
  return [...groups.values()];
}

/** How often each way of writing the code occurs: "1603 × 2, 0x80070643". The number where only the name is written. */
export function writtenAs({ head, mentions }: PageGroup): string {
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 1 && counts.has(head.name)) {
    return mentions.length > 1 ? `${head.value} × ${mentions.length}` : String(head.value);
  }
  return [...counts].map(([text, count]) => (count > 1 ? `${text} × ${count}` : text)).join(', ');
}

/** "3 codes in 7 places", or "7 codes" when none is there twice. */
export function countText(groups: readonly PageGroup[]): string {
  const places = groups.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const codes = groups.length === 1 ? '1 code' : `${groups.length} codes`;
  return places === groups.length ? codes : `${codes} in ${places} places`;
}

/** The first sentence of a summary. A full stop ends one only before a space and a capital. */
export function firstSentence(summary: string): string {
  return summary.match(/^.*?[.!?](?=\s+\p{Lu})/su)?.[0] ?? summary;
}
