import type { MeaningDetail } from '../../catalog/meaning.ts';
import { referenceUrl } from '../../catalog/read/reference.ts';
import { words } from '../../words/words.ts';
import { spellingsOf } from '../facts/numbers.ts';
import { sameTitle, titleOf } from '../facts/titles.ts';
import type { CopyChoice } from '../parts/CopyMenu.tsx';
import { spellingKey } from '../view/Glance.tsx';
import { blocksToMarkdown, escapeMarkdown } from './markdown.ts';

/** The forms in which a meaning can be copied. */
export function ticketChoices(meaning: MeaningDetail): readonly CopyChoice[] {
  return [
    { label: words('copyText'), content: () => ({ text: ticketText(meaning) }) },
    { label: words('copyMarkdown'), content: () => ({ text: ticketMarkdown(meaning) }) },
  ];
}

/** The meaning as plain text for a ticket or a chat. */
function ticketText(meaning: MeaningDetail): string {
  return [
    titleOf(meaning),
    numbersOf(meaning),
    sameLine(meaning),
    meaning.summary,
    referenceUrl(meaning) ?? '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The meaning as Markdown for a ticket: heading, numbers, summary, steps, reference. */
function ticketMarkdown(meaning: MeaningDetail): string {
  const steps = meaning.article?.sections.find(({ title }) => title === 'What to try');
  const reference = referenceUrl(meaning);
  return [
    `## ${escapeMarkdown(titleOf(meaning))}`,
    numbersOf(meaning),
    escapeMarkdown(sameLine(meaning)),
    escapeMarkdown(meaning.summary),
    steps ? `### ${words('section_What_to_try')}\n\n${blocksToMarkdown(steps.blocks)}` : '',
    reference ? `[${words('reference')}](${reference})` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** "= Win32 5, ERROR_ACCESS_DENIED" where there is another code for the condition, else "". */
function sameLine({ same }: MeaningDetail): string {
  return same && same.how !== 'beside' ? words('sameAs', sameTitle(same)) : '';
}

function numbersOf(meaning: MeaningDetail): string {
  return spellingsOf(meaning)
    .map(({ label, text }) => words('labelled', words(spellingKey(label)), text))
    .join(', ');
}
