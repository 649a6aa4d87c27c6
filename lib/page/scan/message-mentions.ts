import type { Code } from '../../codes/code.ts';
import { detect } from '../../detect/detect.ts';
import type { Mention, MessageMention } from '../../detect/mention.ts';
import type { PageContext } from '../../detect/page-context.ts';
import { type MessageBeginnings, messageCandidates } from '../../lookup/message-candidates.ts';

/** How far from a message a code stands beside it, in characters. */
const BESIDE = 120;

/** More codes than these are a list, whatever stands beside it. */
const MAX_BESIDES = 8;

/** The sentences of a line that may be messages, with the codes beside them: in the line, its row, or the text before it. */
export function messageMentions(
  text: string,
  codes: readonly Mention[],
  beginnings: MessageBeginnings,
  around: () => PageContext,
): MessageMention[] {
  const candidates = messageCandidates(text, beginnings);
  if (candidates.length === 0) return [];
  const { row, preceding } = around();
  const outside = [...codesIn(row), ...codesIn(preceding.slice(-BESIDE))];
  return candidates.map(({ start, ends }) => {
    const end = Math.max(start, ...ends);
    const near = codes.filter((code) => code.end > start - BESIDE && code.start < end + BESIDE);
    const besides = [...near.map(({ code }) => code), ...outside].slice(0, MAX_BESIDES);
    return { kind: 'message', start, end, ends, besides };
  });
}

function codesIn(text: string): Code[] {
  return detect(text).map(({ code }) => code);
}
