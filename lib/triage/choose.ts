import type { ChainLink, Sure, Why } from './answer.ts';
import { linksAt, roleOfCodes } from './codes.ts';
import type { Sighting } from './episode.ts';
import { DEFAULT_RANK, type Kind } from './rule.ts';

/** The line that decides about an episode. */
export interface Choice {
  readonly sighting: Sighting;
  readonly sure: Exclude<Sure, 'unknown'>;
  readonly why: Why;
}

/** A line with a generic code says less than any with a telling one. */
const GENERIC_COSTS = 40;

/** What follows the begin of the roll-back counts only where nothing stands before it. */
const AFTER_STOP_COSTS = 200;

/** Among lines of one rank those with the very code that is reported in the end are where it began. */
const REPORTED_ADDS = 0.5;

/** The same said again within so many lines is one statement, and begins where it was said first. */
const MAX_REPEAT_LINES = 40;

/** The line of an episode that states its cause; undefined where all lines only report that something failed. */
export function choose(kind: Kind, sightings: readonly Sighting[]): Choice | undefined {
  const hasReport = sightings.some(({ rule }) => rule.says === 'result' || rule.says === 'stop');
  const causes = sightings.filter(
    (one) => one.rule.says === 'cause' && !isWrapper(one) && (hasReport || !one.rule.needsReport),
  );
  const reported = new Set(
    sightings.filter(isTellingReport).flatMap(({ codes }) => codes.map(({ value }) => value)),
  );
  const weigh = (one: Sighting) =>
    weightOf(one) + (one.codes.some(({ value }) => reported.has(value)) ? REPORTED_ADDS : 0);
  const best = Math.max(...causes.map(weigh));
  const equals = causes.filter((one) => weigh(one) === best);
  const pick = equals[0]?.rule.pick ?? kind.pick;
  const picked = pick === 'first' ? firstOfLastRun(equals) : firstSaid(equals);
  if (!picked) return reportedCause(sightings);
  const sighting = withPrefix(picked, causes);
  const isClear = roleOf(sighting) === 'specific' && !sighting.isAfterStop;
  const why = whyOf(sighting, causes, sightings, reported);
  return { sighting, sure: isClear ? (sighting.rule.sure ?? 'certain') : 'likely', why };
}

function whyOf(
  chosen: Sighting,
  causes: readonly Sighting[],
  sightings: readonly Sighting[],
  reported: ReadonlySet<number>,
): Why {
  if (chosen.isAfterStop) return 'after-rollback';
  if (roleOf(chosen) !== 'specific') return 'general-code';
  if (sightings.some(({ rule, place }) => rule.says === 'stop' && place.line > chosen.place.line))
    return 'before-rollback';
  if (chosen.codes.some(({ value }) => reported.has(value))) return 'same-code';
  return causes.every((one) => isSame(one, chosen)) ? 'only-reason' : 'most-telling';
}

/** The code that is reported may tell the reason by itself: 1618. */
function reportedCause(sightings: readonly Sighting[]): Choice | undefined {
  const sighting = sightings.find(
    ({ rule, codes }) => rule.says === 'result' && codes.length > 0 && roleOfCodes(codes) === 'specific',
  );
  return sighting && { sighting, sure: 'likely', why: 'reported-code' };
}

function isTellingReport({ rule, codes }: Sighting): boolean {
  return rule.says === 'result' && roleOfCodes(codes) === 'specific';
}

function roleOf({ rule, codes }: Sighting): ReturnType<typeof roleOfCodes> {
  return rule.tellsAnyway ? 'specific' : roleOfCodes(codes);
}

function isWrapper(one: Sighting): boolean {
  const role = roleOf(one);
  return role === 'wrapper' || role === 'restart' || role === 'success';
}

function weightOf(one: Sighting): number {
  const { rule, isAfterStop } = one;
  const rank = rule.rank ?? DEFAULT_RANK;
  return rank - (roleOf(one) === 'generic' ? GENERIC_COSTS : 0) - (isAfterStop ? AFTER_STOP_COSTS : 0);
}

/** Statements that stand within so many lines of each other belong together. */
const MAX_GAP_LINES = 25;

/** What failed in the end is told of in lines close by, the first of which says where it began. */
function firstOfLastRun(equals: readonly Sighting[]): Sighting | undefined {
  let first = equals.at(-1);
  for (const one of equals.toReversed()) {
    if (first && first.place.line - one.place.line > MAX_GAP_LINES && !isSame(one, first)) break;
    first = one;
  }
  return first;
}

/** The last statement, in the line that made it first. */
function firstSaid(equals: readonly Sighting[]): Sighting | undefined {
  let first = equals.at(-1);
  for (const one of equals.toReversed()) {
    if (!first || !isSame(one, first) || first.place.line - one.place.line > MAX_REPEAT_LINES) break;
    first = one;
  }
  return first;
}

/** The same words, said before with more in front of them: by the service, then as the message itself. */
function withPrefix(chosen: Sighting, causes: readonly Sighting[]): Sighting {
  const words = chosen.place.text.trim();
  const isTwin = ({ place, isAfterStop }: Sighting) =>
    place.line < chosen.place.line &&
    chosen.place.line - place.line <= MAX_REPEAT_LINES &&
    isAfterStop === chosen.isAfterStop &&
    place.text.trimEnd().endsWith(words);
  return (words !== '' && causes.find(isTwin)) || chosen;
}

function isSame(a: Sighting, b: Sighting): boolean {
  const [left, right] = [a, b].map(({ codes }) =>
    codes.map(({ family, value }) => `${family}:${value}`).join(),
  );
  return a.rule === b.rule && left === right;
}

/** Lines that tell of the failure as a whole: their codes stand outside the one that decides. */
function isReport({ rule, codes }: Sighting): boolean {
  if (rule.says === 'result') return true;
  return rule.says === 'cause' && (rule.wraps === true || roleOfCodes(codes) === 'wrapper');
}

/** How many reported codes a chain begins with; more say nothing further. */
const MAX_REPORTED = 6;

/** From the code reported last to that of the deciding line. */
export function chainOf(sightings: readonly Sighting[], deciding: Sighting | undefined): ChainLink[] {
  const near = sightings.filter((one) => one !== deciding && (!deciding || isNear(one, deciding)));
  const results = near
    .filter((one) => isReport(one) || (deciding && isExplained(one.codes, deciding)))
    .toReversed();
  const details = near.filter(({ rule }) => rule.says === 'detail');
  const outer = [...results, ...(isResult(deciding) ? [] : details)].flatMap(linksOf);
  const inner = [...(deciding ? [deciding] : []), ...(isResult(deciding) ? details : [])].flatMap(linksOf);
  const further = outer.filter((link) => !inner.some((other) => isEqual(link, other)));
  const chain = [...withoutRepeats(further).slice(0, MAX_REPORTED), ...withoutRepeats(inner)];
  return chain.length > 0 || !deciding ? chain : saidBehind(sightings, deciding);
}

/** The code of a line that has none is that of the next which speaks of the failure. */
function saidBehind(sightings: readonly Sighting[], deciding: Sighting): ChainLink[] {
  const behind = sightings.find(
    (one) => one.place.line > deciding.place.line && one.codes.length > 0 && isNear(one, deciding),
  );
  return behind ? withoutRepeats(linksOf(behind)) : [];
}

function isResult(one: Sighting | undefined): boolean {
  return one?.rule.says === 'result';
}

function linksOf({ place, codes }: Sighting): ChainLink[] {
  return linksAt(place, codes);
}

/** Reports stand behind what they report, or right above it, and in the same record. */
function isNear({ place, record, rule, codes }: Sighting, deciding: Sighting): boolean {
  const lines = place.line - deciding.place.line;
  const isWithin = Math.abs(lines) <= MAX_REPEAT_LINES || (lines > 0 && rule.says === 'result');
  return isWithin && (record === deciding.record || isExplained(codes, deciding));
}

function isExplained(codes: Sighting['codes'], { rule: { explains = [] } }: Sighting): boolean {
  return codes.length > 0 && codes.every(({ value }) => explains.includes(value));
}

function withoutRepeats(links: readonly ChainLink[]): ChainLink[] {
  return links.filter((link, index) => links.findIndex((other) => isEqual(link, other)) === index);
}

function isEqual(a: ChainLink, b: ChainLink): boolean {
  return a.family === b.family && a.value === b.value;
}
