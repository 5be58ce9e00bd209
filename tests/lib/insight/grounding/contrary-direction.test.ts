import { expect, test } from 'vitest';
import { contraryDirections } from '../../../../lib/insight/grounding/contrary-direction.ts';
import { parseText } from '../../../../lib/insight/grounding/parsed-text.ts';

function parsedIn(language: string, text: string) {
  return { passages: [parseText(text, { day: null, language })], language };
}

const contrary: [language: string, text: string, english: string][] = [
  ['de', 'Der Umsatz stieg im Mai.', 'Revenue fell in May.'],
  ['de', 'Er kostet mehr als 5 Euro.', 'It costs less than 5 euros.'],
  ['de', 'Das Labor gewann den Prozess.', 'The lab lost the trial.'],
  ['de', 'Die Behörde genehmigte den Plan.', 'The agency rejected the plan.'],
  ['fr', 'Les ventes ont augmenté.', 'Sales fell.'],
  ['fr', 'Il a moins de 40 salariés.', 'It has more than 40 employees.'],
  ['fr', 'Le groupe a perdu le procès.', 'The group won the trial.'],
  ['fr', 'Le juge a refusé l’accord.', 'The judge approved the deal.'],
  ['es', 'El precio bajó en mayo.', 'The price increased in May.'],
  ['es', 'Tiene más de 40 empleados.', 'It has fewer than 40 employees.'],
  ['es', 'La empresa ganó el juicio.', 'The company lost the trial.'],
  ['es', 'El regulador rechazó la compra.', 'The regulator approved the purchase.'],
  ['zh', '价格上涨了。', 'The price fell.'],
  ['zh', '员工不到40人。', 'It has more than 40 employees.'],
  ['zh', '该公司赢得了诉讼。', 'The company lost the lawsuit.'],
  ['zh', '监管机构批准了交易。', 'The regulator rejected the deal.'],
];

test.each(contrary)('in %s "%s" is contrary to "%s", both ways', (language, text, english) => {
  const [own, other] = [parsedIn(language, text), parsedIn('en', english)];
  expect(contraryDirections(own, other)).toHaveLength(1);
  expect(contraryDirections(other, own)).toHaveLength(1);
});

const agreeing: [language: string, text: string, english: string][] = [
  ['de', 'Der Umsatz stieg im Mai.', 'Revenue rose in May.'],
  ['de', 'Der Umsatz stieg nicht.', 'Revenue fell.'],
  ['de', 'In diesem Fall nimmt der Preis zu.', 'In that case the price increases.'],
  ['de', 'Er kostet weniger als 5 Euro.', 'It costs less than 5 euros.'],
  ['de', 'Der Gewinn sank.', 'Profit fell.'],
  ['fr', 'Les ventes ont augmenté, les coûts ont baissé.', 'Sales grew while costs fell.'],
  ['fr', 'Le juge a refusé.', 'The judge declined.'],
  ['fr', 'Le groupe a gagné le procès.', 'The group won the trial.'],
  ['es', 'Es más barato.', 'It is less expensive.'],
  ['es', 'El precio bajó.', 'The price dropped.'],
  ['es', 'Perdió el juicio.', 'It lost the trial.'],
  ['zh', '更便宜。', 'It costs less than before.'],
  ['zh', '公司拒绝置评，股价上涨。', 'The company declined to comment; its shares rose.'],
  ['zh', '该公司未能获胜。', 'The company lost.'],
  ['ja', '価格は上がる。', 'The price falls.'],
];

test.each(agreeing)('in %s "%s" is not contrary to "%s"', (language, text, english) => {
  const [own, other] = [parsedIn(language, text), parsedIn('en', english)];
  expect(contraryDirections(own, other)).toEqual([]);
  expect(contraryDirections(other, own)).toEqual([]);
});
