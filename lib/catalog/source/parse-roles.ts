import type { SourceEntry } from '../entry.ts';
import { isRole, ROLES, type Role, roleByValue } from '../role.ts';
import { type Problem, shown } from './problem.ts';

/** The file that says of codes what their numbers don't: `FAMILY<TAB>VALUE<TAB>NAME<TAB>ROLE` a line. */
export const ROLES_FILE = 'roles.tsv';

/** The columns of the file, in order. NAME is the first name of the entry, empty where it has none. */
const COLUMNS = ['family', 'value', 'name', 'role'];

/** The entries that tell nothing specific; those that the file doesn't list have the role of their number. */
export function parseRoles(
  text: string,
  entries: readonly SourceEntry[],
  problems: Problem[],
): ReadonlyMap<SourceEntry, Role> {
  const byKey = new Map(entries.map((entry) => [`${entry.family}\t${entry.value}\t${entry.name}`, entry]));
  const roles = new Map<SourceEntry, Role>();
  for (const entry of entries) {
    const role = roleByValue(entry.family, entry.value);
    if (role !== 'specific') roles.set(entry, role);
  }
  const listed = new Set<SourceEntry>();
  const [head, ...rows] = text.split('\n');
  const report = (line: number, message: string) => problems.push({ file: ROLES_FILE, line, message });
  if (text !== '' && head !== COLUMNS.join('\t'))
    report(1, `the first line must be the columns: ${COLUMNS.join(', ')}`);
  rows.forEach((row, index) => {
    if (row === '') return;
    const line = index + 2;
    const cells = row.split('\t');
    const [family, value, name, role] = cells;
    const entry = byKey.get(`${family}\t${value}\t${name}`);
    if (cells.length !== COLUMNS.length || role === undefined || !entry)
      report(line, `"${shown(row)}" is no entry of the catalog with its role`);
    else if (!isRole(role)) report(line, `"${shown(role)}" is no role; the roles are ${ROLES.join(', ')}`);
    else if (listed.has(entry)) report(line, `${family}:${value} ${name} appears twice`);
    else if ((roles.get(entry) ?? 'specific') === role)
      report(line, `${family}:${value} is ${role} by its number alone`);
    else {
      listed.add(entry);
      if (role === 'specific') roles.delete(entry);
      else roles.set(entry, role);
    }
  });
  return roles;
}
