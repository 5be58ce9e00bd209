import type { LogLevel } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { join } from 'node:path';

/**
 * Mutated files and the tests that must fail: `npx tsx scripts/mutation.ts [part…]`; default: all.
 */
const parts: Record<string, { mutate: string[]; project: string; tests: string[] }> = {
  grounding: {
    mutate: [
      'lib/insight/grounding/checks/*.ts',
      'lib/insight/grounding/{grounder,ground-claim,find-quote,dates,quantities}.ts',
      'lib/insight/grounding/{number-phrases,paraphrases,parsed-text}.ts',
    ],
    project: 'unit',
    tests: ['tests/lib/insight/**/*.test.ts'],
  },
  'canonical-url': {
    mutate: ['lib/url/canonical-url.ts'],
    project: 'unit',
    tests: ['tests/lib/url/canonical-url.test.ts'],
  },
  messages: {
    mutate: ['lib/browser/messaging.ts'],
    project: 'components',
    tests: ['tests/lib/browser/messaging.test.ts'],
  },
  import: {
    mutate: ['lib/export/library-file.ts'],
    project: 'unit',
    tests: ['tests/lib/export/library-file.test.ts', 'tests/security/stored-data.test.ts'],
  },
  'import-settings': {
    mutate: ['lib/export/settings-file.ts'],
    project: 'unit',
    tests: ['tests/lib/export/settings-file.test.ts', 'tests/security/stored-data.test.ts'],
  },
  'import-merge': {
    mutate: ['lib/browser/db/import-export.ts'],
    project: 'components',
    tests: ['tests/lib/browser/db/import-export.test.ts'],
  },
};

const root = join(import.meta.dirname, '..');
const asked = process.argv.slice(2);
let tooLow = false;
for (const [name, { mutate, project, tests }] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  Object.assign(process.env, { MUTATION_PROJECT: project, MUTATION_TESTS: tests.join(' ') });
  const results = await new Stryker({
    mutate,
    testRunner: 'vitest',
    // What is changed lies in a copy; the folders that tests and builds write are left out of it.
    tempDirName: join(root, '.cache', 'stryker'),
    ignorePatterns: ['.output', '.cache', '.wxt/**/cache', 'data', 'tests/bench', 'tests/e2e'],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    // A missing file: the type-checker lacks the interface this option needs, and no step here uses
    // it.
    tsconfigFile: 'tsconfig.none.json',
    plugins: ['@stryker-mutator/vitest-runner'],
    concurrency: 1,
    coverageAnalysis: 'perTest',
    reporters: [],
    timeoutMS: 10_000,
    fileLogLevel: 'off' as LogLevel,
    logLevel: 'error' as LogLevel,
  }).runMutationTest();
  const count = (...statuses: string[]) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  const caught = count('Killed', 'Timeout');
  const judged = caught + count('Survived', 'NoCoverage');
  const score = judged === 0 ? 0 : caught / judged;
  tooLow ||= score < 0.7;
  console.log(
    `${name.padEnd(14)} ${(score * 100).toFixed(1)} %  (${caught} of ${judged} changes noticed)`,
  );
  for (const { status, fileName, location, replacement } of results)
    if (process.env['SURVIVORS'] && ['Survived', 'NoCoverage'].includes(status))
      console.log(`  ${fileName.slice(root.length + 1)}:${location.start.line}: ${replacement}`);
}
process.exit(tooLow ? 1 : 0);
