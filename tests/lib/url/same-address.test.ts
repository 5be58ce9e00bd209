import { expect, test } from 'vitest';
import { addressKey, addressSpellings } from '../../../lib/url/same-address.ts';

test.each([
  ['https://courier.example/ai/halden-4', 'https://courier.example/ai/halden-4/'],
  ['https://www.courier.example/ai/halden-4', 'http://courier.example/ai/halden-4'],
  ['https://courier.example/ai/halden-4?page=1', 'https://courier.example/ai/halden-4'],
  [
    'https://m.courier.example/ai/halden-4/?utm_source=x',
    'https://www.courier.example/ai/halden-4',
  ],
])('%s and %s are one page', (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other));
  expect(addressSpellings(one)).toContain(addressSpellings(other)[0]);
});

test.each([
  ['https://courier.example/ai/halden-4?page=2', 'https://courier.example/ai/halden-4'],
  ['https://courier.example/read?id=7', 'https://courier.example/read?id=1'],
  ['https://news.courier.example/ai', 'https://courier.example/ai'],
  ['https://courier.example/story?source=cnn', 'https://courier.example/story?source=bbc'],
])('%s and %s are two', (one, other) => expect(addressKey(one)).not.toBe(addressKey(other)));

test('the order of parameters makes no other page', () =>
  expect(addressKey('https://courier.example/read?a=2&id=7')).toBe(
    addressKey('https://courier.example/read?id=7&a=2'),
  ));

test('the canonical address comes first', () =>
  expect(addressSpellings('https://www.courier.example/a/?utm_source=x')[0]).toBe(
    'https://www.courier.example/a/',
  ));
