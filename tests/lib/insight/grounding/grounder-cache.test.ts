import { expect, test } from 'vitest';
import { analyze } from '../../../../lib/insight/analyze.ts';
import type { Engine } from '../../../../lib/insight/engine.ts';
import { createGrounder } from '../../../../lib/insight/grounding/grounder.ts';
import type { Item, Sections } from '../../../../lib/insight/sections/index.ts';
import { articleOf, claimOf, draftOf } from '../card-fixture.ts';

const sentences = Array.from(
  { length: 8 },
  (_, index) => `The Halden lab trained model number ${index + 3} on ${index + 20} machines.`,
);

function streamingEngine(items: Item<'takeaways'>[]): Engine {
  return {
    id: 'rule-based',
    model: null,
    promptVersion: null,
    draft: (_article, { onSections }) => {
      for (let count = 1; count <= items.length; count += 1)
        onSections?.({ takeaways: items.slice(0, count) }, 'en');
      return Promise.resolve({
        draft: draftOf({ takeaways: items }),
        wordsRead: 80,
        usage: null,
      });
    },
  };
}

const options = {
  now: new Date('2026-11-18T10:00:00Z'),
  role: null,
  outputLanguage: null,
  earlier: [],
  signal: new AbortController().signal,
  clock: () => 0,
};

test('a card of k streamed items costs k checks', async () => {
  const article = articleOf(sentences);
  const items = sentences.slice(0, 5).map((text) => claimOf(text, text));
  await analyze(article, streamingEngine(items), { ...options, onSections: () => undefined });
  expect(createGrounder(article).computedChecks()).toBe(5);
});

test('streamed sections arrive with their support', async () => {
  const article = articleOf(sentences);
  const seen: (Sections['takeaways'] | undefined)[] = [];
  await analyze(article, streamingEngine([claimOf(sentences[0] ?? '', sentences[0] ?? '')]), {
    ...options,
    onSections: ({ takeaways }) => seen.push(takeaways),
  });
  expect(seen).toMatchObject([[{ support: 'quoted', problems: [] }]]);
});

test('an item with an earlier verdict or another key order is checked once', () => {
  const article = articleOf(sentences);
  const grounder = createGrounder(article);
  const { text, basis, evidence, link } = claimOf(sentences[1] ?? '', sentences[1] ?? '');
  const first = grounder.checkItem('takeaways', { text, basis, evidence, link }, 'en');
  const again = grounder.checkItem(
    'takeaways',
    { link, evidence, basis, text, support: 'unsupported' } as Item<'takeaways'>,
    'en',
  );
  expect(again).toBe(first);
  expect(grounder.computedChecks()).toBe(1);
});

test('another section, language or day is another check', () => {
  const article = articleOf(sentences, { publishedAt: null });
  const grounder = createGrounder(article, { today: '2026-11-18' });
  const item = claimOf(sentences[1] ?? '', sentences[1] ?? '');
  grounder.checkItem('takeaways', item, 'en');
  grounder.checkItem('hook', item, 'en');
  grounder.checkItem('takeaways', item, 'de');
  expect(grounder.computedChecks()).toBe(3);
  expect(createGrounder(article, { today: '2026-11-18' })).toBe(grounder);
  expect(createGrounder(article, { today: '2026-11-19' })).not.toBe(grounder);
});
