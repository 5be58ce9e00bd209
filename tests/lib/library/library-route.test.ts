import { expect, test } from 'vitest';
import {
  hashOf,
  parseLibraryRoute,
  type LibraryRoute,
} from '../../../lib/library/library-route.ts';

test.each<[string, LibraryRoute]>([
  ['', { view: 'cards' }],
  ['kept', { view: 'kept' }],
  ['entity=openai%2Fgpt-5', { view: 'entity', id: 'openai/gpt-5' }],
  ['entity=%E5%BC%80%E6%94%BE%2C%20%E6%B2%B3', { view: 'entity', id: '开放, 河' }],
  ['compare', { view: 'compare', ids: [] }],
  ['compare=openai,anthropic%2Fclaude', { view: 'compare', ids: ['openai', 'anthropic/claude'] }],
  [
    'card=https%3A%2F%2Fnews.example%2Fa%3Fid%3D1%26b%3D2',
    { view: 'card', url: 'https://news.example/a?id=1&b=2' },
  ],
])('parses #%s to %j and back', (hash, place) => {
  expect(parseLibraryRoute(`#${hash}`)).toEqual(place);
  expect(hashOf(place)).toBe(hash);
});

test.each([
  ['#nonsense', { view: 'cards' }],
  ['#entity=', { view: 'cards' }],
  ['#entity=%', { view: 'cards' }],
  ['#compare=a,a,,b,c,d,e,f', { view: 'compare', ids: ['a', 'b', 'c', 'd', 'e'] }],
  ['#card=', { view: 'cards' }],
  ['#card=%', { view: 'cards' }],
  ['#cards=anything', { view: 'cards' }],
])('parses %s, typed by hand, to %j', (hash, place) =>
  expect(parseLibraryRoute(hash)).toEqual(place),
);
