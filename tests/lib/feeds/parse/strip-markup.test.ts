import { expect, test } from 'vitest';
import { stripMarkup } from '../../../../lib/feeds/parse/strip-markup.ts';

test.each([
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['a<br/>b', 'a b'],
  ['<strong>Lumen</strong>&nbsp;2', 'Lumen 2'],
  ['&amp;amp;amp; done', '& done'],
  ['x < y and y > z', 'x < y and y > z'],
  ['Map<string, number> is fine', 'Map<string, number> is fine'],
  ['5&#37; of &#8364;3', '5% of €3'],
  ['&#0; &#xD800; &unknown;', '&#0; &#xD800; &unknown;'],
  ['<!-- hidden -->shown', 'shown'],
  ['<script>alert(1)</script>text', 'text'],
  ['right\u202eto left', 'rightto left'],
])('%j reads %j', (markup, text) => expect(stripMarkup(markup)).toBe(text));

test('a long text is cut at a word, with a mark that it was', () => {
  expect(stripMarkup('one two three four five', 14)).toBe('one two three…');
  expect(stripMarkup('short', 14)).toBe('short');
});
