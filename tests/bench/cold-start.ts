import { startExtension } from '../e2e/extension.ts';
import { percentile } from './percentile.ts';

/** The bench runner builds the extension first if its build is missing or outdated. */
export const usesBuild = true;

/**
 * Milliseconds from a killed worker to its first answer: one of our pages sends a command right
 * after the worker was stopped. Option: `--times N` (30).
 */
export async function run({
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const times = args.includes('--times') ? Number(args[args.indexOf('--times') + 1]) : 30;
  const extension = await startExtension();
  try {
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.extensionId}/options.html`);
    const taken: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      await extension.killWorker();
      await page.waitForTimeout(300);
      taken.push(
        await page.evaluate(async () => {
          const began = performance.now();
          await chrome.runtime.sendMessage({ name: 'wake', input: {} });
          return performance.now() - began;
        }),
      );
    }
    const at = (share: number) => Math.round(percentile(taken, share));
    return {
      rows: [
        ['cold starts', times],
        ['median, ms', at(0.5)],
        ['p95, ms', at(0.95)],
      ],
      summary: { times, medianMs: at(0.5), p95Ms: at(0.95) },
    };
  } finally {
    await extension.close();
  }
}
