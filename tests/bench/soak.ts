import { seeded } from '../e2e/seeded.ts';
import { soak } from '../e2e/soak-run.ts';

/** The bench runner builds the extension first if its build is missing or outdated. */
export const usesBuild = true;

/**
 * The long soak in real Chromium. Options: `--navigations N` (2,000), `--tabs N` (4), `--seed N`
 * (default: a new one per run, printed).
 */
export async function run({
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const option = (name: string, fallback: number) =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback;
  const seed = option('--seed', Date.now() % 1_000_000);
  console.error(`seed ${seed}`);
  const result = await soak({
    navigations: option('--navigations', 2000),
    tabs: option('--tabs', 4),
    random: seeded(seed),
    onProgress: (done) => {
      if (done % 100 === 0) console.error(`${done} navigations`);
    },
  });
  const megabytes = (bytes: number) => Math.round(bytes / 10_000) / 100;
  const rows: (string | number)[][] = [
    ['navigations', result.navigations],
    ['ms a navigation', result.msPerNavigation],
    ['worker killed', result.kills],
    ['tabs closed midway', result.tabsClosed],
    ['offline spells', result.offlineSpells],
    ['database full or out of reach', result.storageFaults],
    ['clock changes', result.clockChanges],
    ['extension reloaded', result.reloads],
    ['private windows', result.privateWindows],
    ['uncaught', result.uncaught.length],
    ['navigations the driver did not live through', result.broken.length],
    ['cards not there after 20 s', result.missing.length],
    ['cards kept / to be kept', `${result.insights} / ${result.expected}`],
    [
      'worker heap, MB, early / late',
      `${megabytes(result.workerHeap.early)} / ${megabytes(result.workerHeap.late)}`,
    ],
    [
      'panel heap, MB, early / late',
      `${megabytes(result.panelHeap.early)} / ${megabytes(result.panelHeap.late)}`,
    ],
    ...result.uncaught.slice(0, 10).map((line) => ['', line.slice(0, 300)]),
    ...result.broken.map((line) => ['', line.slice(0, 300)]),
    ...result.missing.slice(0, 10).map((line) => ['', line]),
  ];
  const { uncaught, missing, broken, ...counts } = result;
  return {
    rows,
    summary: {
      seed,
      ...counts,
      uncaught: uncaught.length,
      missing: missing.length,
      broken: broken.length,
    },
  };
}
