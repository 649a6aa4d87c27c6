import type { Block } from '../../catalog/article.ts';
import type { MeaningDetail } from '../../catalog/meaning.ts';
import { referenceUrl } from '../../catalog/read/reference.ts';
import { stepOf } from '../../catalog/step.ts';
import { toHex, toInt32 } from '../../codes/int32.ts';
import { parseNumber } from '../../codes/parse.ts';
import { type WordKey, words } from '../../words/words.ts';
import { titleOf } from '../facts/titles.ts';
import type { CauseText } from './cause-text.ts';
import { escapeHtml } from './html.ts';
import { blocksToMarkdown, escapeMarkdown } from './markdown.ts';

/** A code of a page or a log, as it is written first, with its likeliest meaning. */
export interface ThreadCode {
  readonly written: string;
  readonly meaning: MeaningDetail;
}

/** Answers to a thread as they are put on the clipboard. */
export interface ThreadText {
  readonly text: string;
  readonly html: string;
}

const HEADINGS: readonly WordKey[] = [
  'spellingHex',
  'spellingDecimal',
  'spellingSigned',
  'spellingName',
  'tableMeaning',
];

const WIDE = 0x1_0000;

/** Hex, decimal, signed, name and meaning of each code: a Markdown table, and an HTML one for what takes it. */
export function threadTable(codes: readonly ThreadCode[]): ThreadText {
  const headings = HEADINGS.map((key) => words(key));
  const rows = codes.map(cellsOf);
  const line = (cells: readonly string[]) => `| ${cells.map(tableCell).join(' | ')} |`;
  const text = [line(headings), `|${headings.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const html = `<table>${row(headings, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
  return { text, html };
}

/** A reply as Markdown: the cause, then each code with what it means, what to try, and where that is documented. */
export function threadReply(codes: readonly ThreadCode[], cause?: CauseText): ThreadText {
  const parts = codes.map(({ written, meaning }) => {
    const steps = stepsOf(meaning);
    const reference = referenceUrl(meaning);
    return [
      `**${escapeMarkdown(headline(written, meaning))}**: ${escapeMarkdown(summaryOf(meaning))}`,
      steps.length > 0 ? `${words('section_What_to_try')}:\n\n${blocksToMarkdown(steps)}` : '',
      reference ? `[${words('reference')}](${reference})` : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  });
  const text = [...(cause ? [cause.markdown] : []), ...parts].join('\n\n');
  const html = codes
    .map(({ written, meaning }) => {
      const reference = referenceUrl(meaning);
      return [
        `<p><b>${escapeHtml(headline(written, meaning))}</b>: ${escapeHtml(summaryOf(meaning))}</p>`,
        ...stepsOf(meaning).map(listHtml),
        reference ? `<p><a href="${escapeHtml(reference)}">${escapeHtml(words('reference'))}</a></p>` : '',
      ].join('');
    })
    .join('');
  return { text, html: `${cause?.html ?? ''}${html}` };
}

/** The reply without any markup, for what takes none. */
export function threadPlain(codes: readonly ThreadCode[], cause?: CauseText): ThreadText {
  const parts = codes.map(({ written, meaning }) =>
    [
      words('labelled', `${headline(written, meaning)}:`, summaryOf(meaning)),
      ...plainSteps(meaning),
      referenceUrl(meaning) ?? '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
  return { text: [...(cause ? [cause.plain] : []), ...parts].join('\n\n'), html: '' };
}

/** What to try, a numbered line a step, without any markup; none where nobody has written any. */
export function plainSteps(meaning: MeaningDetail): string[] {
  const steps = stepsOf(meaning).flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => item.map((run) => run.text).join('')) : [],
  );
  return steps.map((step, index) => `${index + 1}. ${step}`);
}

function cellsOf({ written, meaning }: ThreadCode): readonly string[] {
  const value = parseNumber(written)?.value ?? meaning.value;
  const signed = toInt32(value);
  return [
    toHex(value, value >= WIDE ? 8 : 1),
    String(value),
    String(signed),
    titleOf(meaning),
    summaryOf(meaning),
  ];
}

function headline(written: string, meaning: MeaningDetail): string {
  const title = titleOf(meaning);
  return written === title || !parseNumber(written) ? title : words('nameAndNumber', title, written);
}

function summaryOf({ summary, derivation }: MeaningDetail): string {
  return summary || derivation;
}

function stepsOf({ article }: MeaningDetail): readonly Block[] {
  return article?.sections.find(({ title }) => title === 'What to try')?.blocks ?? [];
}

function listHtml(block: Block): string {
  if (block.kind !== 'list') return '';
  const items = block.items.map((item) => {
    const { action, check } = stepOf(item);
    const [todo, test] = [action, check].map((runs) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
    const sentence = [todo, test].filter(Boolean).join(' ');
    return `<li>${escapeHtml(sentence)}</li>`;
  });
  return block.ordered ? `<ol>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
}

/** A cell is one line, and a bar would end it. */
function tableCell(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}
