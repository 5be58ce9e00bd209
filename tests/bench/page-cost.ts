import { parseArgs } from 'node:util';
import { goldPages } from '../../scripts/train-article/gold-pages.ts';
import { inPageCode, openPages } from './page-browser.ts';

/**
 * Cost of our code for a page, in real Chromium at 4x CPU slowdown, on the heaviest pages of a
 * folder (`--count`, default 25): the gate and the snapshot, serialized as JSON, in an isolated
 * world. `longestTaskMs` is the longest time without yielding the main thread, `p95Ms` the 95th
 * percentile over pages of the total time per page, both by the page's own clock (`performance.now`
 * around each slice); memory is the growth of the JavaScript heap after the snapshot was
 * garbage-collected.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      count: { type: 'string' },
      slowdown: { type: 'string' },
      repeats: { type: 'string' },
    },
  });
  if (!data) throw new Error('page-cost needs --data, a folder with gold.jsonl.gz and html/');
  const slowdown = Number(values.slowdown ?? 4);
  const heaviest = goldPages(data)
    .map((page) => ({ page, html: page.html() }))
    .map((one) => ({ ...one, elements: one.html.match(/<[a-z]/gi)?.length ?? 0 }))
    .toSorted((one, other) => other.elements - one.elements)
    .slice(0, Number(values.count ?? 25));
  const browser = await openPages();
  const costs: {
    id: string;
    elements: number;
    gate: number;
    tasks: number[];
    total: number;
    leftKb: number;
  }[] = [];
  try {
    await browser.session.send('HeapProfiler.enable');
    for (const { page, html } of heaviest) {
      await browser.show(html, page.url);
      const before = await heap(browser);
      await browser.session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const measured: Measured[] = [];
      // Each run is in a world of its own, so each pays for compiling; the fastest is taken, as
      // other work of the machine only adds.
      for (let repeat = 0; repeat < Number(values.repeats ?? 5); repeat++)
        measured.push((await browser.evaluate(measuring)) as Measured);
      await browser.session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      const { elements, gate, tasks } = measured.toSorted(
        (one, other) => sum(one.tasks) + one.gate - sum(other.tasks) - other.gate,
      )[0]!;
      costs.push({
        id: page.id,
        elements,
        gate,
        tasks,
        total: gate + sum(tasks),
        leftKb: ((await heap(browser)) - before) / 1024,
      });
    }
  } finally {
    await browser.close();
  }
  const totals = costs.map(({ total }) => total).toSorted((one, other) => one - other);
  const summary = {
    pages: costs.length,
    slowdown,
    longestTaskMs: Math.max(...costs.flatMap(({ gate, tasks }) => [gate, ...tasks])),
    p95Ms: totals[Math.min(totals.length - 1, Math.floor(0.95 * totals.length))],
    medianMs: totals[Math.floor(totals.length / 2)],
    gateMaxMs: Math.max(...costs.map(({ gate }) => gate)),
    leftKbMedian: costs.map(({ leftKb }) => leftKb).toSorted((one, other) => one - other)[
      Math.floor(costs.length / 2)
    ],
    scriptBytes: (await inPageCode()).length,
  };
  return {
    rows: [
      ['page', 'elements', 'gate ms', 'tasks', 'longest ms', 'total ms', 'left kB'],
      ...costs.map(({ id, elements, gate, tasks, total, leftKb }) => [
        id,
        elements,
        gate.toFixed(1),
        tasks.length,
        Math.max(...tasks).toFixed(1),
        total.toFixed(1),
        leftKb.toFixed(0),
      ]),
    ],
    summary,
  };
}

interface Measured {
  elements: number;
  gate: number;
  tasks: number[];
}

/**
 * Runs gate and snapshot with a watch on every stretch between being called and giving the thread
 * back.
 */
const measuring = `(async () => {
  const stretches = [];
  let begun = performance.now();
  const later = setTimeout;
  const page = globalThis;
  const start = performance.now();
  sidelight.looksLikeArticle(document);
  const gate = performance.now() - start;
  await new Promise((resolve) => later(resolve, 0));
  page.setTimeout = (callback, ...rest) => {
    stretches.push(performance.now() - begun);
    return later(() => { begun = performance.now(); callback(); }, ...rest);
  };
  begun = performance.now();
  JSON.stringify(await sidelight.takeSnapshot(document));
  stretches.push(performance.now() - begun);
  page.setTimeout = later;
  return { elements: document.getElementsByTagName('*').length, gate, tasks: stretches };
})()`;

async function heap({ session }: Awaited<ReturnType<typeof openPages>>): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
