import { defineConfig } from '@playwright/test';

/** `npm run screens`: the pictures of docs/screens, taken from the running app over the sample study. */
export default defineConfig({
  outputDir: '../results/screens',
  testDir: '.',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
});
