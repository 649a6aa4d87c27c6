import type { Inline } from './article.ts';

/** A step of "What to try". */
export interface Step {
  /** What to do. */
  readonly action: readonly Inline[];
  /** "Fixed if …": how to tell that it helped; empty for a step that only finds something out. */
  readonly check: readonly Inline[];
}

/** Where the check begins: at the start of a sentence. */
const CHECK = /(?:^|\s)(?=Fixed if )/g;

/** Divides a step into what to do and its check, which is the last sentence. */
export function stepOf(item: readonly Inline[]): Step {
  for (let index = item.length - 1; index >= 0; index--) {
    const run = item[index];
    if (run?.kind !== 'text') continue;
    const found = [...run.text.matchAll(CHECK)].at(-1);
    if (!found) continue;
    const begin = found.index + found[0].length;
    return {
      action: [...item.slice(0, index), { ...run, text: run.text.slice(0, found.index) }].filter(hasText),
      check: [{ ...run, text: run.text.slice(begin) }, ...item.slice(index + 1)],
    };
  }
  return { action: item, check: [] };
}

function hasText({ text }: Inline): boolean {
  return text !== '';
}

/** What is wrong with the form of a step's check, or "". */
export function checkFault(item: readonly Inline[]): string {
  const text = plain(item);
  if (/\bIt helped (?:when|if)\b/.test(text)) return 'a check reads "Fixed if …", not "It helped …"';
  const checks = text.match(/\bFixed if /g)?.length ?? 0;
  if (checks > 1) return 'a step has one check';
  if (checks === 0) return '';
  const { action, check } = stepOf(item);
  if (check.length === 0) return '"Fixed if" begins a sentence of its own';
  if (action.length === 0) return 'a check follows a step';
  return /^Fixed if [^.!?]*(?:[.!?](?=[^\s])[^.!?]*)*\.$/.test(plain(check))
    ? ''
    : 'the check "Fixed if …" is the last sentence of its step';
}

function plain(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}
