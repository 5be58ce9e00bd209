import { expect, test } from 'vitest';
import { sitePattern } from '../../../lib/url/match-pattern.ts';

test.each([
  ['example.com', '*://*.example.com/*'],
  ['www.example.com', '*://*.example.com/*'],
  ['https://news.example.co.uk/ai/1?x=2#y', '*://*.news.example.co.uk/*'],
  [' HTTP://Example.COM ', '*://*.example.com/*'],
  ['bücher.example', '*://*.xn--bcher-kva.example/*'],
])('%s is the site %s', (text, pattern) => expect(sitePattern(text)).toBe(pattern));

test.each([
  '',
  'example',
  '*.com',
  'ftp://example.com',
  'javascript:alert(1)',
  '127.0.0.1',
  'exa mple.com',
  'com.',
  '<all_urls>',
  '*://*/*',
])('%j names no site', (text) =>
  expect(() => sitePattern(text)).toThrow(expect.objectContaining({ code: 'bad-input' })),
);
