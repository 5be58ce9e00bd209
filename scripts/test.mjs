// `npm test`: sets up what is missing, then runs every step below, browser tests included. `npm
// test -- unit lint` runs only the named steps; `npm test -- --changed` is the quick loop: types,
// lint, format and the unit and component tests related to uncommitted changes (`--changed=main`:
// to changes since a revision).
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, installDependencies, installPrograms, root } from './setup.mjs';
import { runWithin } from './run-within.mjs';
import {
  changedOptions,
  countTests,
  parseArguments,
  readReports,
  slowestSpecs,
} from './test-plan.mjs';

const reports = join(root, '.cache', 'reports');
const vitest = (project, ...more) => [
  'npx',
  [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
    ...more,
  ],
];
const onScreen = ([command, args]) => [
  'xvfb-run',
  ['-a', '-s', '-screen 0 1280x900x24', command, ...args],
];

const stepsFor = (changed) => ({
  types: ['npx', ['tsc', '--noEmit']],
  lint: ['npx', ['oxlint', '--deny-warnings']],
  format: ['npx', ['oxfmt', '--check', '.']],
  knip: ['npx', ['knip']],
  unit: vitest('unit', ...changedOptions(changed)),
  components: vitest('components', ...changedOptions(changed)),
  build: ['npx', ['wxt', 'build']],
  'build-firefox': ['npx', ['wxt', 'build', '-b', 'firefox', '--mv3']],
  package: vitest('package'),
  e2e: vitest('e2e'),
  'e2e-headed': onScreen(vitest('e2e-headed')),
  'e2e-firefox': vitest('e2e-firefox'),
});
/**
 * Minutes after which a step is ended and fails: several times the slowest step on two busy cores.
 */
const STEP_LIMIT_MINUTES = 30;

const allSteps = Object.keys(stepsFor());
const plan = planOrFail(process.argv.slice(2));
const commands = stepsFor(plan.changed);

installDependencies();
if (plan.steps.some((step) => step.startsWith('e2e')))
  installPrograms({
    chromium: 'chromium',
    'firefox-esr': 'firefox-esr',
    'xvfb-run': 'xvfb',
    Xvfb: 'xvfb',
    xauth: 'xauth',
    xdotool: 'xdotool',
    // Fonts of the screenshots (scripts/demo/fonts.conf).
    '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf': 'fonts-liberation',
    '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf': 'fonts-droid-fallback',
  });
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let failedSteps = 0;
const times = [];
for (const step of plan.steps) {
  const began = Date.now();
  const [command, args] = commands[step];
  const status = await runWithin(STEP_LIMIT_MINUTES, command, args);
  const seconds = Math.round((Date.now() - began) / 1000);
  times.push(`${step} ${seconds} s${status === 0 ? '' : ' FAILED'}`);
  if (status !== 0) failedSteps++;
}

const results = readReports(reports, plan.steps);
const counts = countTests(results);
const slowest = slowestSpecs(results, root);
if (slowest.length > 0) console.log('\nSlowest specs:');
for (const { file, seconds } of slowest)
  console.log(`${seconds.toFixed(1).padStart(8)} s  ${file}`);
console.log(`\n${times.join(' · ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(failedSteps === 0 && counts.failed === 0 ? 0 : 1);

function planOrFail(args) {
  try {
    return parseArguments(args, allSteps);
  } catch (error) {
    if (error instanceof RangeError) fail(error.message);
    throw error;
  }
}
