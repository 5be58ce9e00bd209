import { expect, test } from 'vitest';
import { seeded } from './seeded.ts';
import { soak } from './soak-run.ts';

// The long form: `npm run --silent bench -- soak`.
test('over sixty navigations with kills, closed tabs, reloads, faults of disk and clock and offline spells nothing is uncaught, lost or doubled', async () => {
  const result = await soak({ navigations: 60, tabs: 3, random: seeded(7) });
  expect(result.uncaught).toEqual([]);
  expect(result.broken).toEqual([]);
  expect(result.missing).toEqual([]);
  expect(result.insights).toBe(result.expected);
  expect(result.kills).toBeGreaterThan(2);
  expect(result.tabsClosed).toBeGreaterThan(0);
  expect(result.reloads).toBeGreaterThan(0);
  expect(result.privateWindows).toBeGreaterThan(0);
}, 300_000);
