import type { Catalog } from '../catalog/read/catalog.ts';
import { codesOfGroups, roleOfCodes, type StatedCode } from './codes.ts';
import { detectedCodes } from './detected-codes.ts';
import type { Kind, Rule } from './rule.ts';

/** What surrounds a line in its log: the fields of its record, and the rule of the closest line above. */
export interface LineContext {
  readonly fields: Readonly<Record<string, string>>;
  readonly previous: string;
}

/** A line with the row of the table that speaks for it. */
export interface Matched {
  readonly rule: Rule;
  readonly codes: readonly StatedCode[];
  /** What the pattern's group `file` holds. */
  readonly file: string | undefined;
}

/** The first row of the kind's table that fits a line. */
export function matchRule(
  catalog: Catalog,
  kind: Kind,
  text: string,
  context: LineContext,
): Matched | undefined {
  for (const rule of kind.rules) {
    if (rule.after !== undefined && rule.after !== context.previous) continue;
    if (rule.where && !fits(rule.where, context.fields)) continue;
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const { file, ...groups } = match.groups ?? {};
    const codes = [
      ...codesOfGroups(catalog, groups),
      ...(rule.inner ?? []).flatMap((pattern) => codesOfGroups(catalog, pattern.exec(text)?.groups ?? {})),
      ...(rule.detects ? detectedCodes(catalog, text) : []),
    ];
    if (rule.needsCode && codes.every(({ role }) => role === 'success')) continue;
    if (rule.needsTelling && roleOfCodes(codes) !== 'specific') continue;
    return { rule, codes, file };
  }
  return undefined;
}

function fits(where: NonNullable<Rule['where']>, fields: LineContext['fields']): boolean {
  return Object.entries(where).every(([name, pattern]) => pattern.test(fields[name] ?? ''));
}
