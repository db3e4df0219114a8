import path from 'node:path';
import { parseSync } from 'vite';

/** One reference from a source file to another module. */
export interface Import {
  /** Path from the project's root for the project's own files (`db/contract.ts`); else as written (`zod`, `node:fs`). */
  target: string;
  /** A file of the project, not a package or a module of Node. */
  own: boolean;
  /** Only types: gone when the program runs. */
  typeOnly: boolean;
  line: number;
}

/** A use of something a page or Node offers globally, such as `fetch`. */
export interface GlobalUse {
  name: string;
  line: number;
}

export interface Uses {
  imports: Import[];
  globals: GlobalUse[];
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/**
 * Everything a source file refers to: static and dynamic imports, re-exports, `require`, `import('…')` in types.
 * @param file path from the project's root, with `/`
 * @throws Error when the file cannot be parsed
 */
export function usesOf(file: string, source: string, globals: ReadonlySet<string>): Uses {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const uses: Uses = { imports: [], globals: [] };
  const line = (node: Node) => source.slice(0, node.start).split('\n').length;
  const add = (node: Node, specifier: unknown, typeOnly: boolean) => {
    // What is computed while running could be anything, so it counts as a file nobody may import.
    if (typeof specifier !== 'string') {
      uses.imports.push({ target: '(computed)', own: true, typeOnly, line: line(node) });
      return;
    }
    const written = specifier.replace(/\?.*$/, '');
    const own = written.startsWith('.');
    const target = own ? path.posix.join(path.posix.dirname(file), written) : written;
    uses.imports.push({ target, own, typeOnly, line: line(node) });
  };
  visit(program as object as Node, null, (node, parent) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node, literal(node.source), isTypeOnly(node, 'importKind'));
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (node.source) add(node, literal(node.source), isTypeOnly(node, 'exportKind'));
        break;
      case 'ImportExpression':
        add(node, literal(node.source), false);
        break;
      case 'TSImportType':
        add(node, literal(node.source), true);
        break;
      case 'CallExpression':
        if ((node.callee as Node).name === 'require') add(node, literal((node.arguments as Node[])[0]), false);
        break;
      case 'Identifier':
        if (globals.has(String(node.name)) && isReference(node, parent)) {
          uses.globals.push({ name: String(node.name), line: line(node) });
        }
        break;
      default:
    }
  });
  return uses;
}

function literal(node: unknown): unknown {
  return (node as { value?: unknown } | undefined)?.value;
}

/** `import type {…}`, or every name in it marked `type`. A bare `import './x'` runs the module and is no type. */
function isTypeOnly(node: Node, kind: string): boolean {
  if (node[kind] === 'type') return true;
  const names = (node.specifiers ?? []) as Node[];
  return names.length > 0 && names.every((name) => name[kind] === 'type');
}

/** Not a property (`x.fetch`, except on globalThis and window) and not the name of a key, method or type. */
function isReference(node: Node, parent: Node | null): boolean {
  if (parent === null) return true;
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) {
    return ['globalThis', 'window', 'self'].includes(String((parent.object as Node).name));
  }
  if (parent.type === 'Property' && parent.key === node && !parent.shorthand) return false;
  return !/^(TS|MethodDefinition|PropertyDefinition|Import|Export)/.test(parent.type);
}

function visit(node: Node, parent: Node | null, look: (node: Node, parent: Node | null) => void): void {
  look(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node, node, look);
    }
  }
}
