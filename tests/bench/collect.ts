import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { collect, type CollectOptions } from '../../lib/feeds/fetch/collect.ts';
import { parseFeed } from '../../lib/feeds/parse/parse-feed.ts';
import { memoryStore, nothingKept } from '../fake-feeds/memory-store.ts';
import { startFakeFeeds } from '../fake-feeds/server.ts';

const HOUR = 3_600_000;

/**
 * A collection of 290 feeds from a loopback server that behaves as publishers do, killed five times
 * on the way and called again; then what hostile feeds cost to read. Arguments: `--feeds N`.
 */
export async function run({
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const feeds = Number(args[args.indexOf('--feeds') + 1]) || 290;
  const server = await startFakeFeeds(feeds);
  const kept = nothingKept();
  let clock = Date.parse('2026-11-24T12:00:00Z');
  const options = (more: Partial<CollectOptions>): CollectOptions => ({
    store: memoryStore(kept),
    publishers: server.feeds.map(({ url, publisherId }) => ({
      id: publisherId,
      language: 'en',
      scope: 'ai-only',
      feeds: [url],
    })),
    fetch: server.fetch,
    now: () => new Date(clock),
    random: Math.random,
    isGranted: (origin) => origin.endsWith('.example'),
    everyMinutes: 60,
    timeoutMs: 2000,
    signal: new AbortController().signal,
    recognizeEntities: () => [],
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    keepDays: 90,
    gapMs: 200,
    ...more,
  });

  const started = performance.now();
  const storedAtKill: number[] = [];
  for (let life = 1; life <= 5; life += 1) {
    const worker = new AbortController();
    let dead = false;
    await collect(
      options({
        store: memoryStore(kept, () => dead),
        signal: worker.signal,
        onProgress: ({ done, of }) => {
          if (done !== Math.ceil(of / (7 - life))) return;
          dead = true;
          worker.abort();
        },
      }),
    ).catch(() => undefined);
    storedAtKill.push(kept.items.size);
  }
  await collect(options({}));
  clock += 3 * HOUR; // those that said "later" are due now
  const last = await collect(options({}));
  const seconds = (performance.now() - started) / 1000;
  await server.close();

  const good = server.feeds.flatMap((feed) => feed.good);
  const lost = good.filter((url) => !kept.items.has(url)).length;
  const twice = kept.added.length - new Set(kept.added).size;
  const foreign = [...kept.items.keys()].filter((url) => !good.includes(url)).length;
  const ungrouped = [...kept.items.values()].filter(({ eventId }) => eventId === '').length;
  const hostile = hostileFeeds().map(([name, bytes]) => costOf(name, bytes));
  return {
    rows: [
      ['hostile feed', 'ms', 'CPU ms', 'MB'],
      ...hostile.map(({ name, ms, cpu, mb }) => [
        name,
        Math.round(ms),
        Math.round(cpu),
        Math.round(mb),
      ]),
    ],
    summary: {
      feeds,
      items: good.length,
      lost,
      storedTwice: twice,
      foreign,
      ungrouped,
      kills: 5,
      storedAtKill,
      failedInLastRound: last.failed,
      seconds: Math.round(seconds * 10) / 10,
      hostileWorstMs: Math.round(Math.max(...hostile.map(({ ms }) => ms))),
      hostileWorstCpuMs: Math.round(Math.max(...hostile.map(({ cpu }) => cpu))),
      hostileWorstMb: Math.round(Math.max(...hostile.map(({ mb }) => mb))),
    },
  };
}

/** V8's own collector, so that one feed's figure does not hold the rubbish of the one before. */
const collectGarbage = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

/**
 * Time (by the clock, and of the processor alone) and memory (heap and buffers, beyond the feed
 * itself) of reading one feed.
 */
function costOf(
  name: string,
  bytes: Uint8Array,
): { name: string; ms: number; cpu: number; mb: number } {
  collectGarbage();
  const memory = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = memory();
  const [started, used] = [performance.now(), process.cpuUsage()];
  try {
    parseFeed(bytes, {
      feedUrl: 'https://hostile.example/feed',
      contentType: null,
      publisherId: 'hostile',
      language: 'en',
      now: new Date(),
    });
  } catch {
    // "no feed" is an answer too: what it cost is what counts here.
  }
  const { user, system } = process.cpuUsage(used);
  return {
    name,
    ms: performance.now() - started,
    cpu: (user + system) / 1000,
    mb: Math.max(0, memory() - before) / 1_000_000,
  };
}

function hostileFeeds(): [string, Uint8Array][] {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const open = '<rss version="2.0"><channel>';
  const entry = (inside: string) =>
    `<item><title>t</title><link>https://hostile.example/1</link>${inside}</item>`;
  return [
    [
      'entity bomb',
      bytes(
        `<!DOCTYPE rss [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, step) => `<!ENTITY a${step + 1} "${`&a${step};`.repeat(10)}">`).join('')}]>${open}${entry('<description>&a30;</description>')}</channel></rss>`,
      ),
    ],
    ['a million open tags', bytes(open + '<a>'.repeat(1_300_000))],
    ['open entries', bytes(open + '<item>'.repeat(660_000))],
    ['open CDATA', bytes(`${open}<item><title>${'<![CDATA['.repeat(440_000)}`)],
    ['angle brackets', bytes(open + '<'.repeat(3_900_000))],
    [
      'attributes',
      bytes(`<rss version="2.0" ${'a="b" '.repeat(600_000)}><channel>${entry('')}</channel></rss>`),
    ],
    [
      'a thousand long entries',
      bytes(open + entry(`<description>${'&lt;p a="'.repeat(430)}</description>`).repeat(1000)),
    ],
    ['deep entries', bytes(open + entry('<b>'.repeat(1200)).repeat(1000))],
    [
      'broken entries',
      bytes(open + entry(`<description>${'<p><a b=c'.repeat(400)}</description>`).repeat(1000)),
    ],
    [
      'one long entry',
      bytes(open + entry(`<description>${'x'.repeat(390_000)}</description>`).repeat(10)),
    ],
    [
      'deep JSON',
      bytes(`{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(3_900_000)}`),
    ],
    [
      'wide JSON',
      bytes(
        `{"version":"https://jsonfeed.org/version/1.1","items":[${'{"id":"1"},'.repeat(350_000)}{}]}`,
      ),
    ],
    [
      '50 MB of noise',
      Uint8Array.from({ length: 50_000_000 }, (_, at) => (at * 2_654_435_761) >>> 24),
    ],
  ];
}
