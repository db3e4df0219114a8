// Runs on any Node from 20 on: built-in modules only.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Electron's own executable, or null where its runtime has not been downloaded. Asking never downloads anything.
 * @param {string} root
 */
export function electronExecutable(root) {
  const folder = path.join(root, 'node_modules', 'electron');
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const file = path.join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(file) ? file : null;
}
