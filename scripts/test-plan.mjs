// What `npm test` runs for its arguments, and what it says about the specs afterwards.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Steps of the quick loop: no build, no browser. */
export const QUICK_STEPS = ['types', 'lint', 'format', 'unit', 'components'];

/**
 * Steps to run, and the revision whose changes select the tests (`true`: uncommitted changes;
 * undefined: all tests). Throws a `RangeError` with the usage for an unknown step.
 */
export function parseArguments(args, allSteps) {
  const flag = args.find((arg) => /^--changed(=|$)/.test(arg));
  const names = args.filter((arg) => arg !== flag);
  const unknown = names.filter((name) => !allSteps.includes(name));
  if (unknown.length > 0)
    throw new RangeError(
      `Unknown step: ${unknown.join(', ')}. Steps: ${allSteps.join(', ')}. ` +
        'Option: --changed, or --changed=REVISION.',
    );
  const changed = flag === undefined ? undefined : (flag.split('=')[1] ?? true);
  const everything = changed === undefined ? allSteps : QUICK_STEPS;
  return { steps: names.length > 0 ? names : everything, changed };
}

/** Vitest's options that limit a run to the tests related to changed files. */
export function changedOptions(changed) {
  if (changed === undefined) return [];
  return [changed === true ? '--changed' : `--changed=${changed}`, '--passWithNoTests'];
}

/** The JSON reports of the named Vitest projects; a project that did not run has none. */
export function readReports(folder, projects) {
  return projects
    .map((project) => join(folder, `${project}.json`))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
}

/** Tests passed, failed and skipped over all reports. */
export function countTests(reports) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const report of reports) {
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests;
    counts.skipped += report.numPendingTests + report.numTodoTests;
  }
  return counts;
}

/**
 * The spec files that took longest, slowest first, as `{ file, seconds }` with paths relative to
 * `root`.
 */
export function slowestSpecs(reports, root, count = 10) {
  return reports
    .flatMap(({ testResults }) => testResults)
    .map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count);
}
