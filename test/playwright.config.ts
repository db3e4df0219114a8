import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'results/e2e',
  // The app is built before (npm run build); each test starts its own copy with its own profile.
  fullyParallel: true,
  workers: 2,
  // Generous: a test that fails must mean something is wrong, not that the machine was busy.
  timeout: 180_000,
  globalTimeout: 45 * 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  projects: [
    { name: 'stand-in', testDir: 'stand-in', testMatch: '**/*.spec.ts' },
    { name: 'e2e', testDir: 'e2e', testMatch: '**/*.spec.ts' },
  ],
});
