import { expect, test } from 'vitest';
import { findEvidence } from '../../../../lib/insight/grounding/find-evidence.ts';
import { ground, articleOf, claimOf, draftOf } from '../card-fixture.ts';

const article = articleOf(
  [
    'Halden Labs released Fjord 3 on Tuesday. The model has 70 billion parameters and reads images.',
    'Nordvik Capital, an investor, doubts that “open” weights pay off.',
    'Halden Labs also opened an office in Bergen with 40 people.',
  ],
  { title: 'Halden Labs releases Fjord 3' },
);

test.each([
  [
    'A model with seventy billion parameters, 70 billion, can read images',
    0,
    'The model has 70 billion parameters and reads images.',
  ],
  [
    'An office was opened in Bergen by Halden Labs',
    2,
    'Halden Labs also opened an office in Bergen with 40 people.',
  ],
  [
    'The investor Nordvik Capital has doubts about open weights',
    1,
    'Nordvik Capital, an investor, doubts that "open" weights pay off.',
  ],
  ['Halden Labs released Fjord 3 on Tuesday', 0, 'Halden Labs released Fjord 3 on Tuesday.'],
])('%s rests best on a sentence of paragraph %i', (claim, paragraph, text) =>
  expect(findEvidence(claim, article)[0]).toMatchObject({ paragraph, text }),
);

test('what shares no content word with the article finds nothing', () => {
  expect(findEvidence('Whales sing', article)).toEqual([]);
  expect(findEvidence('It is what it is', article)).toEqual([]);
});

test('the best comes first, scores lie between 0 and 1, at most five are given', () => {
  const many = articleOf(
    Array.from({ length: 9 }, (_, index) => `Fjord 3 runs in room ${index} of the house.`),
  );
  const found = findEvidence('Fjord 3 runs in room 4 of the house', many);
  expect(found).toHaveLength(5);
  expect(found[0]!.text).toBe('Fjord 3 runs in room 4 of the house.');
  expect(found.map(({ score }) => score)).toEqual(
    found.map(({ score }) => score).toSorted((one, other) => other - one),
  );
  expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
});

test('the title is found where the body says nothing nearer', () => {
  expect(
    findEvidence('Quiet day in Halden', articleOf(['Whales sing at night.']))[0],
  ).toMatchObject({ paragraph: -1, text: 'A quiet day in Halden' });
});

test('returns evidence that grounding finds verbatim', () => {
  const [found] = findEvidence('Nordvik Capital doubts open weights', article);
  const [item] = ground(draftOf({ takeaways: [claimOf(found!.text, found!.text)] }), article)
    .sections.takeaways;
  expect(item).toMatchObject({ support: 'quoted', evidence: [{ paragraph: 1 }] });
});
