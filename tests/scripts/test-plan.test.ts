import { describe, expect, test } from 'vitest';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; startTime: number; endTime: number }[];
}
const { changedOptions, countTests, parseArguments, slowestSpecs } = (await import(
  '../../scripts/test-plan.mjs' as string
)) as {
  changedOptions: (changed: true | string | undefined) => string[];
  countTests: (reports: Report[]) => { passed: number; failed: number; skipped: number };
  parseArguments: (args: string[], all: string[]) => { steps: string[]; changed?: true | string };
  slowestSpecs: (
    reports: Report[],
    root: string,
    count?: number,
  ) => { file: string; seconds: number }[];
};

const steps = ['types', 'lint', 'format', 'unit', 'components', 'build', 'e2e'];

describe('parseArguments', () => {
  test('runs every step without arguments', () =>
    expect(parseArguments([], steps)).toEqual({ steps, changed: undefined }));

  test('runs only the named steps', () =>
    expect(parseArguments(['e2e', 'lint'], steps).steps).toEqual(['e2e', 'lint']));

  test('leaves builds and browsers out of the quick loop', () =>
    expect(parseArguments(['--changed'], steps)).toEqual({
      steps: ['types', 'lint', 'format', 'unit', 'components'],
      changed: true,
    }));

  test('limits a named step to the changes since a revision', () =>
    expect(parseArguments(['--changed=main', 'unit'], steps)).toEqual({
      steps: ['unit'],
      changed: 'main',
    }));

  test.each([['uint'], ['--chnaged'], ['--coverage']])('refuses %j', (argument) =>
    expect(() => parseArguments([argument], steps)).toThrow(/Unknown step: .*types/),
  );
});

test('passes the revision on to Vitest', () => {
  expect(changedOptions(undefined)).toEqual([]);
  expect(changedOptions(true)).toEqual(['--changed', '--passWithNoTests']);
  expect(changedOptions('main')).toEqual(['--changed=main', '--passWithNoTests']);
});

const report = (passed: number, specs: Record<string, number>): Report => ({
  numPassedTests: passed,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: Object.entries(specs).map(([name, milliseconds]) => ({
    name: `/project/tests/${name}`,
    startTime: 1_000,
    endTime: 1_000 + milliseconds,
  })),
});

test('adds up the tests of all reports', () =>
  expect(countTests([report(3, {}), report(4, {})])).toEqual({ passed: 7, failed: 2, skipped: 4 }));

test('lists the slowest specs of all reports first', () =>
  expect(
    slowestSpecs(
      [report(1, { 'a.test.ts': 50, 'b.test.ts': 2_500 }), report(1, { 'c.e2e.ts': 900 })],
      '/project',
      2,
    ),
  ).toEqual([
    { file: 'tests/b.test.ts', seconds: 2.5 },
    { file: 'tests/c.e2e.ts', seconds: 0.9 },
  ]));
