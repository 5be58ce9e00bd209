import { describe, expect, test } from 'vitest';
import { addressesOf, canonicalUrl, sameSite, statedCanonical } from '../../../lib/article/canonical-url.ts';

describe('the canonical address', () => {
  test.each([
    ['https://news.example/ai/1?utm_source=x&utm_medium=y#top', 'https://news.example/ai/1'],
    ['https://news.example/ai/1?id=2', 'https://news.example/ai/1?id=2'],
    ['https://news.example/ai/1?fbclid=a&id=2&gclid=b', 'https://news.example/ai/1?id=2'],
    ['http://news.example/ai/1', 'https://news.example/ai/1'],
    ['https://m.news.example/ai/1', 'https://news.example/ai/1'],
    ['https://amp.news.example/ai/1', 'https://news.example/ai/1'],
    ['https://news.example/amp/ai/1', 'https://news.example/ai/1'],
    ['https://news.example/ai/1/amp/', 'https://news.example/ai/1'],
    ['https://news.example/ai/1.amp.html', 'https://news.example/ai/1.html'],
    ['https://news-example.cdn.ampproject.org/c/s/news.example/ai/1', 'https://news.example/ai/1'],
    ['https://www.google.com/amp/s/news.example/ai/1', 'https://news.example/ai/1'],
    ['https://news.example/ai/1/print', 'https://news.example/ai/1'],
    ['https://news.example/ai/1/index.html', 'https://news.example/ai/1/'],
    ['https://news.example/2024/amplifier', 'https://news.example/2024/amplifier'],
    ['https://news.example/article?source=12345', 'https://news.example/article?source=12345'],
    ['https://news.example/article?source=rss', 'https://news.example/article'],
    ['mailto:editor@news.example', 'mailto:editor@news.example'],
    ['not an address', 'not an address'],
  ])('of %s is %s', (url, canonical) => expect(canonicalUrl(url)).toBe(canonical));

  test('of a canonical address is itself', () => {
    for (const url of ['https://news.example/ai/1?id=2', 'https://example.co.uk/a/', 'https://m.example/a']) expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
  });
});

describe('an address stated by the page', () => {
  const page = 'https://www.news.example/ai/1?utm_source=x';

  test('is believed for the same site, relative ones too', () => {
    expect(statedCanonical(page, ['https://news.example/ai/one'])).toBe('https://news.example/ai/one');
    expect(statedCanonical(page, ['/ai/one'])).toBe('https://www.news.example/ai/one');
  });

  test.each([['https://elsewhere.example/ai/1'], ['javascript:alert(1)'], ['https://news.example/'], [''], ['http://[']])('is not believed when it is %s', (stated) => {
    expect(statedCanonical(page, [stated])).toBe('https://www.news.example/ai/1');
  });
});

test('sites are told apart by who registered them', () => {
  expect(sameSite('https://a.example.co.uk/', 'https://b.example.co.uk/')).toBe(true);
  expect(sameSite('https://one.co.uk/', 'https://two.co.uk/')).toBe(false);
  expect(sameSite('https://one.substack.com/', 'https://two.substack.com/')).toBe(false);
  expect(sameSite('https://x.com/', 'https://netflix.com/')).toBe(false);
});

test('the addresses of an article are its own and the believed ones, plain and canonical', () => {
  expect(addressesOf('https://m.news.example/1?utm_source=x', ['https://news.example/1', 'https://other.example/1', null])).toEqual(['https://m.news.example/1?utm_source=x', 'https://news.example/1']);
});
