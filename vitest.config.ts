import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Generous timeouts for browsers on busy machines. A test whose browser hangs is retried once; the
 * report counts the retry.
 */
const browserTests = {
  environment: 'node',
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  fileParallelism: false,
  expect: { poll: { timeout: 15_000, interval: 100 } },
} as const;

export default defineConfig({
  test: {
    // `npm run coverage`: statements of `lib` that unit and component tests execute.
    coverage: {
      provider: 'v8',
      include: ['lib/**'],
      reportsDirectory: '.cache/coverage',
      reporter: ['text', 'json-summary'],
      thresholds: { statements: 90 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/e2e/**',
            'tests/package/**',
            'tests/lib/browser/**',
            'tests/lib/jobs/**',
          ],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          include: [
            'tests/**/*.test.tsx',
            'tests/lib/browser/**/*.test.ts',
            'tests/lib/jobs/**/*.test.ts',
          ],
          environment: 'happy-dom',
          testTimeout: 120_000,
        },
      },
      // These projects read or run the built extension; `npm test` builds it first.
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.e2e.ts'], ...browserTests } },
      { test: { name: 'e2e-headed', include: ['tests/e2e/**/*.headed.ts'], ...browserTests } },
      { test: { name: 'e2e-firefox', include: ['tests/e2e/**/*.firefox.ts'], ...browserTests } },
    ],
  },
});
