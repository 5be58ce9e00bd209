import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findInPage } from '../../../../lib/article/locate/page-text.ts';

const page = (body: string) => new JSDOM(`<!doctype html><body>${body}`).window.document;
const found = (body: string, words: string) =>
  findInPage(page(body), words)?.toString().replace(/\s+/g, ' ') ?? null;

test.each([
  [
    'words of one paragraph',
    '<p>The lab opened its weights on Tuesday.</p>',
    'opened its weights',
    'opened its weights',
  ],
  [
    'words over several elements',
    '<p>The <b>lab</b> <a href="/x">opened</a> its weights.</p>',
    'The lab opened its',
    'The lab opened its',
  ],
  [
    'words the page breaks over lines',
    '<p>The lab\n      opened   its weights.</p>',
    'lab opened its',
    'lab opened its',
  ],
  [
    'words with other quotation marks and dashes',
    '<p>“We’re done”, she said — at last.</p>',
    '"We\'re done", she said - at last',
    '“We’re done”, she said — at last',
  ],
  [
    'words with a soft hyphen in them',
    '<p>The hyper\u00adscaler paid.</p>',
    'hyperscaler paid',
    'hyper\u00adscaler paid',
  ],
  ['Chinese', '<p>实验室在周二开放了权重。</p>', '周二开放', '周二开放'],
  ['an emoji', '<p>Good 👩‍🔬 news</p>', 'Good 👩‍🔬 news', 'Good 👩‍🔬 news'],
  ['the last words of a page', '<p>one</p><p>two three</p>', 'two three', 'two three'],
  ['words across two paragraphs', '<p>one</p><p>two three</p>', 'one two', 'onetwo'],
])('finds %s', (_what, body, words, expected) => expect(found(body, words)).toBe(expected));

test.each([
  ['words that are not there', '<p>The lab opened.</p>', 'The lab closed'],
  [
    'words only a script holds',
    '<script>var x = "opened its weights"</script><p>Nothing</p>',
    'opened its weights',
  ],
  ['nothing at all', '<p>The lab</p>', ' \u200b '],
  ['words in an empty page', '', 'words'],
])('does not find %s', (_what, body, words) => expect(found(body, words)).toBeNull());

test('survives elements that clobber document and form methods', () => {
  const named = ['createTreeWalker', 'createRange', 'body', 'documentElement']
    .map((name) => `<img name="${name}"><form name="${name}"></form>`)
    .join('');
  expect(
    found(
      `${named}<form><input name="closest"><input name="tagName"><p>The lab opened.</p>its weights</form>`,
      'opened. its weights',
    ),
  ).toBe('opened.its weights');
});

test('a page of two million characters and more is searched as far as it is read', () => {
  const filler = `<p>${'many words and more '.repeat(5_000)}</p>`.repeat(21);
  expect(found(`<p>at the beginning</p>${filler}<p>at the very end</p>`, 'at the beginning')).toBe(
    'at the beginning',
  );
  expect(
    found(`<p>at the beginning</p>${filler}<p>at the very end</p>`, 'at the very end'),
  ).toBeNull();
});

// A quote that grounding accepts is found on the page: both read one character table.
test.each([
  ['a grave accent', 'the firm`s share', "the firm's share"],
  ['an acute accent', 'the firm´s share', "the firm's share"],
  ['a ligature', 'the ﬁrst model', 'the first model'],
  ['a full-width digit', 'some ５ models', 'some 5 models'],
  ['full-width quotation marks', 'it said ＂no＂ twice', 'it said "no" twice'],
  ['an en dash', 'in 2024–25 it grew', 'in 2024-25 it grew'],
  ['a full-width hyphen', 'in 2024－25 it grew', 'in 2024-25 it grew'],
  ['a left-to-right mark', 'the \u200efirm grew', 'the firm grew'],
  ['a decomposed accent', 'the cafe\u0301 grew', 'the café grew'],
  ['a prime', 'the firm′s share', "the firm's share"],
])('finds words written with %s', (_, written, words) => {
  expect(found(`<p>Once ${written} again.</p>`, words)).toBe(written);
});

test.each([
  [
    'a power',
    '<p>above 10<sup>25</sup> operations</p>',
    'above 10^25 operations',
    'above 1025 operations',
  ],
  [
    'a sentence without its note',
    '<p>in March 2025<sup><a href="#n3">3</a></sup> it opened</p>',
    'in March 2025 it opened',
    'in March 20253 it opened',
  ],
  [
    'a sentence without struck words',
    '<p>costs <del>$4</del> $3 now</p>',
    'costs $3 now',
    'costs $4 $3 now',
  ],
  [
    'a formula',
    '<p>by <math alttext="2\\times"><mn>2</mn><mo>×</mo></math> a year</p>',
    'by 2× a year',
    'by 2× a year',
  ],
  ['a row of a table', '<table><tr><td>Okapi</td><td>$3</td></tr></table>', 'Okapi\t$3', 'Okapi$3'],
  [
    'words around a tip',
    '<p>released Okapi<span role="tooltip">A model.</span> today</p>',
    'released Okapi today',
    'released OkapiA model. today',
  ],
])('finds %s as it is read', (_what, body, words, expected) =>
  expect(found(body, words)).toBe(expected),
);

test('finds words in an open shadow tree', () => {
  const document = page('<x-story></x-story><p>After it.</p>');
  const host = document.querySelector('x-story');
  if (!host) throw new Error('no host');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>The lab opened <b>its weights</b>.</p>';
  expect(findInPage(document, 'opened its weights')?.toString()).toBe('opened its weights');
  expect(findInPage(document, 'After it')?.toString()).toBe('After it');
});
