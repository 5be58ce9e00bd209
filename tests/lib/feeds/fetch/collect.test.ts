import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, type CollectOptions } from '../../../../lib/feeds/fetch/collect.ts';
import { memoryStore, nothingKept, type Kept } from '../../../fake-feeds/memory-store.ts';
import { startFakeFeeds, type FakeFeeds } from '../../../fake-feeds/server.ts';

let server: FakeFeeds;
beforeAll(async () => {
  server = await startFakeFeeds(56);
});
afterAll(() => server.close());

const noon = Date.parse('2026-11-24T12:00:00Z');

function optionsFor(kept: Kept, more: Partial<CollectOptions> = {}): CollectOptions {
  return {
    store: memoryStore(kept),
    publishers: server.feeds.map(({ url, publisherId }) => ({
      id: publisherId,
      language: publisherId === 'publisher-17' ? 'zh' : 'en',
      scope: 'ai-only',
      feeds: [url],
    })),
    fetch: server.fetch,
    now: () => new Date(noon),
    random: () => 0,
    isGranted: (origin) => /^https:\/\/publisher-\d+\.example$/.test(origin),
    everyMinutes: 60,
    timeoutMs: 900,
    signal: new AbortController().signal,
    recognizeEntities: () => [],
    sleep: () => Promise.resolve(),
    keepDays: 90,
    gapMs: 0,
    ...more,
  };
}

const good = () => server.feeds.flatMap((feed) => feed.good).sort();

describe('a collection from publishers with every real-world fault', () => {
  const kept = nothingKept();

  test('is killed five times, called again each time, and stores every good item exactly once', async () => {
    for (let life = 0; life < 5; life += 1) {
      const worker = new AbortController();
      let dead = false;
      const kill = () => {
        dead = true;
        worker.abort();
      };
      const before = kept.added.length;
      const doing = collect(
        optionsFor(kept, {
          store: memoryStore(kept, () => dead),
          signal: worker.signal,
          onProgress: ({ done }) => done === 4 + life && kill(),
        }),
      );
      await expect(doing).rejects.toMatchObject({ code: 'cancelled' });
      expect(kept.added.length).toBeGreaterThan(before);
      expect(kept.added.length).toBeLessThan(good().length);
    }
    await collect(optionsFor(kept));
    // Feeds with a temporary failure are fetched again when due.
    await collect(optionsFor(kept, { now: () => new Date(noon + 3 * 3_600_000) }));
    expect([...kept.items.keys()].sort()).toEqual(good());
    expect([...kept.added].sort()).toEqual(good());
  }, 30_000);

  test('groups every item, and leaves nothing to do', async () => {
    expect([...kept.items.values()].every(({ eventId }) => eventId.startsWith('event-'))).toBe(
      true,
    );
    const again = await collect(optionsFor(kept, { now: () => new Date(noon + 3 * 3_600_000) }));
    expect(again).toMatchObject({ feeds: 0, newItems: 0, regrouped: [] });
  });

  test.each([
    ['rss', 'well', null],
    ['not-modified', 'well', null],
    ['rate-limited-once', 'well', null],
    ['cut-off', 'well', null],
    ['gone', 'dead', 'page-unreachable'],
    ['missing', 'failing', 'page-unreachable'],
    ['web-page', 'failing', 'bad-feed'],
    ['never-ending', 'failing', 'timed-out'],
    ['redirect-ring', 'failing', 'bad-feed'],
    ['redirect-outside', 'not-granted', 'permission-needed'],
  ])('a feed that is %s is shown as %s', (kind, status, code) => {
    const states = server.feeds
      .filter((feed) => feed.kind === kind)
      .map(({ url }) => kept.feeds.get(url)!);
    for (const state of states)
      expect([state.status, state.lastError?.code ?? null]).toEqual([status, code]);
  });

  test('a lasting move is remembered, a passing one is not', () => {
    const addressOf = (kind: string) =>
      new URL(kept.feeds.get(server.feeds.find((feed) => feed.kind === kind)!.url)!.address)
        .pathname;
    expect([addressOf('moved-for-good'), addressOf('moved-for-now')]).toEqual(['/new', '/feed']);
  });
});

describe('retention', () => {
  const one = (
    scope: 'ai-only' | 'needs-ai-filter',
    titles: string[],
    at = '2026-11-23T08:00:00Z',
  ): Partial<CollectOptions> => ({
    publishers: [
      { id: 'daily', language: 'en', scope, feeds: ['https://publisher-0.example/daily'] },
    ],
    fetch: () =>
      Promise.resolve(
        new Response(
          JSON.stringify({
            version: 'https://jsonfeed.org/version/1.1',
            title: 'Daily',
            items: titles.map((title, place) => ({
              id: String(place),
              url: `https://publisher-0.example/${place}`,
              title,
              date_published: at,
            })),
          }),
        ),
      ),
  });
  const mixed = [
    'OpenAI trains a new large language model',
    'Ten soup recipes for cold evenings',
    'Cup final ends in a draw after extra time',
  ];

  test('of a general publisher only AI news', async () => {
    const kept = nothingKept();
    await collect(optionsFor(kept, one('needs-ai-filter', mixed)));
    expect([...kept.items.values()].map(({ title }) => title)).toEqual([mixed[0]]);
  });

  test('of an AI publisher everything', async () => {
    const kept = nothingKept();
    await collect(optionsFor(kept, one('ai-only', mixed)));
    expect(kept.items.size).toBe(3);
  });

  test('the publisher’s own words in place of an aggregator’s copy, and not the reverse', async () => {
    const url = 'https://techcrunch.com/2026/11/23/lumen-2/';
    const feed = (id: string, host: string, title: string): Partial<CollectOptions> => ({
      publishers: [{ id, language: 'en', scope: 'ai-only', feeds: [`https://${host}/feed`] }],
      isGranted: () => true,
      fetch: () =>
        Promise.resolve(
          Response.json({
            version: 'https://jsonfeed.org/version/1.1',
            title: 'Feed',
            items: [{ id: url, url, title, date_published: '2026-11-23T08:00:00Z' }],
          }),
        ),
    });
    const aggregator = feed('links', 'links.example', 'Lumen 2 (techcrunch.com)');
    const own = feed('techcrunch', 'techcrunch.example', 'Lumen 2 arrives');
    const kept = nothingKept();
    const titles = () => [...kept.items.values()].map(({ title }) => title);
    await collect(optionsFor(kept, aggregator));
    expect(titles()).toEqual(['Lumen 2 (techcrunch.com)']);
    await collect(optionsFor(kept, own));
    expect(titles()).toEqual(['Lumen 2 arrives']);
    expect([...kept.items.values()][0]?.eventId).toMatch(/^event-/);
    await collect(optionsFor(kept, { ...aggregator, all: true }));
    expect(titles()).toEqual(['Lumen 2 arrives']);
  });

  test('nothing older than the reader wants to keep, and no more than the cap', async () => {
    const kept = nothingKept();
    await collect(optionsFor(kept, one('ai-only', mixed, '2026-01-01T00:00:00Z')));
    expect(kept.items.size).toBe(0);
    const { removed } = await collect(
      optionsFor(nothingKept(), { ...one('ai-only', mixed), keepMost: 2 }),
    );
    expect(removed).toHaveLength(1);
  });
});

test('fetches at most six feeds at once and one per host', async () => {
  const running = new Map<string, number>();
  let most = 0;
  let mostOfOneHost = 0;
  await collect(
    optionsFor(nothingKept(), {
      publishers: Array.from({ length: 12 }, (_, number) => ({
        id: `p${number}`,
        language: 'en',
        scope: 'ai-only' as const,
        feeds: [1, 2, 3].map((feed) => `https://publisher-${number}.example/${feed}`),
      })),
      fetch: async (url) => {
        const { host } = new URL(url);
        running.set(host, (running.get(host) ?? 0) + 1);
        most = Math.max(
          most,
          [...running.values()].reduce((sum, count) => sum + count, 0),
        );
        mostOfOneHost = Math.max(mostOfOneHost, running.get(host)!);
        await new Promise((resolve) => setTimeout(resolve, 3));
        running.set(host, running.get(host)! - 1);
        return new Response('<rss version="2.0"><channel><title>t</title></channel></rss>');
      },
    }),
  );
  expect([most, mostOfOneHost]).toEqual([6, 1]);
});
