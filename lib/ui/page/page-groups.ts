import { entryNumber } from '../../catalog/entry.ts';
import type { Role } from '../../catalog/role.ts';
import { parseNumber } from '../../codes/parse.ts';
import type { MeaningSummary } from '../../lookup/question.ts';
import type { ListedMention } from '../../page/marks/mark-list.ts';
import { counted, listed, words } from '../../words/words.ts';

/** One mention of a group, with its place in the list of the page. */
export interface GroupedMention {
  readonly index: number;
  readonly text: string;
  readonly context: string;
  /** Where it begins in `context`. */
  readonly at: number;
}

/** The mentions of a page that mean the same, in whatever notation. */
export interface PageGroup {
  readonly key: string;
  readonly head: MeaningSummary;
  readonly mentions: readonly [GroupedMention, ...GroupedMention[]];
}

/** Groups in the order of their first mentions. */
export function groupMentions(mentions: readonly ListedMention[]): readonly PageGroup[] {
  const groups = new Map<
    string,
    { key: string; head: MeaningSummary; mentions: [GroupedMention, ...GroupedMention[]] }
  >();
  for (const [index, { text, context, at, head }] of mentions.entries()) {
    const key = `${head.family}:${head.value} ${head.name}`;
    const mention = { index, text, context, at };
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else groups.set(key, { key, head, mentions: [mention] });
  }
  return [...groups.values()];
}

/** The code as the page writes it first; its number where only the name is written. */
export function writtenAs({ head, mentions }: PageGroup): string {
  const [number] = mentions.map(({ text }) => text).filter((text) => parseNumber(text));
  return number ?? (entryNumber(head) || mentions[0].text);
}

/** How often each way of writing the code occurs, apart from capitals: "1603 × 2, 0x80070643". */
export function spellingsWritten({ mentions }: PageGroup): string {
  const counts = new Map<string, { readonly text: string; readonly count: number }>();
  for (const { text } of mentions) {
    const key = text.toLowerCase();
    const known = counts.get(key);
    counts.set(key, { text: known?.text ?? text, count: (known?.count ?? 0) + 1 });
  }
  return listed(
    [...counts.values()].map(({ text, count }) => (count > 1 ? words('counted', text, count) : text)),
  );
}

/** "3 codes in 7 places", or "7 codes" when none is there twice. */
export function countText(groups: readonly PageGroup[]): string {
  const places = groups.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return places === groups.length
    ? counted('codes', groups.length)
    : counted('codesInPlaces', groups.length, places);
}

/** Whether a group is about what somebody typed: its name, its number in any notation it has here, its summary. */
export function isAbout(group: PageGroup, typed: string, summary: string): boolean {
  const { head, mentions } = group;
  const parts = typed.toLowerCase().split(/\s+/);
  const text = [head.name, entryNumber(head), summary, ...mentions.map((each) => each.text)]
    .join(' ')
    .toLowerCase();
  return parts.every((part) => text.includes(part));
}

/** Those first that say what went wrong, then those that say that something did, and last what worked. */
export const ROLE_ORDER: readonly Role[] = ['specific', 'wrapper', 'generic', 'restart', 'success'];
