import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Mutation testing takes one set of tests at a time: those of the worker's messages need the pretended browser. */
const inBrowser = process.env['MUTATION_PROJECT'] === 'components';

export default defineConfig({
  plugins: inBrowser ? [WxtVitest()] : [],
  test: {
    include: (process.env['MUTATION_TESTS'] ?? 'tests/lib/**/*.test.ts').split(' '),
    environment: inBrowser ? 'happy-dom' : 'node',
    testTimeout: 60_000,
  },
});
