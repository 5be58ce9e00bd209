// `npm test`: sets up what is missing, then types, lint, unit, component and end-to-end tests in real browsers.
// `npm test -- unit lint` runs only the named steps.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, installPrograms, root } from './setup.mjs';
import { runWithin } from './run-within.mjs';

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

const steps = {
  types: ['npx', ['tsc', '--noEmit']],
  lint: ['npx', ['oxlint', '--deny-warnings']],
  format: ['npx', ['oxfmt', '--check', '.']],
  unit: vitest('unit'),
  components: vitest('components'),
  build: ['npx', ['wxt', 'build']],
  'build-firefox': ['npx', ['wxt', 'build', '-b', 'firefox', '--mv3']],
  package: vitest('package'),
  e2e: vitest('e2e'),
  'e2e-headed': onScreen(vitest('e2e-headed')),
  'e2e-firefox': vitest('e2e-firefox'),
};
/** Minutes after which a step is ended and has failed: several times what the longest takes on two busy cores. */
const LONGEST_STEP = 30;

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

installDependencies();
installPrograms({
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  'xvfb-run': 'xvfb',
  Xvfb: 'xvfb',
  xauth: 'xauth',
  xdotool: 'xdotool',
  // Pictures are drawn with these (scripts/demo/fonts.conf).
  '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf': 'fonts-liberation',
  '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf': 'fonts-droid-fallback',
});
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let failed = 0;
const times = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(steps)) {
  const began = Date.now();
  const [command, args] = steps[name];
  const status = await runWithin(LONGEST_STEP, command, args);
  times.push(
    `${name} ${Math.round((Date.now() - began) / 1000)} s${status === 0 ? '' : ' FAILED'}`,
  );
  if (status !== 0) failed++;
}

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const project of Object.keys(steps)) {
  const file = join(reports, `${project}.json`);
  if (!existsSync(file)) continue;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
}
console.log(`\n${times.join(' · ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(failed === 0 && counts.failed === 0 ? 0 : 1);
