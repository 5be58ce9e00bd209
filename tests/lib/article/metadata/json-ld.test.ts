import { describe, expect, test } from 'vitest';
import { readJsonLd } from '../../../../lib/article/metadata/json-ld.ts';
import { cpuTime } from '../../../cpu-time.ts';

const url = 'https://courier.example/a/1';
const of = (value: unknown) =>
  readJsonLd([typeof value === 'string' ? value : JSON.stringify(value)], url);

describe('JSON-LD', () => {
  test('gives the article of a graph, its author resolved by @id', () => {
    const { article, types } = of({
      '@graph': [
        { '@type': 'Person', '@id': '#m', name: 'Maren Holt' },
        {
          '@type': ['NewsArticle'],
          headline: 'A model',
          author: { '@id': '#m' },
          datePublished: '2026-11-17',
        },
      ],
    });
    expect(article).toMatchObject({
      headline: 'A model',
      authors: ['Maren Holt'],
      published: '2026-11-17',
    });
    expect(types).toContain('NewsArticle');
  });

  test('returns the article of this page, not of its teasers', () => {
    const { article } = of([
      {
        '@type': 'NewsArticle',
        headline: 'Another',
        url: 'https://courier.example/a/2',
        datePublished: '2026-11-16',
        author: 'X Y',
      },
      { '@type': 'NewsArticle', headline: 'This', url },
    ]);
    expect(article?.headline).toBe('This');
  });

  test('is read from comments, with raw line breaks and commas too many', () => {
    expect(of('<!-- {"@type":"Article","headline":"One\nline",} -->').article?.headline).toBe(
      'One line',
    );
  });

  test('loses the HTML in its strings', () => {
    expect(
      of({ '@type': 'Article', headline: '<b>One</b> &amp; <script>alert(1)</script>two &#8217;' })
        .article?.headline,
    ).toBe('One & alert(1) two ’');
  });

  test.each([
    [
      'wrong types',
      {
        '@type': 'Article',
        headline: 7,
        author: [[['x']], 3, null, { name: {} }],
        datePublished: { a: 1 },
        url: [],
        articleSection: [{}],
        publisher: 'P',
        inLanguage: ['en'],
      },
    ],
    ['@type of numbers', { '@type': [1, null, {}], headline: 'x' }],
    ['no JSON', '{"@type": "Article", headline'],
    ['null', 'null'],
    ['a string', '"Article"'],
  ])('of %s is read without an error', (_, value) => expect(() => of(value)).not.toThrow());

  test('circular by @id ends', () => {
    const { article } = of({
      '@graph': [
        { '@type': 'Article', '@id': '#a', headline: 'A', author: { '@id': '#b' }, extra: 1 },
        { '@id': '#b', author: { '@id': '#a' }, knows: { '@id': '#b' } },
      ],
    });
    expect(article?.headline).toBe('A');
    expect(article?.authors).toEqual([]);
  });

  test('huge and deep is read within the time of a blink', () => {
    const many = {
      '@graph': Array.from({ length: 60_000 }, (_, at) => ({
        '@type': 'Thing',
        '@id': `#${at}`,
        knows: { '@id': `#${at + 1}` },
      })),
    };
    const deep = `${'{"@graph":['.repeat(5_000)}{"@type":"Article","headline":"x"}${']}'.repeat(5_000)}`;
    const start = cpuTime();
    expect(of(many).article).toBeNull();
    expect(() => of(deep)).not.toThrow();
    expect(cpuTime() - start).toBeLessThan(1_500);
  });
});
