// Loaded by Stryker (see mutation.ts).

/** As much of a place in the syntax tree as is asked for here. */
interface Place {
  readonly node: { readonly type: string; readonly key?: unknown };
}

/** The rows of tables in lib/detect carry a title, and the texts that test them; no built code reads these. */
const FOR_TESTS: ReadonlySet<unknown> = new Set(['id', 'yes', 'no']);

function shouldIgnore({ node }: Place): string | undefined {
  if (node.type !== 'ObjectProperty') return undefined;
  const { key } = node;
  const name = typeof key === 'object' && key && 'name' in key ? key.name : undefined;
  return FOR_TESTS.has(name) ? 'a title or a test text of a table row' : undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'examples', value: { shouldIgnore } }];
