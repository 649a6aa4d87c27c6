import type { ListedMention } from '../../page/marks/mark-list.ts';

/** The mention of a page that stands in a line of its text, by its place in the list; undefined where none does. */
export function mentionOnLine(mentions: readonly ListedMention[], line: string): number | undefined {
  const text = whole(line);
  const index = mentions.findIndex((mention) => standsIn(mention, text));
  return index < 0 ? undefined : index;
}

/** The words around a mention go on where its line ends, and are cut where the line goes on. */
function standsIn({ text, context, at }: ListedMention, line: string): boolean {
  const code = inOneSpace(text);
  if (code === '') return false;
  const before = whole(context.slice(0, at));
  const after = whole(context.slice(at + code.length));
  for (let start = line.indexOf(code); start >= 0; start = line.indexOf(code, start + 1)) {
    const [left, right] = [line.slice(0, start).trimEnd(), line.slice(start + code.length).trimStart()];
    const agreesLeft = left.endsWith(before) || before.endsWith(left);
    if (agreesLeft && (right.startsWith(after) || after.startsWith(right))) return true;
  }
  return false;
}

/** Without the dots that stand where something was cut off. */
function whole(text: string): string {
  return inOneSpace(inOneSpace(text).replace(/^…|…$/g, ''));
}

function inOneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
