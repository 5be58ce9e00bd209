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

// Of its own accord only where it is asked for: once in several runs it waits for a killed worker without end (2026-11-24, open under issue 9).
// `SIDELIGHT_SOAK=1 npm test -- e2e`, or the long form: `npm run --silent bench -- soak`.
test.runIf(process.env['SIDELIGHT_SOAK'] === '1')('over sixty navigations with kills, closed tabs and offline spells nothing is uncaught, lost or doubled', async () => {
  const result = await soak({ navigations: 60, tabs: 3, random: seeded(7) });
  expect(result.uncaught).toEqual([]);
  expect(result.missing).toEqual([]);
  expect(result.insights).toBe(result.expected);
  expect(result.kills).toBeGreaterThan(2);
  expect(result.tabsClosed).toBeGreaterThan(0);
}, 300_000);
