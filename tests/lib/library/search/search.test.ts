import { fc } from '../../../properties.ts';
import { expect, test } from 'vitest';
import { facetsOf } from '../../../../lib/library/search/facets.ts';
import { mergeShards, whichToMerge } from '../../../../lib/library/search/merge-shards.ts';
import { parseQuery, toggleOperator } from '../../../../lib/library/search/parse-query.ts';
import { search } from '../../../../lib/library/search/search.ts';
import { documentOf, now, numbersFound, shardOf } from '../documents.ts';

const shards = [
  shardOf(
    documentOf(1, {
      title: 'Halden opens the weights of Lumen 3',
      card: 'The price falls by half.',
      text: 'A context of one million tokens. GPT-4.5 costs more.',
      publisher: 'The Courier',
      entities: [{ id: 'halden', name: 'Halden Labs' }],
      eventType: 'release',
      audiences: ['engineers'],
    }),
    documentOf(2, {
      title: 'A law on models',
      card: 'The senate votes in March.',
      text: 'Weights are mentioned once, in passing: the weights of open systems.',
      publisher: 'Daily Example',
      eventType: 'regulation',
      audiences: ['policy'],
    }),
  ),
  shardOf(
    documentOf(3, {
      title: '人工智能公司发布新模型',
      card: '价格下降一半',
      text: '研究人员表示，智能体可以完成任务。',
    }),
    documentOf(4, {
      title: 'La société Åre lève 20 millions',
      card: 'L’entreprise emploie 40 personnes.',
    }),
  ),
];

test.each([
  ['lumen', [1]],
  ['LUMEN', [1]],
  ['weights', [1, 2]],
  ['weights senate', [2]],
  ['lum', [1]],
  ['lum price', []],
  ['price lum', [1]],
  ['"weights of lumen"', [1]],
  ['"lumen of weights"', []],
  ['"weights of open systems"', [2]],
  ['4.5', [1]],
  ['gpt-4.5', [1]],
  ['societe', [4]],
  ['are', [4, 2]],
  ['人工智能', [3]],
  ['智能', [3]],
  ['智', [3]],
  ['工人', []],
  ['智能模型', []],
  ['模型 价格', [3]],
  ['nothing-like-it', []],
])('%s finds %j', (text, numbers) =>
  expect(numbersFound(shards, text).toSorted()).toEqual(numbers.toSorted()),
);

test.each([
  ['wieghts', [1, 2]],
  ['weigts', [1, 2]],
  ['millon tokens', [1]],
  ['presonnes', [4]],
  ['lumex', [1]],
  ['eights', []],
  ['"wieghts of lumen"', []],
  ['xen', []],
])('corrects %s and finds %j', (text, numbers) =>
  expect(numbersFound(shards, text).toSorted()).toEqual(numbers),
);

test.each([
  ['publisher:courier', [1]],
  ['publisher:"daily example"', [2]],
  ['publisher:xample', []],
  ['entity:halden', [1]],
  ['entity:"halden labs" price', [1]],
  ['event:regulation', [2]],
  ['audience:policy weights', [2]],
  ['audience:policy audience:engineers', [2, 1]],
  ['since:2026-11-02', []],
  ['until:2026-10', []],
  ['since:2026-11 lumen', [1]],
  ['since:23d', []],
  ['since:24d', [4, 3, 2, 1]],
  ['', [4, 3, 2, 1]],
])('%s gives %j', (text, numbers) => expect(numbersFound(shards, text)).toEqual(numbers));

test('ranks title matches over card matches over article matches', () => {
  const shard = shardOf(
    documentOf(1, { text: 'about lumen' }),
    documentOf(2, { title: 'about lumen' }),
    documentOf(3, { card: 'about lumen' }),
  );
  expect(numbersFound([shard], 'lumen')).toEqual([2, 3, 1]);
});

test('finds as many cards by a facet’s name as the facet counts', () => {
  const called = [
    shardOf(documentOf(1, { entities: [{ id: 'zhipu', name: 'Zhipu AI' }] })),
    shardOf(
      documentOf(2, { entities: [{ id: 'zhipu', name: '智谱' }] }),
      documentOf(3, { entities: [{ id: 'zhipu/glm-5', name: 'GLM-5' }] }),
    ),
  ];
  const columns = called.map((shard) => shard.columns);
  const { hits } = search(called, parseQuery('', { now }));
  for (const { id, count } of facetsOf(columns, hits, { now }).entities)
    expect([id, numbersFound(called, toggleOperator('', 'entity', id))]).toEqual([
      id,
      expect.toSatisfy((found: number[]) => found.length === count),
    ]);
});

test('matches no phrase across title and card', () => {
  const shard = shardOf(documentOf(1, { title: 'one two', card: 'three four' }));
  expect(numbersFound([shard], '"two three"')).toEqual([]);
  expect(numbersFound([shard], '"three four"')).toEqual([1]);
});

test('does not find dead cards and drops their terms in a merge', () => {
  const shard = shardOf(
    documentOf(1, { title: 'alpha' }),
    documentOf(2, { title: 'beta' }),
    documentOf(3, { title: 'gamma alpha' }),
  );
  shard.columns.dead[0] = 1;
  expect(numbersFound([shard], 'alpha')).toEqual([3]);
  shard.columns.dead[1] = 1;
  const merged = mergeShards('merged', [shard]);
  expect(merged.texts.terms).toBe('alphagamma');
  expect(numbersFound([merged], 'alpha')).toEqual([3]);
  expect(merged.columns.urls).toEqual(['https://news.example/3']);
});

const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '模型', 'epsilon-nine', '4.5');
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

test('finds the same in merged shards', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: sentence, card: sentence, text: sentence, dead: fc.boolean() }), {
        minLength: 1,
        maxLength: 30,
      }),
      fc.integer({ min: 1, max: 7 }),
      sentence,
      fc.boolean(),
      (documents, size, asked, quoted) => {
        const apart = [];
        for (let start = 0; start < documents.length; start += size) {
          const part = documents.slice(start, start + size);
          const shard = shardOf(...part.map((fields, index) => documentOf(start + index, fields)));
          for (const [index, { dead }] of part.entries()) shard.columns.dead[index] = dead ? 1 : 0;
          apart.push(shard);
        }
        const text = quoted ? `"${asked}"` : asked;
        expect(numbersFound([mergeShards('merged', apart)], text).toSorted()).toEqual(
          numbersFound(apart, text).toSorted(),
        );
      },
    ),
    { numRuns: 150 },
  );
});

const moment = Date.parse('2026-11-01T08:00:00.000Z');

test.each([
  ['two cards of one second', [moment + 120, moment + 980]],
  ['two cards of neighbouring seconds', [moment + 980, moment + 1020]],
  ['two cards of one moment', [moment, moment]],
])(
  '%s: the later one first (of one moment the one whose address sorts last), whichever shard was read first',
  (_, times) => {
    const [first, second] = times.map((readAt, index) =>
      shardOf(documentOf(index + 1, { title: 'lumen', readAt })),
    );
    for (const text of ['', 'lumen', 'since:2020']) {
      expect(numbersFound([first!, second!], text)).toEqual([2, 1]);
      expect(numbersFound([second!, first!], text)).toEqual([2, 1]);
      expect(numbersFound([mergeShards('merged', [second!, first!])], text)).toEqual([2, 1]);
    }
  },
);

test('orders results independently of the shards', () => {
  const card = fc.record({
    title: sentence,
    text: sentence,
    readAt: fc.constantFrom(0, 1, 999, 1000, 1001, 60_000).map((later) => moment + later),
  });
  fc.assert(
    fc.property(
      fc.array(card, { minLength: 1, maxLength: 25 }),
      fc.infiniteStream(fc.nat(3)),
      fc.constantFrom('', 'alpha', 'alph', 'beta gamma', '"alpha beta"'),
      (cards, places, text) => {
        const documents = cards.map((fields, index) => documentOf(index, fields));
        const apart = new Map<number, typeof documents>();
        for (const document of documents) {
          const place = places.next().value!;
          apart.set(place, [...(apart.get(place) ?? []), document]);
        }
        expect(
          numbersFound(
            [...apart.values()].map((part) => shardOf(...part)),
            text,
          ),
        ).toEqual(numbersFound([shardOf(...documents)], text));
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  [[], null],
  [[1, 1, 1], null],
  [Array.from({ length: 8 }, () => 1), [0, 1, 2, 3, 4, 5, 6, 7]],
  [
    [4096, ...Array.from({ length: 8 }, () => 3)],
    [1, 2, 3, 4, 5, 6, 7, 8],
  ],
  [Array.from({ length: 20 }, () => 4096), null],
])('merges shards of %j: %j', (sizes, merged) =>
  expect(whichToMerge(sizes.map((size) => ({ size, dead: 0 })))).toEqual(merged),
);

test('rewrites a shard that is half dead', () =>
  expect(
    whichToMerge([
      { size: 10, dead: 1 },
      { size: 10, dead: 5 },
    ]),
  ).toEqual([1]));
