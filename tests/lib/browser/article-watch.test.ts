import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ArticleWatch, pagePrint } from '../../../lib/browser/article-watch.ts';

const sentences = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `${name} said in part ${at} of its report that the plant will make nine thousand arms a year.`,
  );
const print = (title: string, names: string[], { headings = 1 } = {}) => {
  const body = names.map((text) => `<p>${text}</p>`).join('');
  const { document } = parseHTML(
    `<html><head><title>${title}</title></head><body><main>${'<h1>x</h1>'.repeat(headings)}${body}</main><footer><p>All rights reserved by the house that prints this paper since the year 1911.</p></footer></body></html>`,
  );
  return pagePrint(document as unknown as Document);
};
const first = sentences('Halden', 6);
const second = sentences('Lervik', 6);

describe('a single-page site', () => {
  test('is not read at the new address while the old text is still there', () => {
    const watch = new ArticleWatch();
    expect(watch.shouldRead('/one', print('One', first))).toBe(true);
    // address and title at once, the text later
    expect(watch.shouldRead('/two', print('Two', first))).toBe(false);
    expect(watch.shouldRead('/two', print('Two', first))).toBe(false);
    expect(watch.shouldRead('/two', print('Two', second))).toBe(true);
    expect(watch.shouldRead('/two', print('Two', second))).toBe(false);
  });

  test('is not read while it shows a skeleton', () => {
    const watch = new ArticleWatch();
    expect(watch.shouldRead('/one', { title: 'One', headings: 0, paragraphs: [] })).toBe(false);
    expect(watch.shouldRead('/one', print('One', first))).toBe(true);
  });

  test('is read again at an address whose text is replaced', () => {
    const watch = new ArticleWatch();
    watch.shouldRead('/one', print('One', first));
    expect(watch.shouldRead('/one', print('One', second))).toBe(true);
  });

  test('is read when its address comes to the second of two articles in the page', () => {
    const watch = new ArticleWatch();
    watch.shouldRead('/one', print('One', [...first, ...second], { headings: 2 }));
    expect(watch.shouldRead('/two', print('One', [...first, ...second], { headings: 2 }))).toBe(
      false,
    );
    expect(watch.shouldRead('/two', print('Two', [...first, ...second], { headings: 2 }))).toBe(
      true,
    );
  });
});

describe('the same address', () => {
  test('is read again once the rest of the article is unfolded', () => {
    const watch = new ArticleWatch();
    watch.shouldRead('/one', print('One', first.slice(0, 2)));
    expect(watch.shouldRead('/one', print('One', first.slice(0, 3)))).toBe(false);
    expect(watch.shouldRead('/one', print('One', first))).toBe(true);
  });

  test('is read a limited number of times', () => {
    const watch = new ArticleWatch();
    const readings = Array.from({ length: 20 }, (_, at) =>
      watch.shouldRead('/one', print('One', sentences(`Firm ${at}`, 6))),
    );
    expect(readings.filter(Boolean)).toHaveLength(5);
  });

  test('is read again after the page returns from the cache', () => {
    const watch = new ArticleWatch();
    watch.shouldRead('/one', print('One', first));
    watch.reset();
    expect(watch.shouldRead('/one', print('One', first))).toBe(true);
  });
});

test('compares pages without paragraphs by their text', () =>
  expect(print('One', ['short']).paragraphs.length).toBeGreaterThan(0));
