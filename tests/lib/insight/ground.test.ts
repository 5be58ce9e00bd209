import { expect, test } from 'vitest';
import { ground } from '../../../lib/insight/ground.ts';
import type { Claim } from '../../../lib/insight/claim.ts';
import { articleOf, claimOf, draftOf, factOf, reportOf } from './card-fixture.ts';

const article = articleOf([
  'Halden Labs released Fjord 3 on Tuesday. The model has 70 billion parameters and costs $2.50 per million tokens.',
  'The company raised $1.2bn in March 2025 from Nordvik Capital.',
  'It did not say when the weights will be published.',
]);

function support(claim: Claim): string {
  return ground(draftOf({ takeaways: [claim] }), article).sections.takeaways[0]!.support;
}

test.each([
  ['quoted', claimOf('Halden Labs released Fjord 3 on Tuesday.', 'Halden Labs released Fjord 3 on Tuesday.')],
  ['supported', claimOf('Nordvik Capital gave 1.2 billion dollars in March 2025.', 'The company raised $1.2bn in March 2025 from Nordvik Capital.')],
  ['context', { ...claimOf('Fjord 2 had 30 billion parameters.'), evidence: [factOf('Fjord 2: 30 billion parameters')] }],
  ['context', { ...claimOf('Nordvik Capital doubts the price.'), evidence: [reportOf('Nordvik Capital doubts the price', 'Nordvik Capital doubts the price of it.')] }],
  ['suggested', { ...claimOf('Compare the price of $2.50 with yours.', 'costs $2.50 per million tokens'), basis: 'suggested' as const }],
  ['unsupported', claimOf('Halden Labs released Fjord 3 on Tuesday.')],
  ['unsupported', claimOf('Halden Labs released Fjord 3.', 'Halden Labs has released Fjord 3')],
  ['unsupported', claimOf('The model has 80 billion parameters.', 'The model has 70 billion parameters')],
])('%s: %j', (level, claim) => expect(support(claim)).toBe(level));

test('a quote is located in its paragraph, the title is paragraph -1', () => {
  const quotes = ['costs $2.50 per million tokens', 'It did not say', 'A quiet day in Halden'];
  const [item] = ground(draftOf({ takeaways: [claimOf('x', ...quotes)] }), article).sections.takeaways;
  expect(item!.evidence).toMatchObject([{ paragraph: 0 }, { paragraph: 2 }, { paragraph: -1 }]);
});

test('the counts say how many claims have each support', () => {
  const { counts } = ground(draftOf({ takeaways: [claimOf('It did not say', 'It did not say'), claimOf('Nothing.')] }), article);
  expect(counts).toEqual({ quoted: 1, supported: 0, context: 0, suggested: 0, unsupported: 1 });
});
