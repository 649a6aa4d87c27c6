import { parseSync } from 'vite';

/** What the source of a module says about other modules and about extension APIs. */
export interface ModuleImports {
  /** Whatever it names in imports, exports from elsewhere, imports at run time and imports of types. */
  readonly specifiers: readonly string[];
  /** Imports whose target is worked out at run time, as source text. */
  readonly unknown: readonly string[];
  /** What it calls by name, as a variable, in a type, or as a member of the global object. */
  readonly names: ReadonlySet<string>;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const LOADS = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]);

/** Reads a module by its syntax, so that no way of writing an import goes unseen. Throws where it can't be parsed. */
export function readImports(file: string, source: string): ModuleImports {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const specifiers: string[] = [];
  const unknown: string[] = [];
  const names = new Set<string>();
  for (const node of nodesBelow(program)) {
    if (node.type === 'Identifier' && 'name' in node) names.add(String(node.name));
    const member = globalMember(node);
    if (member !== undefined) names.add(member);
    const text = source.slice(node.start, node.end);
    if (node.type === 'CallExpression' && /^(?:require|import\.meta\.glob)\b/.test(text)) unknown.push(text);
    if (!LOADS.has(node.type)) continue;
    const target = 'source' in node ? node.source : 'expression' in node ? node.expression : undefined;
    if (isText(target)) specifiers.push(target.value);
    else if (target) unknown.push(text);
  }
  return { specifiers, unknown, names };
}

/** `x` for `globalThis.x` and `globalThis['x']`. */
function globalMember(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression' || !('object' in node) || !('property' in node)) return undefined;
  if (!hasName(node.object) || !/^(?:globalThis|window|self)$/.test(node.object.name)) return undefined;
  if (isText(node.property)) return node.property.value;
  return hasName(node.property) ? node.property.name : undefined;
}

function hasName(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function isText(node: unknown): node is { readonly value: string } {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string';
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && 'start' in value && 'end' in value;
}

/** All nodes of a tree. What follows a dot, and the key of a property, is the name of something else: left out. */
function* nodesBelow(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && isNode(value)) yield value;
  for (const [key, child] of Object.entries(value)) {
    const isFixedName =
      (key === 'property' || key === 'key') && !('computed' in value && value.computed === true);
    if (isFixedName && isIdentifier(child)) continue;
    yield* nodesBelow(child);
  }
}

function isIdentifier(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Identifier';
}
