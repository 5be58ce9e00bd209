import { expect, test } from 'vitest';
import {
  continuesPlan,
  groupNamed,
  isReporter,
  personIn,
  plannerIn,
  speakerIn,
  unnamedSpeaker,
} from '../../../../lib/engines/rule-based/speakers.ts';

test.each([
  ['“Prices will halve,” said Ann Lee, an analyst at Harbour Research.', 'Ann Lee'],
  ['"Prices will halve," Ann Lee of Harbour Research said.', 'Ann Lee of Harbour Research'],
  ['According to Harbour Research, demand could fall.', 'Harbour Research'],
  ['Ann Lee, who runs Northwind, expects prices to fall.', 'Ann Lee'],
  ['Prices will fall by half before 2028, Ann Lee said.', 'Ann Lee'],
  ['In a memo to staff, chief translator Ann Lee said the team would move.', 'Ann Lee'],
  [
    'Analysts at Fjord Securities warned that power could cost more.',
    'Analysts at Fjord Securities',
  ],
  ['Industry group NordicTech warned that the rule would slow releases.', 'NordicTech'],
  ['Northwind plans to open an office in Bergen.', 'Northwind'],
  ['The round will pay for a second lab, said co-founder and CEO Ann Lee.', 'Ann Lee'],
  ['The new jobs could be better paid, predicts Lee.', 'Lee'],
  ['Analysts also warn that power could cost more.', 'Analysts'],
])('%s → %s', (text, name) => expect(speakerIn(text, 'en')).toBe(name));

test.each([
  ['北风公司首席执行官李安说，公司计划明年公布权重。', '北风公司首席执行官李安'],
  ['港湾研究分析师何磊预计，价格将上涨两成。', '港湾研究分析师何磊'],
])('%s → %s', (text, name) => expect(speakerIn(text, 'zh-CN')).toBe(name));

test.each([
  'Prices fell by half in March.',
  'The weights are on the project’s page.',
  // A passive is no plan of the thing it is about.
  'Fjord and Tarn are already planned for next year.',
  // A publisher reports what others say.
  'Prices could double by May, according to Reuters.',
])('nobody says "%s"', (text) => expect(speakerIn(text, 'en')).toBeNull());

test('pronouns and "the company" speak without a name', () => {
  expect(unnamedSpeaker('She expects prices to fall.', 'en')).toBe('person');
  expect(unnamedSpeaker('The company plans to hire.', 'en')).toBe('company');
  expect(unnamedSpeaker('Northwind plans to hire.', 'en')).toBeNull();
});

test('a sentence names one person or it settles nothing', () => {
  expect(personIn('“Prices will halve,” said Ann Lee, an analyst at Harbour Research.')).toBe(
    'Ann Lee',
  );
  expect(personIn('Ann Lee, an analyst, met Bo Falk, the founder of Tallow.')).toBeNull();
});

test.each([
  ['Harbour Research will open an office in Bergen.', 'en', 'Harbour Research'],
  ['In June, Northwind Labs plans to hire 40 people.', 'en', 'Northwind Labs'],
  ['北风科技计划在卑尔根开设办事处。', 'zh', '北风科技'],
])('%s is the plan of its subject', (text, language, who) => {
  expect(plannerIn(text, language)).toBe(who);
});

test.each([
  ['The office will open in June.', 'en'],
  ['They will open an office.', 'en'],
  ['Harbour Research opened an office.', 'en'],
  ['该公司计划开设办事处。', 'zh'],
])('%s names nobody whose plan it is', (text, language) => {
  expect(plannerIn(text, language)).toBeNull();
});

test('distinguishes a publisher from an analyst', () => {
  expect(isReporter('The Bergen Times')).toBe(true);
  expect(isReporter('Harbour Research')).toBe(false);
});

test.each([
  ['It also plans to hire 40 people.', true],
  ['Despite this, the company has said it will hire.', true],
  ['It is unclear who will pay.', false],
  ['Northwind plans to hire.', false],
])('%s goes on with a plan: %s', (text, continues) => {
  expect(continuesPlan(text)).toBe(continues);
});

test('a group is named as the text calls it', () => {
  expect(groupNamed('The researchers plan a second study.')).toBe('researchers');
  expect(groupNamed('The study is planned for May.')).toBeNull();
});
