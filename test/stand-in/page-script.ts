import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { PageFacts } from './page-messages.ts';

let bundled: string | null = null;

/** page.ts as one classic script that leaves `startPage` behind for one call. */
function pageBundle(): string {
  if (bundled === null) {
    const built = buildSync({
      entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: '__standIn',
      target: 'chrome140',
    });
    bundled = built.outputFiles[0]!.text;
  }
  return bundled;
}

/** What runs in each document before its own scripts. @param preload file of the preload bundle, if any */
export function pageScript(facts: PageFacts, preload: string | undefined): string {
  const script =
    preload === undefined
      ? 'null'
      : `function (require, module, exports, process) {\n${readFileSync(preload, 'utf8')}\n}`;
  return `(() => {\n${pageBundle()}\n__standIn.startPage(${JSON.stringify(facts)}, ${script});\n})();`;
}
