import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

/** Megabytes that the largest page's process has to itself. */
export async function rendererMegabytes(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const memory = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => privateMegabytes(id));
  return Math.max(...memory);
}

/**
 * Does something and gives the most megabytes a page's process had meanwhile, looked at four times
 * a second.
 */
export async function peakMegabytes<T>(
  session: CDPSession,
  work: () => Promise<T>,
): Promise<{ result: T; megabytes: number }> {
  let megabytes = 0;
  let done = false;
  const looking = (async () => {
    while (!done) {
      megabytes = Math.max(megabytes, await rendererMegabytes(session).catch(() => 0));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  const result = await work().finally(() => (done = true));
  await looking;
  return { result, megabytes };
}

/** What a process has to itself (Linux). */
function privateMegabytes(id: number): number {
  const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
  return Math.round(
    [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce(
      (sum, [, kilobytes]) => sum + Number(kilobytes),
      0,
    ) / 1000,
  );
}
