import { soak } from '../e2e/soak-run.ts';

/** The long soak in real Chromium: `--navigations N` (2,000), `--tabs N` (4). Needs a build under .output/chrome-mv3. */
export async function run({ args }: { data: string | null; args: string[] }): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const option = (name: string, fallback: number) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback);
  const result = await soak({
    navigations: option('--navigations', 2000),
    tabs: option('--tabs', 4),
    random: Math.random,
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
    ['uncaught', result.uncaught.length],
    ['cards not there after 20 s', result.missing.length],
    ['cards kept / to be kept', `${result.insights} / ${result.expected}`],
    ['worker heap, MB, early / late', `${megabytes(result.workerHeap.early)} / ${megabytes(result.workerHeap.late)}`],
    ['panel heap, MB, early / late', `${megabytes(result.panelHeap.early)} / ${megabytes(result.panelHeap.late)}`],
    ...result.uncaught.slice(0, 10).map((line) => ['', line.slice(0, 300)]),
    ...result.missing.slice(0, 10).map((line) => ['', line]),
  ];
  const { uncaught, missing, ...counts } = result;
  return { rows, summary: { ...counts, uncaught: uncaught.length, missing: missing.length } };
}
