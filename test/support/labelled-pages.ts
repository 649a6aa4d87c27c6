import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { FAMILIES } from '../../lib/codes/families.ts';
import type { Label } from '../../tools/eval-score.ts';

/** A page without its brackets, and what they said. */
export interface LabelledPage {
  readonly page: string;
  readonly html: string;
  readonly labels: readonly Label[];
}

/** What a bracket says about the text in it. */
type Verdict = Pick<Label, 'label' | 'canonical'>;

const OPEN = '⟦';
const CLOSE = '⟧';
const MAY = '~';

/** `cmprob` is what labels call the codes of Device Manager; `other` leaves the family open. */
const KINDS = [...FAMILIES, 'cmprob', 'other'].join('|');
const CANONICAL = new RegExp(String.raw`^(?:name:\w+|(?:${KINDS}):(?:0x[\dA-F]+|\d+))$`, 'i');

const { DOMParser } = new JSDOM().window;

/**
 * Reads the pages of a folder whose labels stand in their source: `⟦1603|win32:1603⟧` must be annotated,
 * `⟦~0x204|⟧` may be, and nothing else. The part after the bar is empty where the meaning isn't decided.
 */
export function readLabelledPages(dir: string): LabelledPage[] {
  const pages = readdirSync(dir).filter((name) => name.endsWith('.html'));
  if (pages.length === 0) throw new Error(`${dir}: neither a labels.json nor pages with labels in them`);
  return pages.sort().map((page) => parseLabelledPage(page, readFileSync(join(dir, page), 'utf8')));
}

/** Takes the labels out of one page; `page` names it, also in the errors about its brackets. */
export function parseLabelledPage(page: string, source: string): LabelledPage {
  const { marked, verdicts } = readBrackets(page, source);
  const html = marked.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const { text, spans } = takeMarks(bodyText(marked));
  if (spans.length !== verdicts.length || text !== bodyText(html))
    throw new Error(`${page}: a label stands outside the text of the body`);
  const labels = spans.map(({ start, end }, i) => ({
    start,
    text: text.slice(start, end),
    label: 'y' as const,
    ...verdicts[i],
  }));
  return { page, html, labels };
}

/** Leaves of each bracket only its two marks, so that the parsed text still says where they stand. */
function readBrackets(page: string, source: string): { marked: string; verdicts: Verdict[] } {
  const verdicts: Verdict[] = [];
  const complain = (offset: number, what: string): never => {
    throw new Error(`${page}:${source.slice(0, offset).split('\n').length}: ${what}`);
  };
  let marked = '';
  let done = 0;
  for (let open = nextMark(source, 0); open !== -1; open = nextMark(source, done)) {
    if (source[open] === CLOSE) complain(open, `${CLOSE} without ${OPEN}`);
    const close = nextMark(source, open + 1);
    if (source[close] !== CLOSE) complain(open, `${OPEN} is not closed`);
    const [, may, inside = '', canonical = ''] =
      /^(~?)([^|]*)\|(.*)$/s.exec(source.slice(open + 1, close)) ?? [];
    if (inside === '') complain(open, `not ${OPEN}text|meaning${CLOSE}`);
    if (canonical !== '' && !CANONICAL.test(canonical)) complain(open, `“${canonical}” is no meaning`);
    marked += source.slice(done, open) + OPEN + inside + CLOSE;
    verdicts.push({ label: may === MAY ? 'o' : 'y', ...(canonical !== '' && { canonical }) });
    done = close + 1;
  }
  return { marked: marked + source.slice(done), verdicts };
}

/** Where the next mark of either kind stands, or -1. */
function nextMark(source: string, from: number): number {
  const offset = source.slice(from).search(/[⟦⟧]/);
  return offset === -1 ? -1 : from + offset;
}

function bodyText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

/** The text without the marks, and what stood between them. */
function takeMarks(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([^⟦⟧]*⟧)/)) {
    if (!part.endsWith(CLOSE)) {
      text += part.replace(OPEN, '');
      continue;
    }
    const inside = part.slice(0, -1);
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside;
  }
  return { text, spans };
}
