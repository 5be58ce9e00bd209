import { describe, expect, test } from 'vitest';
import { subscriptText, superscriptText } from '../../../lib/text/inline-markup.ts';
import { resolveInlineMarkup } from '../../../lib/text/resolve-inline-markup.ts';
import { texText } from '../../../lib/text/tex-text.ts';

const after = (before: string, inner: string, isReference = false) =>
  before + superscriptText(before, inner, isReference);

describe('a superscript', () => {
  test.each([
    ['a threshold of 10', '25', 'a threshold of 10^25'],
    ['about 4.1 × 10', '24', 'about 4.1 × 10^24'],
    ['a rate of 10', '−5', 'a rate of 10^-5'],
    ['keys of 2', '128', 'keys of 2^128'],
    ['costs O(n', '2', 'costs O(n^2'],
    ['for any x', 'n', 'for any x^n'],
  ])('of a power stays a power: %s and %s', (before, inner, whole) =>
    expect(after(before, inner)).toBe(whole),
  );

  test.each([
    ['since May 2024', '7'],
    ['at $1.25', '2'],
    ['scored 88.4', '12'],
    ['the Okapi 3', '1'],
    ['of the GPT-10', '2'],
    ['wrote the lab', '*'],
    ['they said.', '[4]'],
    ['as others found', '1,2'],
    ['(2026)', '3'],
  ])('that marks a note is left out: %s and %s', (before, inner) =>
    expect(after(before, inner)).toBe(before),
  );

  test('in a link to a note is left out even after a base', () =>
    expect(after('of 10', '3', true)).toBe('of 10'));

  test.each([
    ['the 3', 'rd', 'the 3rd'],
    ['le 1', 'er', 'le 1er'],
    ['Okapi', 'TM', 'Okapi™'],
    ['an area of 12 km', '2', 'an area of 12 km²'],
  ])('of letters or units belongs to its word: %s and %s', (before, inner, whole) =>
    expect(after(before, inner)).toBe(whole),
  );
});

test('a subscript is set apart only between two numbers', () => {
  expect(subscriptText('CO', '2')).toBe('2');
  expect(subscriptText('the number 101', '2')).toBe('_2');
});

describe('TeX', () => {
  test.each([
    ['7.5 \\times 10^{23}', '7.5 × 10^23'],
    ['4.1\\times', '4.1×'],
    ['31\\%', '31%'],
    ['\\frac{a+b}{3}', '(a+b)/3'],
    ['{\\displaystyle E=mc^{2}}', 'E=mc^2'],
    ['O(n\\log n)', 'O(n log n)'],
    ['\\left(\\frac{1}{\\sqrt{d}}\\right)', '(1/(√d))'],
    ['2{,}048\\,\\mathrm{GPUs}', '2,048 GPUs'],
    ['\\$5', '$5'],
  ])('%s reads as text', (tex, text) => expect(texText(tex)).toBe(text));

  test('is read in linear time', () => {
    const start = performance.now();
    texText('{'.repeat(20_000));
    texText('\\frac'.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('markup of a feed blurb', () => {
  test.each([
    ['above 10<sup>26</sup> operations', 'above 10^26 operations'],
    ['in 2024<sup><a href="#note-2">2</a></sup> it', 'in 2024 it'],
    ['now <del>$9</del> <ins>$7</ins>', 'now  <ins>$7</ins>'],
    ['<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>', '<ruby>東京</ruby>'],
    ['by <math alttext="5\\times"><mn>5</mn></math> more', 'by 5× more'],
    ['CO<sub>2</sub> and <b>bold</b>', 'CO2 and <b>bold</b>'],
  ])('%s', (markup, text) => expect(resolveInlineMarkup(markup)).toBe(text));

  test('without such elements is left as it is', () =>
    expect(resolveInlineMarkup('<strong>a</strong> < b')).toBe('<strong>a</strong> < b'));
});
