import { parseSync } from 'vite';

/** What the source of a module says about other modules. */
export interface ModuleImports {
  /** Whatever it names in imports, exports from elsewhere, imports at run time and imports of types. */
  readonly specifiers: readonly string[];
  /** Imports whose target is worked out at run time, as source text. */
  readonly unknown: readonly string[];
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
  for (const node of nodesBelow(program)) {
    const text = source.slice(node.start, node.end);
    if (node.type === 'CallExpression' && /^(?:require|import\.meta\.glob)\b/.test(text)) unknown.push(text);
    if (!LOADS.has(node.type)) continue;
    const target = 'source' in node ? node.source : 'expression' in node ? node.expression : undefined;
    if (isText(target)) specifiers.push(target.value);
    else if (target) unknown.push(text);
  }
  return { specifiers, unknown };
}

function isText(node: unknown): node is { readonly value: string } {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string';
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && 'start' in value && 'end' in value;
}

function* nodesBelow(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && isNode(value)) yield value;
  for (const child of Object.values(value)) yield* nodesBelow(child);
}
