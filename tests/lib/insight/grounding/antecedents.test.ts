import { expect, test } from 'vitest';
import { createGrounder } from '../../../../lib/insight/grounding/grounder.ts';
import { articleOf, claimOf } from '../card-fixture.ts';

const article = articleOf(
  [
    'Halden Labs opened an office in Brekke. Chief executive Marta Lindqvist spoke at the event.',
    'The company hired 40 engineers there. Lindqvist said the team builds Fjord 3.',
    'Nordvik runs 12 data centres in the north.',
  ],
  { title: 'Halden Labs opens an office' },
);

function check(claim: string, quote: string) {
  return createGrounder(article).checkItem('takeaways', claimOf(claim, quote), 'en');
}

const names = (item: ReturnType<typeof check>) =>
  item.problems.filter(({ kind }) => kind === 'name').map(({ text }) => text);

test('the name of the subject is not missing where the quote says "the company"', () => {
  const item = check(
    'Halden Labs hired 40 engineers there.',
    'The company hired 40 engineers there.',
  );
  expect(names(item)).toEqual([]);
});

test('the sentence that names the subject joins the evidence', () => {
  const item = check(
    'Halden Labs hired 40 engineers there.',
    'The company hired 40 engineers there.',
  );
  const quotes = item.evidence.map((piece) => (piece.kind === 'quote' ? piece.text : ''));
  expect(quotes.some((text) => text.includes('Halden Labs'))).toBe(true);
});

test('a first name is found where the person is first named', () => {
  const item = check(
    'Marta Lindqvist said the team builds Fjord 3.',
    'Lindqvist said the team builds Fjord 3.',
  );
  expect(names(item)).toEqual([]);
});

test('a name in the place of another name is missing, however often the article has it', () => {
  const item = check(
    'Halden runs 12 data centres in the north.',
    'Nordvik runs 12 data centres in the north.',
  );
  expect(names(item)).toEqual(['Halden']);
});

test('a name the article does not have is missing', () => {
  const item = check('Vesper hired 40 engineers there.', 'The company hired 40 engineers there.');
  expect(names(item)).toEqual(['Vesper']);
});

test('terms in capitals are no names', () => {
  const item = check(
    'The company hired 40 AI engineers there.',
    'The company hired 40 engineers there.',
  );
  expect(names(item)).toEqual([]);
});

test('digits of other scripts are digits', () => {
  const wrong = check(
    'Nordvik runs ٦٢ data centres in the north.',
    'Nordvik runs 12 data centres in the north.',
  );
  expect(wrong.problems).toContainEqual({ kind: 'number', text: '62' });
  const right = check(
    'Nordvik runs १२ data centres in the north.',
    'Nordvik runs 12 data centres in the north.',
  );
  expect(right.problems.filter(({ kind }) => kind === 'number')).toEqual([]);
});

test('a pronoun that opens the quoted sentence is no name that the claim replaces', () => {
  const pronoun = articleOf(
    [
      'Halden Labs opened an office in Brekke.',
      'Its speech models write down 500,000 hours of calls a month.',
    ],
    { title: 'Halden Labs opens an office' },
  );
  const item = createGrounder(pronoun).checkItem(
    'takeaways',
    claimOf(
      "Halden Labs' speech models write down 500,000 hours of calls a month.",
      'Its speech models write down 500,000 hours of calls a month.',
    ),
    'en',
  );
  expect(names(item)).toEqual([]);
});
