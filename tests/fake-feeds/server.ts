import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/**
 * One feed of the fake publishers: an invented host, how it behaves, and the addresses of its good
 * entries.
 */
export interface FakeFeed {
  url: string;
  publisherId: string;
  kind: FakeKind;
  /** Addresses that must be stored in the end. */
  good: string[];
}

export interface FakeFeeds {
  feeds: FakeFeed[];
  /**
   * A fetch that finds the invented hosts on the loopback server; redirects are shown, not
   * followed.
   */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Requests received, by host. */
  requests: Map<string, number>;
  close: () => Promise<void>;
}

type Answer = (
  feed: FakeFeed,
  request: IncomingMessage,
  response: ServerResponse,
  visit: number,
) => void;

const xml = 'application/rss+xml; charset=utf-8';

/** How a feed behaves. Those listed in `barren` have no entry that could be stored. */
export const fakeKinds = {
  rss: (feed, _, response) => send(response, rss(feed.good)),
  atom: (feed, _, response) => send(response, atom(feed.good), 'application/atom+xml'),
  rdf: (feed, _, response) => send(response, rdf(feed.good), 'application/rdf+xml'),
  json: (feed, _, response) => send(response, json(feed.good), 'application/feed+json'),
  'not-modified': (feed, request, response) =>
    request.headers['if-none-match'] === '"one"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { 'content-type': xml, etag: '"one"' }).end(rss(feed.good)),
  'moved-for-good': (feed, request, response) =>
    request.url === '/new'
      ? send(response, rss(feed.good))
      : response.writeHead(301, { location: '/new' }).end(),
  'moved-for-now': (feed, request, response) =>
    request.url === '/new'
      ? send(response, rss(feed.good))
      : response.writeHead(302, { location: '/new' }).end(),
  'rate-limited-once': (feed, _, response, visit) =>
    visit === 1
      ? response.writeHead(429, { 'retry-after': '7200' }).end('slow down')
      : send(response, rss(feed.good)),
  'broken-once': (feed, _, response, visit) =>
    visit === 1 ? response.writeHead(503).end('later') : send(response, rss(feed.good)),
  'drops-the-line-once': (feed, request, response, visit) =>
    visit === 1 ? request.socket.destroy() : send(response, rss(feed.good)),
  slow: (feed, _, response) => void setTimeout(() => send(response, rss(feed.good)), 150),
  'never-ending': (feed, _, response) => {
    response.writeHead(200, { 'content-type': xml });
    response.write(rss(feed.good).replace('</channel></rss>', ''));
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  },
  'fifty-megabytes': (feed, _, response) => {
    response.writeHead(200, { 'content-type': xml });
    response.write(rss(feed.good).replace('</channel></rss>', ''));
    const chunk = Buffer.alloc(250_000, '<!-- padding -->');
    let left = 200;
    const pump = () => {
      while (left > 0) {
        left -= 1;
        if (!response.write(chunk)) return void response.once('drain', pump);
      }
      response.end('</channel></rss>');
    };
    response.on('error', () => undefined);
    pump();
  },
  gzipped: (feed, _, response) =>
    response
      .writeHead(200, { 'content-type': xml, 'content-encoding': 'gzip' })
      .end(gzipSync(rss(feed.good))),
  'says-gzip-once': (feed, _, response, visit) =>
    visit === 1
      ? response
          .writeHead(200, { 'content-type': xml, 'content-encoding': 'gzip' })
          .end(rss(feed.good))
      : send(response, rss(feed.good)),
  'cut-off': (feed, _, response) =>
    send(
      response,
      `${rss(feed.good).replace('</channel></rss>', '')}<item><title>Cut off in the mid`,
    ),
  'broken-entry': (feed, _, response) =>
    send(
      response,
      rss(feed.good).replace('</channel>', '<item><title>bad <b></title><lin k>x</item></channel>'),
    ),
  'gbk-but-says-utf-8': (feed, _, response) =>
    response.writeHead(200, { 'content-type': xml }).end(gbk(rss(feed.good))),
  'no-declared-type': (feed, _, response) => send(response, `\n  ${rss(feed.good)}`, 'text/html'),
  'bad-dates': (feed, _, response) =>
    send(
      response,
      rss(feed.good).replaceAll(/<pubDate>.*?<\/pubDate>/g, '<pubDate>some day</pubDate>'),
    ),
  'sends-twice': (feed, _, response) =>
    send(response, rss([...feed.good, ...feed.good.map((url) => `${url}?utm_source=rss`)])),
  gone: (_, __, response) => void response.writeHead(410).end(),
  missing: (_, __, response) => void response.writeHead(404).end('<html>not found</html>'),
  'web-page': (_, __, response) =>
    send(response, '<!doctype html><html><body><h1>Subscribe</h1></body></html>', 'text/html'),
  'entity-bomb': (_, __, response) =>
    send(
      response,
      `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(1000)}">${Array.from({ length: 12 }, (_unused, step) => `<!ENTITY ${'b'.repeat(step + 1)} "${`&${step === 0 ? 'a' : 'b'.repeat(step)};`.repeat(20)}">`).join('')}]><rss version="2.0"><channel><title>&bbbbbbbbbbbb;</title></channel></rss>`,
    ),
  'redirect-ring': (_, request, response) =>
    void response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
  'redirect-outside': (_, __, response) =>
    void response.writeHead(302, { location: 'https://elsewhere.invalid/feed' }).end(),
} satisfies Record<string, Answer>;
export type FakeKind = keyof typeof fakeKinds;

const barren = new Set<FakeKind>([
  'gone',
  'missing',
  'web-page',
  'entity-bomb',
  'redirect-ring',
  'redirect-outside',
]);

/**
 * Publishers on a loopback port, `count` feeds of every kind in turn, each on its own invented
 * host, three entries each.
 */
export async function startFakeFeeds(count: number): Promise<FakeFeeds> {
  const kinds = Object.keys(fakeKinds) as FakeKind[];
  const feeds = Array.from({ length: count }, (_, number): FakeFeed => {
    const kind = kinds[number % kinds.length]!;
    const host = `publisher-${number}.example`;
    const good = barren.has(kind)
      ? []
      : Array.from({ length: 3 }, (_unused, entry) => `https://${host}/stories/${entry + 1}`);
    return { url: `https://${host}/feed`, publisherId: `publisher-${number}`, kind, good };
  });
  const byHost = new Map(feeds.map((feed) => [new URL(feed.url).host, feed]));
  const visits = new Map<string, number>();
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    const host = String(request.headers['x-fake-host']);
    const feed = byHost.get(host);
    requests.set(host, (requests.get(host) ?? 0) + 1);
    if (!feed) return void response.writeHead(404).end();
    visits.set(host, (visits.get(host) ?? 0) + 1);
    const answer: Answer = fakeKinds[feed.kind];
    answer(feed, request, response, visits.get(host)!);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    feeds,
    requests,
    fetch: async (url, init) => {
      const { host, pathname, search } = new URL(url);
      const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'x-fake-host': host },
        redirect: 'manual',
      });
      const empty = [101, 204, 205, 304].includes(response.status);
      return new Response(empty ? null : response.body, {
        status: response.status,
        headers: response.headers,
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, body: string, type = xml): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}

/**
 * An invented report: what it is about is decided by the address alone, so that the same story
 * reads the same.
 */
function storyOf(url: string): { title: string; text: string } {
  const number =
    Number(/publisher-(\d+)/.exec(url)?.[1] ?? 0) * 3 + Number(/(\d+)(?:\?|$)/.exec(url)?.[1] ?? 0);
  const maker = ['Lumen Labs', 'Sollys AI', 'Quarto Systems', 'Brightmoor', 'Tessel Robotics'][
    number % 5
  ]!;
  const thing = ['language model', 'AI chip', 'speech model', 'coding agent', 'image generator'][
    (number >> 2) % 5
  ]!;
  return {
    title: `${maker} presents AI ${thing} number ${number}`,
    text: `The artificial intelligence company ${maker} said its ${thing} scored ${number % 97} percent on test ${number} &amp; costs $${number + 3}.`,
  };
}

function rss(urls: string[]): string {
  const entries = urls.map(
    (url) =>
      `<item><title><![CDATA[${storyOf(url).title}]]></title><link>${url}</link><description>${storyOf(url).text}</description><pubDate>Mon, 23 Nov 2026 0${urls.indexOf(url) + 1}:00:00 GMT</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>${entries.join('')}</channel></rss>`;
}

function atom(urls: string[]): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${urls.map((url) => `<entry><title>${storyOf(url).title}</title><link href="${new URL(url).pathname}"/><id>${url}</id><updated>2026-11-23T08:00:00Z</updated><summary>${storyOf(url).text}</summary></entry>`).join('')}</feed>`;
}

function rdf(urls: string[]): string {
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://news.example/"><title>News</title></channel>${urls.map((url) => `<item rdf:about="${url}"><title>${storyOf(url).title}</title><link>${url}</link><description>${storyOf(url).text}</description></item>`).join('')}</rdf:RDF>`;
}

function json(urls: string[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    items: urls.map((url) => ({
      id: url,
      url,
      title: storyOf(url).title,
      content_text: storyOf(url).text,
      date_published: '2026-11-23T08:00:00Z',
    })),
  });
}

/** The same document with some words in GBK bytes ("人工智能") where the declaration claims UTF-8. */
function gbk(document: string): Buffer {
  const [before, ...after] = document.split('presents');
  return Buffer.concat([
    Buffer.from(before!),
    ...after.flatMap((part) => [
      Buffer.from([0xc8, 0xcb, 0xb9, 0xa4, 0xd6, 0xc7, 0xc4, 0xdc]),
      Buffer.from(part),
    ]),
  ]);
}
