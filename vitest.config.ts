import { defineConfig } from 'vitest/config';

const shared = {
  pool: 'threads',
  // the rooms hold no state (test/architecture.test.ts), so a module is loaded once a worker
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

/** `npm test` is the first, `npm run test:long` the second: tests that start the program many times, or compute the whole study again and again. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'short',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/**/*.long.test.ts'],
          globalSetup: ['test/support/build.ts', 'test/support/left-out.ts'],
        },
      },
      { test: { ...shared, name: 'long', globalSetup: ['test/support/build.ts'], include: ['test/**/*.long.test.ts'] } },
    ],
  },
});
