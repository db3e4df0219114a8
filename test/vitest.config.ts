import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  test: {
    include: ['test/unit/**/*.test.ts', 'test/engine/**/*.test.ts', 'test/migrations/**/*.test.ts'],
    environment: 'node',
    // The native SQLite module is loaded in child processes, not in worker threads.
    pool: 'forks',
    // Two cores are common; more files at once only make the slow ones time out.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
