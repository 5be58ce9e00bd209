import { expect, test } from 'vitest';
import { soak } from './soak-run.ts';

/** A chance that is the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// The long form: `npm run --silent bench -- soak`.
test('over sixty navigations with kills, closed tabs, reloads, faults of disk and clock and offline spells nothing is uncaught, lost or doubled', async () => {
  const result = await soak({ navigations: 60, tabs: 3, random: seeded(7) });
  expect(result.uncaught).toEqual([]);
  expect(result.missing).toEqual([]);
  expect(result.insights).toBe(result.expected);
  expect(result.kills).toBeGreaterThan(2);
  expect(result.tabsClosed).toBeGreaterThan(0);
  expect(result.reloads).toBeGreaterThan(0);
}, 300_000);
