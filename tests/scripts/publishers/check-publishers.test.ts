import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Publisher } from '../../../lib/publishers/publisher.ts';
import { checkPublishers } from '../../../scripts/publishers/check-publishers.ts';

const now = new Date('2026-11-24T10:00:00Z');
const item = (url: string, date = 'Mon, 23 Nov 2026 08:00:00 GMT') =>
  `<item><title>A new model</title><link>${url}</link><pubDate>${date}</pubDate></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
const stories = (host: string, date?: string) =>
  rss(...[1, 2, 3].map((number) => item(`https://${host}/2026/11/23/story-${number}`, date)));

/** What each invented host answers, by host and path. */
const answers: Record<string, { status?: number; location?: string; body?: string }> = {
  'well.example/feed': { body: stories('well.example') },
  'gone.example/feed': { status: 410 },
  'page.example/feed': { body: '<!doctype html><html><body>Subscribe</body></html>' },
  'empty.example/feed': { body: rss() },
  'moved.example/feed': { status: 301, location: 'https://moved.example/new' },
  'moved.example/new': { body: stories('moved.example') },
  'silent.example/feed': { body: stories('silent.example', 'Mon, 05 Jan 2026 08:00:00 GMT') },
  'changed.example/feed': {
    body: rss(...[1, 2, 3].map((number) => item(`https://changed.example/news/${number}`))),
  },
  'elsewhere.example/feed': { body: stories('another.example') },
  'two.example/one': { body: stories('two.example') },
  'two.example/other': { body: stories('two.example') },
};

let server: Server;
let port: number;
/** When each request came and ended, in the order they came. */
const requests: { host: string; path: string }[] = [];
const open = new Map<string, number>();
let mostAtOnce = 0;
let mostOnOneHost = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const host = String(request.headers['x-fake-host']);
    requests.push({ host, path: request.url ?? '' });
    open.set(host, (open.get(host) ?? 0) + 1);
    mostOnOneHost = Math.max(mostOnOneHost, open.get(host)!);
    mostAtOnce = Math.max(
      mostAtOnce,
      [...open.values()].reduce((sum, count) => sum + count, 0),
    );
    const {
      status = 200,
      location,
      body = '',
    } = answers[`${host}${request.url}`] ?? { status: 404 };
    setTimeout(() => {
      open.set(host, open.get(host)! - 1);
      response
        .writeHead(status, {
          'content-type': 'application/rss+xml',
          ...(location ? { location } : {}),
        })
        .end(body);
    }, 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => new Promise((resolve) => void server.close(resolve)));

test.each([
  ['well', []],
  ['gone', [['dead', 'https://gone.example/feed: page-unreachable (HTTP 410)']]],
  ['missing', [['dead', 'https://missing.example/feed: page-unreachable (HTTP 404)']]],
  ['empty', [['dead', 'https://empty.example/feed: no entry could be read']]],
  ['moved', [['look', 'https://moved.example/feed: moved for good to https://moved.example/new']]],
  ['silent', [['look', 'https://silent.example/feed: nothing new for 323 days']]],
  [
    'changed',
    [
      [
        'look',
        'the article pattern misses 3 of 3 addresses, for instance https://changed.example/news/1',
      ],
    ],
  ],
  [
    'elsewhere',
    [
      [
        'look',
        'no entry leads to elsewhere.example, but for instance to https://another.example/2026/11/23/story-1',
      ],
    ],
  ],
])('checks a publisher that is %s', async (id, expected) => {
  const { findings } = await check([publisher(id)]);
  expect(findings.map(({ kind, what }) => [kind, what])).toEqual(expected);
});

test('reports a web page in place of a feed as dead', async () => {
  const { findings } = await check([publisher('page')]);
  expect(findings).toMatchObject([
    { kind: 'dead', publisherId: 'page', what: expect.stringContaining('bad-feed') },
  ]);
});

test('fetches at most four publishers at once, each feed once, with pauses', async () => {
  requests.length = 0;
  mostAtOnce = 0;
  mostOnOneHost = 0;
  const many = Array.from({ length: 12 }, (_, number) => ({
    ...publisher('well'),
    id: `well-${number}`,
    feeds: [`https://h${number}.example/feed`],
  }));
  const { pauses } = await check([
    { ...publisher('two'), feeds: ['https://two.example/one', 'https://two.example/other'] },
    ...many,
  ]);
  expect(mostAtOnce).toBeLessThanOrEqual(4);
  expect(mostOnOneHost).toBe(1);
  expect(pauses).toEqual([1000]);
  expect(requests).toHaveLength(14);
});

async function check(listed: Publisher[]) {
  const pauses: number[] = [];
  const findings = await checkPublishers(listed, {
    fetch: (url, init) => {
      const { host, pathname } = new URL(url);
      return fetch(`http://127.0.0.1:${port}${pathname}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'x-fake-host': host },
        redirect: 'manual',
      });
    },
    now: () => now,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    signal: new AbortController().signal,
  });
  return { findings, pauses };
}

function publisher(id: string): Publisher {
  return {
    id,
    name: id,
    domains: [`${id}.example`],
    language: 'en',
    region: 'us',
    focus: 'tech',
    scope: 'needs-ai-filter',
    articleUrlPattern: `^https://${id}\\.example/\\d{4}/\\d{2}/\\d{2}/`,
    feeds: [`https://${id}.example/feed`],
  };
}
