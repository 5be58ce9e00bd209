import { expect, test } from 'vitest';
import type { Claim } from '../../../../lib/insight/claim.ts';
import { ground, articleOf, claimOf, draftOf } from '../card-fixture.ts';

/** The kinds of problem a stated claim has when its evidence is one sentence of an article. */
function problems(
  claim: string,
  sentence: string,
  quote = sentence,
  rest: Partial<Claim> = {},
): string[] {
  const article = articleOf([sentence]);
  const [item] = ground(draftOf({ takeaways: [{ ...claimOf(claim, quote), ...rest }] }), article)
    .sections.takeaways;
  return item!.problems.map(({ kind }) => kind);
}

const raised =
  'Halden Labs raised $1.2bn from Nordvik Capital in March 2025, a round that values it at 9 billion dollars.';
const model =
  'Fjord 3 has 70 billion parameters, scores 61.5% on the test and runs three times faster than Fjord 2.';

test.each([
  ['Halden Labs raised 1.2 billion dollars.', raised, []],
  ['Halden Labs raised $1,200,000,000.', raised, []],
  ['Halden Labs raised $1.3bn.', raised, ['number']],
  ['Halden Labs raised €1.2bn.', raised, ['unit']],
  ['Halden Labs raised $1.2m.', raised, ['number']],
  ['Halden Labs is valued at $10.2 billion in the round.', raised, ['number']],
  ['Halden Labs raised money in March 2025.', raised, []],
  ['Halden Labs raised money in 2025.', raised, []],
  ['Halden Labs raised money in March 2024.', raised, ['date']],
  ['Halden Labs raised money in May 2025.', raised, ['date']],
  ['Halden Labs raised money on 3 March 2025.', raised, ['date']],
  ['Fjord 3 has 70B parameters.', model, []],
  ['Fjord 3 has 70 million parameters.', model, ['number']],
  ['Fjord 3 scores 61.5 percent on the test.', model, []],
  ['Fjord 3 scores 61.5 percentage points on the test.', model, ['unit']],
  ['Fjord 3 scores 62% on the test.', model, ['number']],
  ['Fjord 4 has 70 billion parameters.', model, ['number']],
  ['Fjord 3 has 70 billion parameters.', 'Fjord 3 is large—70 billion parameters.', []],
  ['Fjord 3 has 7 billion parameters.', 'Fjord 3 is large—70 billion parameters.', ['number']],
  ['Returns were nil for 95% of firms.', 'Returns were nil for 95pc of firms.', []],
  ['Returns were nil for 95% of firms.', 'Returns were nil for 95 PCs of firms.', ['unit']],
  ['Fjord 3 controls a Mac.', 'Fjord 3 controls a computer that runs Linux.', ['name']],
  ['Besides that, Fjord 3 is large.', 'Fjord 3 is large too.', []],
  ['Fjord 3 runs 3x faster than Fjord 2.', model, []],
])('numbers, units and dates: %s', (claim, sentence, kinds) =>
  expect(problems(claim, sentence)).toEqual(kinds),
);

test.each([
  ['On 2026-11-17 Halden Labs released Fjord 3.', 'Halden Labs released Fjord 3 on Tuesday.', []],
  ['Halden Labs released Fjord 3 on November 17.', 'Halden Labs released Fjord 3 yesterday.', []],
  [
    'Halden Labs released Fjord 3 on November 16.',
    'Halden Labs released Fjord 3 yesterday.',
    ['date'],
  ],
  ['Halden Labs released Fjord 3 in 2025.', 'Halden Labs released Fjord 3 last year.', []],
  ['Halden Labs released Fjord 3 in 2024.', 'Halden Labs released Fjord 3 last year.', ['date']],
])('relative dates count from the day of the article: %s', (claim, sentence, kinds) =>
  expect(problems(claim, sentence)).toEqual(kinds),
);

test.each([
  [
    'Nordvik Capital led the round of Halden Labs.',
    'Halden Labs said the round was led by Nordvik Capital.',
    [],
  ],
  [
    'Sundby Capital led the round.',
    'Halden Labs said the round was led by Nordvik Capital.',
    ['name'],
  ],
  ['The round was led by Ola Berg.', 'The round was led by Ola Vik.', ['name']],
  ['The US approved the export.', 'The United States approved the export.', []],
  ['The UK approved the export.', 'The United States approved the export.', ['name']],
  ['Korean regulators approved the export.', 'Regulators in Korea approved the export.', []],
  ['The model runs on H200 chips.', 'The model runs on H100 chips.', ['name']],
  ['GPT-6 mini costs less.', 'GPT-6 costs less.', []],
  ['The ISS will carry it.', 'The International Space Station will carry it.', []],
])('names: %s', (claim, sentence, kinds) => expect(problems(claim, sentence)).toEqual(kinds));

test.each([
  [
    'Halden Labs will publish the weights.',
    'Halden Labs will not publish the weights.',
    ['polarity'],
  ],
  ['Halden Labs did not publish the weights.', 'Halden Labs published the weights.', ['polarity']],
  ['Halden Labs copied the data.', 'Halden Labs denied that it copied the data.', ['polarity']],
  [
    'Halden Labs has published the weights.',
    'Halden Labs has yet to publish the weights.',
    ['polarity'],
  ],
  ['Halden Labs did not disclose the price.', 'Halden Labs declined to disclose the price.', []],
  ['Prices rose at Halden Labs.', 'Prices fell at Halden Labs.', ['polarity']],
  ['The paper of Halden Labs is not reviewed.', 'The paper of Halden Labs awaits review.', []],
  ['Prices increased at Halden Labs.', 'Prices climbed at Halden Labs.', []],
  [
    'The court rejected the plan of Halden Labs.',
    'The court approved the plan of Halden Labs.',
    ['polarity'],
  ],
  ['Fjord 3 is slower than Fjord 2.', 'Fjord 3 is faster than Fjord 2.', ['polarity']],
  ['Halden Labs sells chips and models.', 'Halden Labs sells not only chips but models.', []],
])('polarity: %s', (claim, sentence, kinds) => expect(problems(claim, sentence)).toEqual(kinds));

test('a quote cut out of a denial does not hide it', () => {
  const denied = 'Halden Labs denied that it copied the data of Sundby.';
  expect(problems('it copied the data of Sundby', denied, 'it copied the data of Sundby')).toEqual([
    'polarity',
  ]);
  expect(problems(denied, denied)).toEqual([]);
});

test.each([
  ['Nordvik acquired Halden Labs.', 'Halden Labs acquired Nordvik for cash.', ['roles']],
  ['Nordvik was acquired by Halden Labs.', 'Halden Labs acquired Nordvik for cash.', []],
  [
    'Halden Labs was bought by Nordvik for cash.',
    'Halden Labs acquired Nordvik for cash.',
    ['roles'],
  ],
  [
    'Halden Labs bought Nordvik.',
    'The acquisition of Nordvik by Halden Labs was for cash; Halden Labs bought it whole.',
    [],
  ],
  [
    'Nordvik sued Halden Labs.',
    'The lawsuit against Nordvik by Halden Labs was filed; Halden Labs sued after talks.',
    ['roles'],
  ],
  ['Fjord 2 outperforms Sundby Max.', 'Sundby Max outperforms Fjord 2 on the test.', ['roles']],
  ['Halden Labs hired Ola Vik.', 'Halden Labs hired Ola Vik from Sundby.', []],
  [
    'A judge lifts the supply chain label on Halden Labs, citing Nordvik.',
    'Nordvik saw the supply chain label on Halden Labs lifted by a judge.',
    [],
  ],
])('who did what: %s', (claim, sentence, kinds) =>
  expect(problems(claim, sentence)).toEqual(kinds),
);

test.each([
  ['Halden Labs launches Fjord 4.', 'Halden Labs may launch Fjord 4.', ['wording']],
  ['Halden Labs may launch Fjord 4.', 'Halden Labs may launch Fjord 4 in spring.', []],
  ['Halden Labs will launch Fjord 4.', 'Halden Labs plans to launch Fjord 4.', []],
  ['Halden Labs launched Fjord 4.', 'Halden Labs plans to launch Fjord 4.', ['wording']],
  [
    'Fjord 3 is the largest model of Halden Labs.',
    'Fjord 3 is a model of Halden Labs.',
    ['wording'],
  ],
  [
    'Fjord 3 is the biggest model of Halden Labs.',
    'Fjord 3 is the largest model of Halden Labs.',
    [],
  ],
  ['Customers should move to Fjord 3.', 'Customers move to Fjord 3.', ['wording']],
  ['Nordvik wants damages of Halden Labs.', 'Nordvik is seeking damages of Halden Labs.', []],
  ['Fjord 4 should ship in May.', 'Halden Labs expects Fjord 4 to ship in May.', []],
])('certainty: %s', (claim, sentence, kinds) => expect(problems(claim, sentence)).toEqual(kinds));

test('what is marked as a suggestion may advise', () => {
  expect(
    problems('Customers should move to Fjord 3.', 'Customers move to Fjord 3.', undefined, {
      basis: 'suggested',
    }),
  ).toEqual([]);
});

test.each([
  [
    'The chief executive resigned after a scandal.',
    'The company released a model for phones.',
    ['overlap'],
  ],
  ['The company released a phone model.', 'The company released a model for phones.', []],
])('a statement shares its words with its evidence: %s', (claim, sentence, kinds) =>
  expect(problems(claim, sentence)).toEqual(kinds),
);

const scores = 'Fjord 3 scores 61% on the test, Sundby Max scores 58%.';

test.each([
  ['Fjord scores 58% on the test, Sundby scores 61%.', scores, ['roles', 'roles']],
  ['Fjord scores 61% on the test, Sundby scores 58%.', scores, []],
  ['Sundby scores 58% on the test, Fjord scores 61%.', scores, []],
  ['On the test Sundby scores 58%.', scores, []],
  [
    'The price of Halden rose from 5 to 10 euros.',
    'The price of Halden rose from 5 to 10 euros a month.',
    [],
  ],
  [
    'The price of Halden rose from 10 to 5 euros.',
    'The price of Halden rose from 5 to 10 euros a month.',
    ['polarity'],
  ],
  [
    'The price of Halden rose to 10 euros from 5.',
    'The price of Halden rose from 5 to 10 euros a month.',
    [],
  ],
])('numbers keep their owners and courses: %s', (claim, sentence, kinds) =>
  expect(problems(claim, sentence)).toEqual(kinds),
);

test('a capital inside a name parts it', () => {
  const sentence = 'Fjord 3 controls a computer that runs MacOS.';
  expect(problems('Fjord 3 controls a Mac.', sentence)).not.toContain('name');
});

test('"rather than" denies as "not" does', () => {
  const sentence = 'Halden Labs blames its staff, not Fjord 3.';
  const claim = 'Halden Labs blames its staff rather than Fjord 3.';
  expect(problems(claim, sentence)).not.toContain('polarity');
});
