import { expect, test } from 'vitest';
import { isAssertedCut } from '../../../../lib/insight/grounding/asserted-cut.ts';
import { createGrounder } from '../../../../lib/insight/grounding/grounder.ts';
import { parseText } from '../../../../lib/insight/grounding/parsed-text.ts';
import { articleOf, claimOf } from '../card-fixture.ts';

const asserted = (cut: string, sentence: string) => isAssertedCut(cut, parseText(sentence), 'en');

test.each([
  ['Halden Labs opened a lab', 'On Friday, Halden Labs opened a lab in Brekke.'],
  ['the lab has 40 desks', 'Halden Labs moved in; the lab has 40 desks.'],
  ['Halden Labs opened a lab', 'Halden Labs opened a lab, its third.'],
])('"%s" is asserted by "%s"', (cut, sentence) => expect(asserted(cut, sentence)).toBe(true));

test.each([
  ['the model broke the law', 'Regulators could fine the lab if the model broke the law.'],
  ['the model broke the law', 'Halden Labs denied that the model broke the law.'],
  ['Fjord 3 is the best model', '"Fjord 3 is the best model," Lindqvist said.'],
  ['the lab will close', 'Nobody knows whether the lab will close.'],
  ['sell its chips abroad', 'Halden Labs plans to sell its chips abroad.'],
])('"%s" is not asserted by "%s"', (cut, sentence) => expect(asserted(cut, sentence)).toBe(false));

test('a cut that hides its condition is not quoted, and the whole sentence is shown', () => {
  const sentence = 'Regulators could fine the lab if the model broke the law.';
  const item = createGrounder(articleOf([sentence])).checkItem(
    'takeaways',
    claimOf('the model broke the law', 'the model broke the law'),
    'en',
  );
  expect(item.support).not.toBe('quoted');
  if (item.support !== 'unsupported') expect(item.evidence[0]).toMatchObject({ text: sentence });
});
