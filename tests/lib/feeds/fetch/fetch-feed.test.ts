import { describe, expect, test } from 'vitest';
import {
  newFeedState,
  feedStateSchema,
  type FeedState,
} from '../../../../lib/feeds/fetch/feed-state.ts';
import { fetchFeed, type FetchFeedOptions } from '../../../../lib/feeds/fetch/fetch-feed.ts';

const now = new Date('2026-11-24T12:00:00Z');
const url = 'https://news.example/feed';
const feed =
  '<rss version="2.0"><channel><title>t</title><item><title>Story</title><link>/1</link></item></channel></rss>';
const fresh = newFeedState(url, 'example', now);
const minutesUntilDue = ({ dueAt }: FeedState) => (Date.parse(dueAt) - now.getTime()) / 60_000;

async function ask(
  answer: Response | ((url: string, init: RequestInit) => Promise<Response>),
  state = fresh,
  more: Partial<FetchFeedOptions> = {},
) {
  const asked: { url: string; headers: Record<string, string> }[] = [];
  const result = await fetchFeed(state, {
    fetch: (address, init) => {
      asked.push({ url: address, headers: init.headers as Record<string, string> });
      return typeof answer === 'function' ? answer(address, init) : Promise.resolve(answer);
    },
    now: () => now,
    random: () => 0,
    isGranted: (origin) => origin.endsWith('news.example'),
    language: 'en',
    everyMinutes: 60,
    timeoutMs: 100,
    signal: new AbortController().signal,
    ...more,
  });
  feedStateSchema.parse(result.state);
  return { ...result, asked };
}

describe('asking only for what is new', () => {
  test('the marks of the last answer are sent with the next question', async () => {
    const { state } = await ask(
      new Response(feed, {
        headers: { etag: '"a"', 'last-modified': 'Tue, 24 Nov 2026 09:00:00 GMT' },
      }),
    );
    expect(state).toMatchObject({ status: 'well', items: 1, etag: '"a"', failures: 0 });
    const { asked, state: next, items } = await ask(new Response(null, { status: 304 }), state);
    expect(asked[0]!.headers).toMatchObject({
      'If-None-Match': '"a"',
      'If-Modified-Since': 'Tue, 24 Nov 2026 09:00:00 GMT',
    });
    expect([next.status, next.etag, items]).toEqual(['well', '"a"', []]);
  });

  test('drops the validators of a truncated feed, to fetch the rest', async () => {
    const { state, items } = await ask(
      new Response(feed.replace('</channel></rss>', '<item><title>cut'), {
        headers: { etag: '"a"' },
      }),
    );
    expect([state.etag, items.length]).toEqual([null, 1]);
  });

  test('schedules a feed by the reader’s interval or a longer cache lifetime', async () => {
    expect(minutesUntilDue((await ask(new Response(feed))).state)).toBe(60);
    expect(
      minutesUntilDue(
        (await ask(new Response(feed, { headers: { 'cache-control': 'public, max-age=7200' } })))
          .state,
      ),
    ).toBe(120);
    expect(
      minutesUntilDue(
        (await ask(new Response(feed, { headers: { 'cache-control': 'max-age=9999999' } }))).state,
      ),
    ).toBe(720);
  });
});

describe('redirects', () => {
  const to = (status: number, location: string) => (address: string) =>
    Promise.resolve(
      address === url ? new Response(null, { status, headers: { location } }) : new Response(feed),
    );
  test.each([
    [301, 'https://news.example/new'],
    [308, 'https://news.example/new'],
    [302, url],
    [307, url],
  ])('after %i the feed is asked for at %s', async (status, address) => {
    const { state, items } = await ask(to(status, '/new'));
    expect([state.address, items.length]).toEqual([address, 1]);
  });

  test('never fetches an origin without permission', async () => {
    const { state, asked } = await ask(to(301, 'https://other.example/feed'));
    expect(asked.map((each) => each.url)).toEqual([url]);
    expect(state).toMatchObject({
      status: 'not-granted',
      lastError: { code: 'permission-needed', detail: 'https://other.example' },
    });
    expect((await ask(new Response(feed), fresh, { isGranted: () => false })).asked).toEqual([]);
  });

  test('nor is its answer read where the platform followed by itself', async () => {
    const answer = new Response(feed);
    Object.defineProperties(answer, {
      redirected: { value: true },
      url: { value: 'https://other.example/feed' },
    });
    expect((await ask(answer)).state.status).toBe('not-granted');
  });

  test('a ring of redirects and one to nowhere are bad feeds', async () => {
    expect(
      (
        await ask((address) =>
          Promise.resolve(new Response(null, { status: 302, headers: { location: address } })),
        )
      ).state.lastError?.code,
    ).toBe('bad-feed');
    expect((await ask(to(302, 'ftp://news.example/'))).state.lastError?.code).toBe('bad-feed');
  });
});

describe('failures', () => {
  test.each([
    [404, 'failing', 'page-unreachable'],
    [410, 'dead', 'page-unreachable'],
    [429, 'failing', 'rate-limited'],
    [500, 'failing', 'endpoint-unreachable'],
    [403, 'failing', 'endpoint-unreachable'],
  ])('HTTP %i makes a feed %s', async (status, shown, code) => {
    const { state } = await ask(new Response('x', { status }));
    expect([state.status, state.lastError]).toEqual([shown, { code, detail: `HTTP ${status}` }]);
  });

  test.each([
    ['7200', 120],
    ['Tue, 24 Nov 2026 15:00:00 GMT', 180],
    ['0', 15],
    ['99999999', 10_080],
    ['soon', 15],
  ])('Retry-After %s waits %i minutes', async (header, minutes) => {
    expect(
      minutesUntilDue(
        (await ask(new Response('', { status: 429, headers: { 'retry-after': header } }))).state,
      ),
    ).toBe(minutes);
  });

  test('the wait doubles up to a day, plus a share by chance, and ends with the first success', async () => {
    let state = fresh;
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      ({ state } = await ask(new Response('', { status: 503 }), state));
      waits.push(minutesUntilDue(state));
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(
      minutesUntilDue(
        (await ask(new Response('', { status: 503 }), fresh, { random: () => 0.9 })).state,
      ),
    ).toBeCloseTo(19.5);
    expect((await ask(new Response(feed), state)).state).toMatchObject({
      failures: 0,
      status: 'well',
      lastError: null,
    });
  });

  test('a new address that fails four times is given up for the listed one', async () => {
    const moved = { ...fresh, address: 'https://news.example/new', etag: '"a"' };
    expect(
      (await ask(new Response('', { status: 404 }), { ...moved, failures: 2 })).state.address,
    ).toBe('https://news.example/new');
    expect(
      (await ask(new Response('', { status: 404 }), { ...moved, failures: 3 })).state,
    ).toMatchObject({ address: url, etag: null });
  });

  test('marks a feed dead after two weeks of failures and fetches it weekly', async () => {
    const { state } = await ask(new Response('', { status: 500 }), {
      ...fresh,
      failures: 9,
      succeededAt: '2026-11-01T00:00:00.000Z',
      checkedAt: '2026-11-23T00:00:00.000Z',
    });
    expect([state.status, minutesUntilDue(state)]).toEqual(['dead', 10_080]);
  });

  test('reports a missing or endless answer and keeps the entries received', async () => {
    expect(
      (await ask(() => Promise.reject(new TypeError('Failed to fetch')))).state.lastError?.code,
    ).toBe('endpoint-unreachable');
    expect(
      (
        await ask(
          (_, { signal }) =>
            new Promise((_resolve, reject) =>
              signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
            ),
        )
      ).state.lastError?.code,
    ).toBe('timed-out');
    const endless = new ReadableStream({
      start: (controller) =>
        controller.enqueue(new TextEncoder().encode(feed.replace('</channel></rss>', ''))),
    });
    const { state, items } = await ask(new Response(endless));
    expect([state.lastError?.code, items.length]).toEqual(['timed-out', 1]);
  });

  test('a body longer than is read stops there', async () => {
    let sent = 0;
    const flood = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(
          sent === 1
            ? new TextEncoder().encode(feed.replace('</channel></rss>', ''))
            : new Uint8Array(100_000).fill(0x20),
        );
      },
    });
    const { items } = await ask(new Response(flood), fresh, { timeoutMs: 5000 });
    expect(items).toHaveLength(1);
    expect(sent).toBeLessThan(60);
  });

  test('rejects a web page as no feed', async () => {
    expect((await ask(new Response('<!doctype html><html></html>'))).state.lastError).toEqual({
      code: 'bad-feed',
      detail: 'a web page',
    });
  });

  test('being stopped is the only thing thrown', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(ask(new Response(feed), fresh, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
