import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/browser/**'], environment: 'node', testTimeout: 30_000 },
      },
      {
        plugins: [WxtVitest() as never],
        test: { name: 'components', include: ['tests/**/*.test.tsx', 'tests/browser/**/*.test.ts'], environment: 'happy-dom', testTimeout: 30_000 },
      },
      {
        test: { name: 'e2e', include: ['tests/e2e/**/*.e2e.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false },
      },
    ],
  },
});
