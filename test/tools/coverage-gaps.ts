import type { FileCoverage } from 'istanbul-lib-coverage';

/** How many there are, and how many of them have run. */
export interface Share {
  readonly covered: number;
  readonly total: number;
}

/** Lines that have not run, from one to another. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

export function shareOf(files: readonly FileCoverage[], what: 'lines' | 'branches'): Share {
  let covered = 0;
  let total = 0;
  for (const file of files) {
    const share = file.toSummary()[what];
    covered += share.covered;
    total += share.total;
  }
  return { covered, total };
}

/** What of a file has not run: ranges of lines, and the lines (with columns) where a branch begins that was not taken. */
export function gapsOf(file: FileCoverage): {
  readonly lines: readonly Gap[];
  readonly branches: readonly string[];
} {
  const lines: Gap[] = [];
  for (const line of file.getUncoveredLines().map(Number)) {
    const last = lines.at(-1);
    if (last?.to === line - 1) lines[lines.length - 1] = { from: last.from, to: line };
    else lines.push({ from: line, to: line });
  }
  const branches = Object.entries(file.branchMap).flatMap(([id, { loc, locations }]) =>
    locations.flatMap((location, index) => {
      if ((file.b[id]?.[index] ?? 0) > 0) return [];
      // An `else` that is not written has no place of its own.
      const { line = loc.start.line, column = loc.start.column } = location.start;
      return [`${line}:${column + 1}`];
    }),
  );
  return { lines, branches };
}
