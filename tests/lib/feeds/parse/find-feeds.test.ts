import { expect, test } from 'vitest';
import { findFeeds } from '../../../../lib/feeds/parse/find-feeds.ts';

const page = (head: string) => `<!doctype html><html><head>${head}</head><body></body></html>`;
const urls = (head: string) =>
  findFeeds(page(head), 'https://n.example/blog/').map(({ url }) => url);

test.each([
  [
    '<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml">',
    'https://n.example/feed.xml',
  ],
  [
    "<LINK REL='Alternate' TYPE='application/atom+xml; charset=utf-8' HREF='atom.xml'/>",
    'https://n.example/blog/atom.xml',
  ],
  [
    '<link href="https://f.example/x?a=1&amp;b=2" type="application/feed+json" rel="home alternate">',
    'https://f.example/x?a=1&b=2',
  ],
  [
    '<base href="https://cdn.example/"><link rel=alternate type=application/rss+xml href=feed>',
    'https://cdn.example/feed',
  ],
])('finds the feed of %s', (head, url) => {
  expect(urls(head)).toEqual([url]);
});

test.each([
  '<link rel="alternate" hreflang="de" href="/de/">',
  '<link rel="stylesheet" type="application/rss+xml" href="/a">',
  '<link rel="alternate" type="application/json" href="/wp-json/1">',
  '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
  '<a rel="alternate" type="application/rss+xml" href="/feed">',
  '<link rel="alternate" type="application/rss+xml" href="https://me:pw@n.example/feed">',
])('finds none in %s', (head) => {
  expect(urls(head)).toEqual([]);
});

test('gives each once, with its title, the feeds of comments last', () => {
  const link = (title: string, href: string) =>
    `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
  const found = findFeeds(
    page(link('N » Comments', '/comments/feed/') + link('N &amp; M', '/feed/').repeat(2)),
    'https://n.example/',
  );
  expect(found).toEqual([
    { url: 'https://n.example/feed/', title: 'N & M' },
    { url: 'https://n.example/comments/feed/', title: 'N » Comments' },
  ]);
});
