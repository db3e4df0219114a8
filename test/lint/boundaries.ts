/**
 * Who may import whom (the table in ARCHITECTURE.md), and that nothing reaches a network. Read from the syntax tree, types
 * included, since compilers and bundlers drop exactly the imports that matter here.
 */
import { isBuiltin } from 'node:module';
import type { Import, Uses } from './imports-of.ts';

/** One kind of file and what it may refer to. The first area that matches a file is its area. */
interface Area {
  name: string;
  files: RegExp;
  /** Files of the project it may import. */
  own: RegExp[];
  /** Files of the project of which it may import types alone. */
  ownTypes?: RegExp[];
  packages: RegExp;
  /** Node's own modules. */
  node?: boolean;
}

const CONTRACT = /^db\/contract(\.ts|\/)/;
const DOMAIN = /^db\/domain\//;
/** Packages that a page cannot use, or that would take it out of its sandbox. */
const NOT_IN_PAGES = /^(?!(@electron|@playwright|better-sqlite3|electron|esbuild|hash-wasm|playwright|vite|vitest)\b)/;

const AREAS: Area[] = [
  { name: 'db/domain', files: DOMAIN, own: [DOMAIN], packages: /^zod$/ },
  {
    name: 'db',
    files: /^db\//,
    own: [/^db\//, /^package\.json$/],
    packages: /^(@lhncbc\/ucum-lhc|better-sqlite3|hash-wasm|hucre|iconv-lite|pdfmake|yaml|zod)(\/|$)/,
    node: true,
  },
  {
    name: 'electron/dev',
    files: /^electron\/dev\//,
    own: [/^electron\//, CONTRACT, /^test\/stand-in\/launch\.ts$/],
    packages: /./,
    node: true,
  },
  {
    name: 'electron/preload.ts',
    files: /^electron\/preload\.ts$/,
    own: [/^electron\/channel-names\.ts$/],
    ownTypes: [/^electron\/channels\.ts$/],
    packages: /^electron$/,
  },
  {
    name: 'electron',
    files: /^electron\//,
    own: [/^electron\/(?!dev\/)/, CONTRACT],
    packages: /^(electron|zod)$/,
    node: true,
  },
  { name: 'renderer/vite.config.ts', files: /^renderer\/vite\.config\.ts$/, own: [], packages: /./, node: true },
  {
    name: 'renderer',
    files: /^renderer\//,
    own: [/^renderer\//, DOMAIN],
    ownTypes: [CONTRACT, /^electron\/(channels|menu-item)\.ts$/],
    packages: NOT_IN_PAGES,
  },
  { name: 'test', files: /^test\//, own: [/./], packages: /./, node: true },
];

/** Modules that can reach a network or open this program to one. */
const NETWORK_MODULES =
  /^(node:)?(dgram|dns|http|http2|https|inspector|net|tls)(\/|$)|^(undici|ws|axios|got|node-fetch)$/;

/** Globals by which code reaches a network. */
export const NETWORK_GLOBALS: ReadonlySet<string> = new Set([
  'EventSource',
  'RTCPeerConnection',
  'WebSocket',
  'WebTransport',
  'XMLHttpRequest',
  'fetch',
]);

/** Areas that are part of the product: whatever runs at a site. */
const PRODUCT = /^(db|electron|renderer)\//;

/** @returns one sentence for each thing that is not allowed; empty when all is well */
export function violations(file: string, uses: Uses): string[] {
  const area = AREAS.find(({ files }) => files.test(file));
  if (area === undefined) return [`${file} is in no known area; name it in test/lint/boundaries.ts.`];
  const found: string[] = [];
  for (const use of uses.imports) {
    if (PRODUCT.test(file) && NETWORK_MODULES.test(use.target)) {
      found.push(`${file}:${use.line} imports ${use.target}: nothing may reach a network.`);
    } else if (!isAllowed(area, use)) {
      found.push(
        `${file}:${use.line} imports ${use.target}${use.typeOnly ? ' (type)' : ''}, which ${area.name} may not.`,
      );
    }
  }
  if (PRODUCT.test(file)) {
    for (const { name, line } of uses.globals) found.push(`${file}:${line} uses ${name}: nothing may reach a network.`);
  }
  return found;
}

function isAllowed(area: Area, { target, own, typeOnly }: Import): boolean {
  const matches = (patterns: RegExp[]) => patterns.some((pattern) => pattern.test(target));
  if (own) return matches(area.own) || (typeOnly && matches(area.ownTypes ?? []));
  return isBuiltin(target) ? area.node === true : area.packages.test(target);
}
