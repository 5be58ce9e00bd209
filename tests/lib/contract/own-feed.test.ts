import { expect, test } from 'vitest';
import { feedAddress } from '../../../lib/contract/own-feed.ts';

test.each([
  ['https://news.example/rss', 'https://news.example/rss'],
  [' http://news.example/feed.xml#top ', 'http://news.example/feed.xml'],
  ['news.example/feed', 'https://news.example/feed'],
  ['news.example:8080/feed', 'https://news.example:8080/feed'],
  ['localhost:8080/feed', 'https://localhost:8080/feed'],
  ['feed://news.example/rss', 'https://news.example/rss'],
  ['feed:https://news.example/rss', 'https://news.example/rss'],
  ['', null],
  ['news', null],
  ['javascript:alert(1)', null],
  ['data:text/xml,<rss/>', null],
  ['file:///etc/passwd', null],
  ['chrome-extension://abc/feed', null],
  ['https://reader:secret@news.example/rss', null],
  [`https://news.example/${'a'.repeat(2000)}`, null],
])('normalizes %j to %j', (text, address) => expect(feedAddress(text)).toBe(address));
