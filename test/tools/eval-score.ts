import { hresultFromWin32 } from '../../lib/codes/hresult.ts';
import { parseNumber } from '../../lib/codes/parse.ts';
import type { ReadMention, ReadPage } from './read-page.ts';

export interface Label {
  readonly start: number;
  readonly text: string;
  /** `y`: must be annotated; `o`: may be. */
  readonly label: 'y' | 'o';
  readonly canonical?: string;
}

export type Labels = readonly { readonly page: string; readonly labels: readonly Label[] }[];

export interface Problem {
  readonly kind: 'miss' | 'false alarm' | 'wrong reading';
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly detail: string;
}

export interface PageScore {
  readonly page: string;
  /** Labels that must be found, and how many were. */
  readonly labels: number;
  readonly found: number;
  readonly falseAlarms: number;
  readonly judgedReadings: number;
  readonly rightReadings: number;
  readonly outcomes: readonly {
    readonly family: string;
    readonly notation: string;
    readonly found: boolean;
  }[];
  readonly problems: readonly Problem[];
}

/** How much text is shown around a problem. */
const CONTEXT = 50;

/** Compares what was read on a page with its labels. */
export function scorePage(page: string, labels: readonly Label[], read: ReadPage): PageScore {
  const problems: Problem[] = [];
  const report = (kind: Problem['kind'], start: number, text: string, detail: string) => {
    const show = (from: number, to: number) =>
      read.bodyText.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
    const end = start + text.length;
    problems.push({
      kind,
      text,
      before: show(start - CONTEXT, start),
      after: show(end, end + CONTEXT),
      detail,
    });
  };
  const matched = new Map<Label, ReadMention>();
  let falseAlarms = 0;
  for (const mention of read.mentions) {
    const label = labels.find((candidate) => overlaps(candidate, mention));
    if (label && !matched.has(label)) {
      matched.set(label, mention);
    } else if (label?.label !== 'o') {
      falseAlarms++;
      report(
        'false alarm',
        mention.start,
        mention.text,
        `${mention.family}:${mention.value} ${mention.name}`,
      );
    }
  }
  const must = labels.filter(({ label }) => label === 'y');
  let judgedReadings = 0;
  let rightReadings = 0;
  for (const label of must) {
    const mention = matched.get(label);
    if (!mention) {
      report('miss', label.start, label.text, label.canonical ?? '');
    } else if (label.canonical) {
      judgedReadings++;
      if (agrees(label.canonical, mention)) rightReadings++;
      else
        report(
          'wrong reading',
          label.start,
          label.text,
          `${label.canonical}, read as ${mention.family}:${mention.value} ${mention.name}`,
        );
    }
  }
  return {
    page,
    labels: must.length,
    found: must.filter((label) => matched.has(label)).length,
    falseAlarms,
    judgedReadings,
    rightReadings,
    outcomes: must.map((label) => ({
      family: label.canonical?.split(':')[0] ?? 'unknown',
      notation: notationOf(label.text),
      found: matched.has(label),
    })),
    problems,
  };
}

function overlaps(label: Label, mention: ReadMention): boolean {
  return label.start < mention.start + mention.text.length && mention.start < label.start + label.text.length;
}

function notationOf(text: string): string {
  return parseNumber(text)?.form ?? 'name';
}

const FAMILY_NAMES: Readonly<Record<string, string>> = { cmprob: 'devicemanager' };

/** True when the first reading is the one that the label names; a wrapped code may be read as what is inside. */
function agrees(canonical: string, mention: ReadMention): boolean {
  const [kind = '', rest = ''] = canonical.split(/:(.*)/s);
  if (kind === 'name') return mention.name === rest;
  const value = parseNumber(rest)?.value;
  if (value === undefined) return false;
  if (kind === 'other') return mention.value === value || hresultFromWin32(mention.value & 0xffff) === value;
  if (kind === 'hresult')
    return mention.value === value || hresultFromWin32(mention.value & 0xffff) === value;
  return mention.value === value && mention.family === (FAMILY_NAMES[kind] ?? kind);
}

interface Tally {
  right: number;
  all: number;
}

/** The sums over several pages. */
export function summarize(scores: readonly PageScore[]) {
  const sum = (pick: (score: PageScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const tally = (pick: (outcome: PageScore['outcomes'][number]) => string) => {
    const rows = new Map<string, Tally>();
    for (const outcome of scores.flatMap(({ outcomes }) => outcomes)) {
      const row = rows.get(pick(outcome)) ?? { right: 0, all: 0 };
      row.all++;
      if (outcome.found) row.right++;
      rows.set(pick(outcome), row);
    }
    return rows;
  };
  return {
    labels: sum(({ labels }) => labels),
    found: sum(({ found }) => found),
    right: sum(({ found }) => found),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
    judgedReadings: sum(({ judgedReadings }) => judgedReadings),
    rightReadings: sum(({ rightReadings }) => rightReadings),
    byFamily: tally(({ family }) => family),
    byNotation: tally(({ notation }) => notation),
  };
}
