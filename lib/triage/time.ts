/**
 * When something was logged. A date such as 5/1/2024 can be read in two ways, and some logs write the time of the place
 * where others write that of Greenwich.
 */
export interface LogTime {
  /** Milliseconds since 1970 as the log writes it, without regard to its time zone; of two ways the American one first. */
  readonly readings: readonly [number, ...number[]];
  /** In Universal Time; else in that of the machine. */
  readonly isUtc: boolean;
}

/** How far a line is looked into; times stand at its begin, in CMTrace at its end. */
const MAX_LOOK = 400;

/** 2024-05-01 10:15:07, 2024/05/01T10:15:07.123Z */
const YEAR_FIRST = /\b(\d{4})[-/](\d\d)[-/](\d\d)[ T]{1,2}(\d\d):(\d\d):(\d\d)(?:[.,:](\d{1,3})\d{0,6})?(Z?)/;

/** `time="10:15:07.123-120" date="05-01-2024"`: the month stands first, whatever the language. */
const CMTRACE =
  /time="(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?[^"]{0,8}" date="(\d{1,2})-(\d{1,2})-(\d{4})"|\$\$<[^>]{0,100}><(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d):(\d\d)\.?(\d{0,3})/;

/** 5/1/2024 10:15:07 AM, 01.05.2024 10:15:07 */
const YEAR_LAST =
  /\b(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}),? {1,3}(\d{1,2}):(\d\d):(\d\d)(?:[.,:](\d{1,3})\d{0,6})?(?: ?([AP])M)?/;

/** The time of day alone, in lines of Windows Installer: `[10:15:07:123]`, `Action ended 10:15:07:`. */
const TIME_ALONE =
  /^(?:MSI \([scn]\) \([0-9A-F:!]{3,11}\) \[|[^\d[\]:]{4,50})(\d{1,2}):(\d\d):(\d\d)(?::(\d{3}))?\b/;

const DAY_MS = 86_400_000;

/** The date and the time in a line; undefined where it has none. */
export function timeInLine(line: string): LogTime | undefined {
  const text = line.length <= 2 * MAX_LOOK ? line : `${line.slice(0, MAX_LOOK)} ${line.slice(-MAX_LOOK)}`;
  const cmtrace = CMTRACE.exec(text)?.slice(1);
  if (cmtrace) {
    const [h, m, s, ms, month, day, year] = cmtrace;
    const [oldMonth, oldDay, oldYear, oldH, oldM, oldS, oldMs] = cmtrace.slice(7);
    return year === undefined
      ? local([at(oldYear, oldMonth, oldDay, oldH, oldM, oldS, oldMs)])
      : local([at(year, month, day, h, m, s, ms)]);
  }
  const iso = YEAR_FIRST.exec(text)?.slice(1);
  if (iso) {
    const [year, month, day, h, m, s, ms, zone] = iso;
    const time = local([at(year, month, day, h, m, s, ms)]);
    return time && { ...time, isUtc: zone === 'Z' };
  }
  const [first, mark, second, year, h, m, s, ms, half] = YEAR_LAST.exec(text)?.slice(1) ?? [];
  if (year === undefined) return undefined;
  const hour = half === undefined ? h : String((Number(h) % 12) + (half === 'P' ? 12 : 0));
  const american = mark === '.' ? undefined : at(year, first, second, hour, m, s, ms);
  // Nobody but Americans writes AM and PM behind a date with slashes.
  const other =
    half !== undefined && mark === '/' && american !== undefined
      ? undefined
      : at(year, second, first, hour, m, s, ms);
  return local([american, other]);
}

/** The time of day in a line, in milliseconds; undefined where it has none. */
export function timeOfDay(line: string): number | undefined {
  const [h, m, s, ms] = TIME_ALONE.exec(line.slice(0, MAX_LOOK))?.slice(1) ?? [];
  return h === undefined ? undefined : dayMs(h, m, s, ms);
}

/** That time of day next after another time: logs go on after midnight. */
export function nextAt(day: LogTime, time: number): LogTime {
  const after = (begin: number) => begin + ((((time - begin) % DAY_MS) + DAY_MS) % DAY_MS);
  const [first, ...others] = day.readings;
  return { ...day, readings: [after(first), ...others.map(after)] };
}

function local(readings: readonly (number | undefined)[]): LogTime | undefined {
  const [first, ...others] = readings.filter((one) => one !== undefined);
  if (first === undefined) return undefined;
  return { readings: [first, ...others.filter((one) => one !== first)], isUtc: false };
}

type Part = string | undefined;

/** Undefined for what is no date. */
function at(year: Part, month: Part, day: Part, h: Part, m: Part, s: Part, ms: Part): number | undefined {
  const [y = 0, mo = 0, d = 0] = [year, month, day].map(Number);
  if (mo < 1 || mo > 12 || d < 1 || d > 31) return undefined;
  return Date.UTC(y, mo - 1, d) + dayMs(h, m, s, ms);
}

function dayMs(h: Part, m: Part, s: Part, ms: Part): number {
  const [hours = 0, minutes = 0, seconds = 0] = [h, m, s].map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((ms ?? '').padEnd(3, '0'));
}
