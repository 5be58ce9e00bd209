import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const { runWithin } = (await import('../../scripts/run-within.mjs' as string)) as {
  runWithin: (minutes: number, command: string, args: string[]) => Promise<number>;
};

test.each([0, 3])('returns the child’s exit code %i', async (code) =>
  expect(await runWithin(1, 'sh', ['-c', `exit ${code}`])).toBe(code),
);

test('fails for a missing command', async () =>
  expect(await runWithin(1, 'no-such-command-anywhere', [])).toBe(1));

test('ends a slow command with all its children', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-run-'));
  try {
    expect(
      await runWithin(0.02, 'sh', ['-c', `sleep 60 & echo $! > ${folder}/child; sleep 60`]),
    ).toBe(124);
    const child = Number(readFileSync(join(folder, 'child'), 'utf8'));
    await expect.poll(() => isRunning(child), { timeout: 10_000 }).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function isRunning(id: number): boolean {
  try {
    // Ended but not yet taken note of by its parent, it is still listed: as a zombie.
    return !/\) Z /.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
