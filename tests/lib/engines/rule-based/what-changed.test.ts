import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { articleSchema } from '../../../../lib/article/article.ts';
import { ruleBased } from '../../../../lib/engines/rule-based/rule-based.ts';
import { analyze } from '../../../../lib/insight/analyze.ts';

const base = articleSchema.parse(
  JSON.parse(
    readFileSync(
      resolve(import.meta.dirname, '../../../fixtures/articles/regulation-rule.json'),
      'utf8',
    ),
  ),
);

async function cardOf(title: string, ...texts: string[]) {
  const article = {
    ...base,
    title,
    links: [],
    language: 'en',
    flags: [],
    paragraphs: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    words: texts.join(' ').split(' ').length,
  };
  const card = await analyze(article, ruleBased, {
    now: new Date('2026-11-24T09:00:00Z'),
    role: null,
    outputLanguage: null,
    earlier: [],
    signal: new AbortController().signal,
    clock: () => 0,
  });
  return {
    changed: card.sections.tldr.find(({ part }) => part === 'what-changed')?.text,
    today: card.sections.timeline.filter(({ today }) => today),
  };
}

test.each([
  [
    'a condition',
    'If Northwind releases its model before the spring, the Ferrel model will face a rival with 90 billion parameters.',
  ],
  [
    'a state that has long been so',
    'Northwind has been synonymous with models for more than 12 years, and its models matter to millions of firms.',
  ],
  [
    'a line about the writer',
    'Ann Lee is a senior reporter at the Northwind Model Review who has released two books on models.',
  ],
  ['an exclamation', 'Northwind and its Ferrel model have released it all again!'],
  [
    'what happened besides',
    'Northwind also released a model for 12 kinds of court documents in Oslo and Bergen.',
  ],
])('%s is not what changed', async (_, line) => {
  const event = 'Northwind released Ferrel 3, a model with 40 billion parameters, on Tuesday.';
  expect((await cardOf('Northwind releases its Ferrel 3 model', line, event)).changed).toBe(event);
});

test('falls back to a conditional sentence', async () => {
  const line =
    'If Northwind releases its model before the spring, Ferrel will face a rival with 90 billion parameters.';
  expect((await cardOf('Northwind and its Ferrel model', line)).changed).toBe(line);
});

test('what an earlier year brought is not today’s event', async () => {
  expect(
    (
      await cardOf(
        'Five years of the archive',
        'When Northwind launched the archive in early 2020, it announced no plan for metadata of any kind.',
      )
    ).today,
  ).toEqual([]);
});

test('of a trend piece the first whole sentence is what changed, without what it only inserts', async () => {
  const { changed } = await cardOf(
    'Translators rethink open models as they chase profits',
    'Northern laboratories gave their models away.',
    'Northern translation companies, which won a following by giving away their models, are beginning to keep their strongest systems to themselves as investors press for revenue and courts ask for support.',
    'The shift is visible across the trade and has grown since the spring.',
    '“Open models remain our strategy, but strategy is not charity,” Northwind chairman Bo Falk told a conference in Oslo on Monday.',
    'Ann Lee, an analyst at Harbour Research, said in February 2024 that open models were a necessity for small courts.',
  );
  expect(changed).toMatch(/^Northern translation companies.* are beginning to keep/);
});

test.each([
  [
    'a turn against what precedes it',
    'On Tuesday, though, Northwind released Ferrel 3, a model with 40 billion parameters.',
    'On Tuesday, Northwind released Ferrel 3, a model with 40 billion parameters.',
  ],
  [
    'an opening turn',
    'This time, Northwind released Ferrel 3, a model with 40 billion parameters, on Tuesday.',
    'Northwind released Ferrel 3, a model with 40 billion parameters, on Tuesday.',
  ],
])('the report is read without %s', async (_, line, expected) => {
  const { changed } = await cardOf(
    'Ferrel 3 is out',
    line,
    'Bergen has seven bridges and a harbor.',
  );
  expect(changed).toBe(expected);
});

test('what an earlier month brought is not what changed', async () => {
  const { changed } = await cardOf(
    'Northwind pauses its new prices for the Ferrel API',
    'Last month, Northwind announced new prices for the Ferrel API that doubled the bill of heavy users.',
    'Northwind paused the new prices of the Ferrel API on Tuesday, before they took effect.',
  );
  expect(changed).toMatch(/^Northwind paused/);
});

test('a report that says the title in its own words is what changed', async () => {
  const { changed } = await cardOf(
    'Northwind appoints Ann Lee as director of Bergen ahead of its harbor office opening',
    'Bergen is one of the most active cities in the world for models of this size.',
    'Ann Lee is joining Northwind as director of Bergen, ahead of the opening of its harbor office.',
  );
  expect(changed).toMatch(/^Ann Lee is joining/);
});

test('a sentence that is the title is not what changed where another reports the event', async () => {
  const title = 'Northwind releases Ferrel 3, a model for court documents';
  const { changed } = await cardOf(
    title,
    `${title}.`,
    'Northwind released Ferrel 3, a model with 40 billion parameters, on Tuesday in Oslo.',
    'Ferrel 3 reads contracts in eleven languages and runs on one graphics card.',
  );
  expect(changed).toMatch(/40 billion parameters/);
});
