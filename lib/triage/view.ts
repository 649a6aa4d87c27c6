/** Rules look at this much of a line. */
const MAX_VIEW = 8192;

const CMTRACE_START = '<![LOG[';

/** `]LOG]!><time="…" date="…" component="X" context="" type="3" thread="1" file="…">` */
const CMTRACE_END =
  /\]LOG\]!><time="[^"]{0,40}" date="[^"]{0,40}" component="(?<component>[^"]{0,100})"[^>]{0,200}? type="(?<type>\d)"/;

/** `…  $$<Component><01-05-2024 10:00:00.123+000><thread=1234 (0x4D2)>` */
const OLD_CMTRACE_END = /\s{0,4}\$\$<(?<component>[^>]{0,100})><[^>]{0,60}><thread=[^>]{0,40}>\s*$/;

/** A line as rules see it: its message, and what a log viewer would show in other columns. */
export interface LineView {
  readonly text: string;
  /** `component` and `type` of a CMTrace line (1 information, 2 warning, 3 error). */
  readonly fields: Readonly<Record<string, string>>;
}

const NO_FIELDS: LineView['fields'] = {};

/** A message that goes on: its columns stand in its last line. */
const OPEN_FIELDS: LineView['fields'] = { component: '', type: '' };

/** Takes the message out of the format of CMTrace; any other line stays as it is, cut to what rules look at. */
export function viewOf(line: string): LineView {
  const isCmtrace = line.startsWith(CMTRACE_START);
  const from = isCmtrace ? CMTRACE_START.length : line.startsWith('\uFEFF') ? 1 : 0;
  const text = line.slice(from, MAX_VIEW);
  // The end of a message of several lines stands in the last of them.
  if (text.includes(']LOG]!>')) {
    const end = CMTRACE_END.exec(text);
    if (end) return { text: text.slice(0, end.index), fields: { ...end.groups } };
  }
  if (text.includes('$$<')) {
    const end = OLD_CMTRACE_END.exec(text);
    if (end) return { text: text.slice(0, end.index), fields: { ...end.groups } };
  }
  return { text, fields: isCmtrace ? OPEN_FIELDS : NO_FIELDS };
}
