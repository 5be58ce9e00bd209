import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import { cleanLabel } from '../../../../lib/article/metadata/clean-label.ts';
import { parseStatedTime } from '../../../../lib/article/metadata/dates.ts';
import { readJsonLd } from '../../../../lib/article/metadata/json-ld.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const now = new Date('2026-11-25T12:00:00Z');
const body = [
  'Halden Robotics opened its second plant in Bergen on Monday and hired 240 people for it, the company said.',
  'The plant builds arms that fold and pack clothes, and it will make 9,000 of them a year from next spring on.',
  'Each arm costs 14,000 euros, about a third of what comparable arms of other makers cost in most shops today.',
  'The arms are controlled by a language model of 3 billion parameters that runs on a small board inside them.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

async function read(
  { head = '', top = '<h1>Halden opens a plant in Bergen</h1>', text = body } = {},
  url = 'https://courier.example/robots/halden-opens-a-plant',
) {
  const html = `<html lang="en"><head>${head}</head><body><main><article>${top}${text}</article></main></body></html>`;
  const { article } = extractArticle(await htmlToSnapshot(html, url), { now });
  if (!article) throw new Error('no article');
  return article;
}
const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('who wrote it', () => {
  test.each([
    ['a value of RDFa', '<span property="author" content="Ida Moe">I.M.</span>'],
    [
      'a name in microdata',
      '<div itemprop="author" itemscope><meta itemprop="name" content="Ida Moe"><i>IM</i></div>',
    ],
  ])('is read from %s', async (_, byline) =>
    expect(
      (await read({ top: `<h1>Halden opens a plant in Bergen</h1>${byline}` })).authors,
    ).toEqual(['Ida Moe']),
  );

  test('is not the writer of a comment', async () =>
    expect(
      (
        await read({
          text: `${body}${body.replaceAll('the', 'this')}<div class="comment"><span itemprop="author" content="Per Vik">PV</span></div>`,
        })
      ).authors,
    ).toEqual([]));
});

describe('a line that dates the page', () => {
  test.each([
    ['fr', 'Publié le 24 novembre 2026 à 14h05, mis à jour le 25 novembre 2026'],
    ['es', 'Publicado el 24 de noviembre de 2026 a las 14:05 h. Actualizado a las 15:30'],
    ['tr', 'Yayınlanma tarihi: 24 Kasım 2026, güncelleme 25 Kasım 2026'],
  ])('in %s', async (_, line) =>
    expect(
      (await read({ top: `<h1>Halden opens a plant in Bergen</h1><p>${line}</p>` })).publishedAt,
    ).toBe('2026-11-24'),
  );

  test('in a cell of a table that lays out the page', async () =>
    expect(
      (
        await read({
          top: '<table><tr><td>2026.11.24</td></tr><tr><td><h1>Halden opens a plant in Bergen</h1></td></tr></table>',
        })
      ).publishedAt,
    ).toBe('2026-11-24'));

  test('is not a value next to its label', async () =>
    expect(
      (
        await read({
          top: '<h1>Halden opens a plant in Bergen</h1><table><tr><td>Founded</td><td>February 28, 1998</td></tr></table>',
        })
      ).publishedAt,
    ).toBeNull());

  test('is not a date within a sentence', async () =>
    expect(
      (
        await read({
          top: '<h1>Halden opens a plant in Bergen</h1><p>L’usine a été fondée le 24 novembre 2019 par deux frères.</p>',
        })
      ).publishedAt,
    ).toBeNull());
});

describe('the headline', () => {
  test('is the one of two spans that the head names', async () =>
    expect(
      (
        await read({
          head: '<title>Halden opens a plant in Bergen - Courier</title>',
          top: '<h1><span>Robots and work</span><span>Halden opens a plant in Bergen</span></h1>',
        })
      ).title,
    ).toBe('Halden opens a plant in Bergen'));

  test('is not the logo', async () =>
    expect(
      (
        await read({
          head: '<title>Halden opens a plant @ My Pages :: Portal One ::</title><meta property="og:title" content="Halden opens a plant @ My Pages :: Portal One ::">',
          top: '<h1 class="topbar__logo__title">Portal One</h1><h2>Halden opens a plant</h2>',
        })
      ).title,
    ).toBe('Halden opens a plant'));

  test('is not the front page’s link', async () =>
    expect(
      (
        await read({
          head: '<title>Halden opens a plant in Bergen</title>',
          top: '<h1><a href="/">Morning Pages of the North</a></h1><h2>Halden opens a plant in Bergen</h2>',
        })
      ).title,
    ).toBe('Halden opens a plant in Bergen'));
});

describe('the writers', () => {
  test('are looked up where the data only point at them', async () =>
    expect(
      (
        await read({
          head: ld({
            '@graph': [
              {
                '@type': 'NewsArticle',
                headline: 'Halden opens a plant in Bergen',
                author: { '@type': 'Person', '@id': '#ida' },
              },
              { '@type': 'Person', '@id': '#ida', name: 'Ida Moe', jobTitle: 'Reporter' },
            ],
          }),
        })
      ).authors,
    ).toEqual(['Ida Moe']));

  test('are marked by RDFa', async () =>
    expect(
      (
        await read({
          top: '<h1>Halden opens a plant in Bergen</h1><div><span property="author">Ida Moe</span></div>',
        })
      ).authors,
    ).toEqual(['Ida Moe']));

  test('are not what a template leaves', async () =>
    expect(
      await read({
        head: '<meta name="author" content="{{author}}"><meta property="og:site_name" content="{{site.name}}">',
      }),
    ).toMatchObject({ authors: [], publisher: 'courier.example' }));

  test('are without the time since', async () =>
    expect(
      (
        await read({
          top: '<h1>Halden opens a plant in Bergen</h1><p class="byline">By Ida Moe <span>3 hours ago</span></p>',
        })
      ).authors,
    ).toEqual(['Ida Moe']));
});

describe('the day of publication', () => {
  test.each([
    ['a sentence under the headline', '<p>The firm was founded on March 3, 2019.</p>'],
    [
      'a row of an info box',
      '<table><tr><th>Formation</th><td>February 28, 1998</td></tr><tr><th>Seat</th><td>Bergen</td></tr></table>',
    ],
    [
      'a marked cell',
      '<table><tr><th>Opened</th><td><span class="published updated">1998-02-28</span></td></tr><tr><th>Seat</th><td>Bergen</td></tr></table>',
    ],
  ])('is not taken from %s', async (_, line) =>
    expect(
      (await read({ top: `<h1>Halden opens a plant in Bergen</h1>${line}` })).publishedAt,
    ).toBe(null),
  );

  test.each([
    ['a line of its own', '<p>November 24, 2026</p>', '2026-11-24'],
    ['a byline', '<p class="meta">By Ida Moe on 24 November 2026, 3 min read</p>', '2026-11-24'],
    [
      'an abbreviation',
      '<abbr class="published" title="2026-11-24T08:00:00+01:00">today</abbr>',
      '2026-11-24T08:00:00+01:00',
    ],
  ])('is taken from %s', async (_, line, day) =>
    expect(
      (await read({ top: `<h1>Halden opens a plant in Bergen</h1>${line}` })).publishedAt,
    ).toBe(day),
  );

  test('is the one written under the headline where the head states the same instant in UTC', async () => {
    const head = ld({
      '@type': 'NewsArticle',
      headline: 'Halden opens a plant in Bergen',
      datePublished: '2026-11-25T02:30:00Z',
    });
    const top = (day: string) =>
      `<h1>Halden opens a plant in Bergen</h1><p class="date">${day}</p>`;
    expect((await read({ head, top: top('November 24, 2026') })).publishedAt).toBe(
      '2026-11-24T21:30:00-05:00',
    );
    expect((await read({ head, top: top('November 25, 2026') })).publishedAt).toBe(
      '2026-11-25T02:30:00Z',
    );
  });

  test('is read from a list of one', async () =>
    expect(
      (
        await read({
          head: ld({
            '@type': 'NewsArticle',
            headline: 'Halden opens a plant in Bergen',
            datePublished: ['2026-11-20'],
          }),
        })
      ).publishedAt,
    ).toBe('2026-11-20'));

  test('and the writer of a live blog are its own, not those of its last entry', async () => {
    const url = 'https://courier.example/live/halden-opening';
    const entry = {
      '@type': 'BlogPosting',
      headline: 'Doors open',
      url: `${url}#p-9`,
      datePublished: '2026-11-24T17:40:00Z',
      author: { name: 'Ben Ek' },
    };
    const blog = {
      '@type': 'LiveBlogPosting',
      headline: 'Halden opens a plant in Bergen',
      datePublished: '2026-11-24T15:55:00Z',
      author: { name: 'Ida Moe' },
    };
    for (const data of [{ ...blog, liveBlogUpdate: [entry] }, { '@graph': [entry, blog] }])
      expect(await read({ head: ld(data) }, url)).toMatchObject({
        publishedAt: '2026-11-24T15:55:00Z',
        authors: ['Ida Moe'],
      });
  });
});

test.each([
  ['01 Dec 2026 08:00 GMT+1', '2026-12-01T08:00:00+01:00'],
  ['Tue, 24 Nov 2026 12:00:00 UTC+05:30', '2026-11-24T12:00:00+05:30'],
  ['24 Nov 2026 09:30 EST', '2026-11-24T09:30:00-05:00'],
  ['24 Nov 2026 09:30 XYZ', '2026-11-24'],
])('the time "%s" is %s', (written, time) =>
  expect(parseStatedTime(written, { now: new Date('2026-12-02T00:00:00Z') })).toBe(time),
);

describe('the data of a page', () => {
  test.each([
    [
      'of two objects in one script',
      '{"@type":"WebSite","name":"X"}\n{"@type":"NewsArticle","headline":"Halden opens"}',
    ],
    [
      'with marks not escaped',
      '{"@type":"NewsArticle","headline":"Halden opens","description":"The "small" plant, he said, is "new"."}',
    ],
  ])('are read %s', (_, script) =>
    expect(readJsonLd([script], 'https://courier.example/a').article?.headline).toBe(
      'Halden opens',
    ),
  );
});

describe('the name of the site', () => {
  const named = async (name: string, url?: string) =>
    (await read({ head: `<meta property="og:site_name" content="${name}">` }, url)).publisher;

  test('is what it calls itself', async () =>
    expect(await named('The Harbour Courier')).toBe('The Harbour Courier'));

  test.each(['The New York Times', 'THE NEW YORK TIMES', 'The New Y\u043Erk T\u0456mes'])(
    'is not that of a listed publisher: %s',
    async (name) => expect(await named(name)).toBe('courier.example'),
  );

  test('that only holds a listed name is its own', async () =>
    expect(await named('The New York Times Readers')).toBe('The New York Times Readers'));

  test('is without invisible letters and no longer than a name', async () => {
    expect(await named('Cou\u202Erier\u200B')).toBe('Courier');
    expect(cleanLabel('x'.repeat(5_000))).toHaveLength(80);
  });

  test('of a listed publisher is without what is collected of it', async () =>
    expect(await named('InfoQ', 'https://www.infoq.com/news/2026/11/halden-opens-a-plant/')).toBe(
      'InfoQ',
    ));
});
