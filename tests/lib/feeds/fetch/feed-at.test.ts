import { expect, test } from 'vitest';
import { feedAt } from '../../../../lib/feeds/fetch/feed-at.ts';

const site = 'https://n.example/';
const answer = (body: string, contentType: string, status = 200) => ({
  fetch: () =>
    Promise.resolve(new Response(body, { status, headers: { 'content-type': contentType } })),
  signal: new AbortController().signal,
});
const html = (head: string) => `<!doctype html><html><head>${head}</head></html>`;

test('a page gives the first feed it names', async () => {
  const link = '<link rel="alternate" type="application/rss+xml" title="N" href="/feed">';
  expect(await feedAt(site, answer(html(link), 'text/html; charset=utf-8'))).toEqual({
    url: 'https://n.example/feed',
    title: 'N',
  });
});

test.each([
  ['a feed', '<rss><channel/></rss>', 'application/rss+xml', 200],
  ['a feed served as HTML', '<rss><channel/></rss>', 'text/html', 200],
  ['an error', html(''), 'text/html', 500],
])('%s is taken as it is', async (_, body, type, status) => {
  expect(await feedAt(site, answer(body, type, status))).toEqual({ url: site, title: '' });
});

test('no answer leaves the address to the collection', async () => {
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await feedAt(site, { fetch, signal: new AbortController().signal })).toEqual({
    url: site,
    title: '',
  });
});

test('a page that names no feed is refused', async () => {
  await expect(feedAt(site, answer(html(''), 'text/html'))).rejects.toMatchObject({
    code: 'bad-feed',
  });
});
