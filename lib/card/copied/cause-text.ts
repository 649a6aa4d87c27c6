import { words } from '../../words/words.ts';
import { type CauseFacts, type CauseLink, causeView } from '../facts/cause.ts';
import { escapeHtml } from './html.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';

/** The cause as the begin of a reply, in each of its forms. */
export interface CauseText {
  readonly markdown: string;
  readonly html: string;
  readonly plain: string;
}

/** What decided, quoted, with the chain of its codes. */
export function causeText(facts: CauseFacts): CauseText {
  const { title, status, sure, line, chain, elsewhere, chainTitle } = causeView(facts);
  const said = [status, sure].filter(Boolean).join(' ');
  const steps = chain.map(stepOf);
  const places = elsewhere.length > 0 ? [words('elsewhereTitle'), ...elsewhere] : [];
  return {
    markdown: [
      `**${escapeMarkdown(title)}.** ${escapeMarkdown(said)}`,
      line ? `> ${codeSpan(line.text)}` : '',
      numbered(chainTitle, steps.map(escapeMarkdown)),
      bulleted(places.map(escapeMarkdown)),
    ]
      .filter(Boolean)
      .join('\n\n'),
    html: [
      `<p><b>${escapeHtml(title)}.</b> ${escapeHtml(said)}</p>`,
      line ? `<blockquote><code>${escapeHtml(line.text)}</code></blockquote>` : '',
      steps.length > 0 ? `<p>${escapeHtml(chainTitle)}:</p>${listHtml('ol', steps)}` : '',
      places.length > 0 ? `<p>${escapeHtml(places[0] ?? '')}:</p>${listHtml('ul', places.slice(1))}` : '',
    ].join(''),
    plain: [
      `${title}. ${said}`,
      line ? line.text : '',
      numbered(chainTitle, steps).replace('\n\n', '\n'),
      bulleted(places).replace('\n\n', '\n'),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

function stepOf({ title, number, sentence, label }: CauseLink): string {
  const name = title.includes(number) ? title : words('nameAndNumber', title, number);
  const head = label ? `${name}, ${label}` : name;
  return sentence ? words('labelled', `${head}:`, sentence) : head;
}

function numbered(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `${title}:\n\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}`;
}

function bulleted([title, ...items]: readonly string[]): string {
  return title === undefined ? '' : `${title}:\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function listHtml(tag: 'ol' | 'ul', items: readonly string[]): string {
  return `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
}
