/**
 * The cells of a line. Spreadsheets put a cell with quotation marks between some and double those inside; a cell that
 * begins with one and does not end so is undefined, since it goes on in the next line.
 */
export function cellsOf(line: string): string[] | undefined {
  const cells = line.split('\t').map((cell) => {
    if (!cell.startsWith('"')) return cell;
    const [, inside] = /^"((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
    return inside?.replaceAll('""', '"');
  });
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}
