import { expect, test } from 'vitest';
import { matchesPattern } from '../../../lib/url/match-pattern.ts';

test.each([
  ['https://example.com/feed', '*://*.example.com/*', true],
  ['http://news.example.com/feed', '*://*.example.com/*', true],
  ['https://notexample.com/feed', '*://*.example.com/*', false],
  ['https://example.com.evil.test/', '*://*.example.com/*', false],
  ['https://example.com/', 'https://example.com/*', true],
  ['http://example.com/', 'https://example.com/*', false],
  ['https://sub.example.com/', 'https://example.com/*', false],
  ['https://anything.test/', '*://*/*', true],
  ['https://anything.test/', '<all_urls>', true],
  ['ftp://example.com/', '<all_urls>', false],
  ['javascript:alert(1)', '*://*/*', false],
  ['not an address', '*://*/*', false],
  ['https://example.com/', 'nonsense', false],
])('%s within %s: %s', (url, pattern, expected) =>
  expect(matchesPattern(url, pattern)).toBe(expected),
);
