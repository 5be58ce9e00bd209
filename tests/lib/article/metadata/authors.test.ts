import { expect, test } from 'vitest';
import { parseAuthors } from '../../../../lib/article/metadata/authors.ts';

test.each([
  ['By Maren Holt', ['Maren Holt']],
  ['Maren Holt and Jonas Berg', ['Maren Holt', 'Jonas Berg']],
  ['Maren Holt, Jonas Berg & Ida Lie', ['Maren Holt', 'Jonas Berg', 'Ida Lie']],
  ['Von Maren Holt, Oslo', ['Maren Holt']],
  ['Par Maren Holt', ['Maren Holt']],
  ['Maren Holt | Senior Reporter', ['Maren Holt']],
  ['Maren Holt maren@courier.example', ['Maren Holt']],
  ['作者：林海燕', ['林海燕']],
  ['記者：佐藤真理', ['佐藤真理']],
  ['Byron Smith', ['Byron Smith']],
  ['ByMaren Holt', ['Maren Holt']],
  ['Written byMaren Holt', ['Maren Holt']],
  ['Follow Maren Holt', ['Maren Holt']],
  ['责编：林海燕、陈立', ['林海燕', '陈立']],
  ['Maren Holt Updated 17 November', ['Maren Holt']],
  ['Byby MAREN HOLT', ['MAREN HOLT']],
  ['Articles by Maren Holt', ['Maren Holt']],
  ['Maren Holt in Oslo on 17 November', ['Maren Holt']],
  ['Maren Holt, DVM', ['Maren Holt']],
  ['About Maren Holt', ['Maren Holt']],
  ['Contributors: Maren Holt', ['Maren Holt']],
  ['Dec. 19, 2025 · Maren Holt', ['Maren Holt']],
  ['Writers who come from many places', []],
])('"%s" names %j', (written, names) => expect(parseAuthors(written)).toEqual(names));

test.each([
  ['https://courier.example/by/maren'],
  ['Staff writer'],
  ['by'],
  ['12:30'],
  [''],
  ['Learn more'],
  ['Click here'],
  ['Member Login'],
  ['20 Dec'],
  ['Sat'],
  ['(Image: Getty Images)'],
  ['Full Bio'],
])('"%s" names nobody', (written) => expect(parseAuthors(written)).toEqual([]));
