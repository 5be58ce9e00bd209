import { expect, test } from 'vitest';
import { collect } from '../../../lib/feeds/fetch/collect.ts';
import { memoryStore, nothingKept } from '../../fake-feeds/memory-store.ts';

test('reschedules a feed fetched under a clock a year ahead', async () => {
  const kept = nothingKept();
  let asked = 0;
  const collectAt = (at: string) =>
    collect({
      store: memoryStore(kept),
      publishers: [
        { id: 'one', language: 'en', scope: 'ai-only', feeds: ['https://news.example/feed'] },
      ],
      fetch: async () => {
        asked += 1;
        return new Response(
          '<rss version="2.0"><channel><title>x</title><item><title>An AI model</title><link>https://news.example/1</link></item></channel></rss>',
        );
      },
      now: () => new Date(at),
      random: () => 0,
      isGranted: () => true,
      everyMinutes: 60,
      signal: new AbortController().signal,
      recognizeEntities: () => [],
      sleep: () => Promise.resolve(),
      keepDays: 90,
    });
  await collectAt('2027-11-24T12:00:00Z');
  await collectAt('2026-11-24T12:00:00Z');
  expect(asked).toBe(2);
  await collectAt('2026-11-24T12:30:00Z');
  expect(asked).toBe(2);
});
