import { expect, test } from 'vitest';
import type { Claim } from '../../../../lib/insight/claim.ts';
import { ground, articleOf, claimOf, draftOf, factOf, reportOf } from '../card-fixture.ts';

const article = articleOf([
  'Halden Labs released Fjord 3 on Tuesday. The model has 70 billion parameters and costs $2.50 per million tokens.',
  'The company raised $1.2bn in March 2025 from Nordvik Capital.',
  'It did not say when the weights will be published.',
]);

function support(claim: Claim): string {
  const [item] = ground(draftOf({ takeaways: [claim] }), article).sections.takeaways;
  // How sure the scorer is of a paraphrase is tested with the scorer.
  return item?.support === 'checked' ? 'supported' : (item?.support ?? 'absent');
}

test.each([
  [
    'quoted',
    claimOf('Halden Labs released Fjord 3 on Tuesday.', 'Halden Labs released Fjord 3 on Tuesday.'),
  ],
  [
    'supported',
    claimOf(
      'The company has raised 1.2 billion dollars from Nordvik Capital in March 2025.',
      'The company raised $1.2bn in March 2025 from Nordvik Capital.',
    ),
  ],
  [
    'context',
    {
      ...claimOf('Fjord 2 had 30 billion parameters.'),
      evidence: [factOf('Fjord 2: 30 billion parameters')],
    },
  ],
  [
    'context',
    {
      ...claimOf('Nordvik Capital doubts the price.'),
      evidence: [
        reportOf('Nordvik Capital doubts the price', 'Nordvik Capital doubts the price of it.'),
      ],
    },
  ],
  [
    'suggested',
    {
      ...claimOf('Compare the price of $2.50 with yours.', 'costs $2.50 per million tokens'),
      basis: 'suggested' as const,
    },
  ],
  ['unsupported', claimOf('Halden Labs released Fjord 3 on Tuesday.')],
  ['unsupported', claimOf('Halden Labs released Fjord 3.', 'Halden Labs has released Fjord 3')],
  [
    'unsupported',
    claimOf('The model has 80 billion parameters.', 'The model has 70 billion parameters'),
  ],
])('%s: %j', (level, claim) => expect(support(claim)).toBe(level));

test('a quote is located in its paragraph, the title is paragraph -1', () => {
  const quotes = ['costs $2.50 per million tokens', 'It did not say', 'A quiet day in Halden'];
  const [item] = ground(draftOf({ takeaways: [claimOf('x', ...quotes)] }), article).sections
    .takeaways;
  expect(item!.evidence).toMatchObject([{ paragraph: 0 }, { paragraph: 2 }, { paragraph: -1 }]);
});

test('the counts say how many claims have each support', () => {
  const unsaid = 'It did not say when the weights will be published.';
  const { counts } = ground(
    draftOf({ takeaways: [claimOf(unsaid, unsaid), claimOf('Nothing.')] }),
    article,
  );
  expect(counts).toEqual({
    quoted: 1,
    supported: 0,
    checked: 0,
    context: 0,
    suggested: 0,
    unsupported: 1,
  });
});

test.each<[string, string, Claim['basis'], string]>([
  [
    'worded as inferred',
    'The low price may unsettle rivals in hospitals.',
    'inferred',
    'suggested',
  ],
  ['worded as advice', 'Compare it with what hospitals pay.', 'suggested', 'suggested'],
  [
    'called inferred, worded as a fact',
    'The low price unsettles rivals in hospitals.',
    'inferred',
    'unsupported',
  ],
  [
    'called advice, worded as a fact',
    'Hospitals are leaving their suppliers.',
    'suggested',
    'unsupported',
  ],
  [
    'inferred and near its source in words',
    'The model costs $2.50 per million tokens.',
    'inferred',
    'suggested',
  ],
  [
    'worded as inferred with an invented number',
    'The price of $9 may unsettle rivals.',
    'inferred',
    'unsupported',
  ],
])('%s: "%s" is %s → %s', (_, text, basis, level) =>
  expect(
    support({
      ...claimOf(text, 'The model has 70 billion parameters and costs $2.50 per million tokens.'),
      basis,
    }),
  ).toBe(level),
);

test.each([
  ['zh', '低价可能让对手不安。', 'suggested'],
  ['zh', '医院都离开了供应商。', 'unsupported'],
  ['de', 'Krankenhäuser verlassen ihre Lieferanten.', 'suggested'],
])(
  'in %s, "%s" is %s: where no list tells, the mark alone says that it is inferred',
  (language, text, level) => {
    const sentence =
      language === 'zh' ? '该模型价格低廉，权重公开。' : 'Das Modell ist billig und offen.';
    const page = articleOf([sentence], { language });
    expect(
      ground(
        draftOf({ takeaways: [{ ...claimOf(text, sentence), basis: 'inferred' }] }, language),
        page,
      ).sections.takeaways[0]!.support,
    ).toBe(level);
  },
);

test('what the card labels as inferred need not say so: audiences, who should care, what to do next', () => {
  const claim = {
    ...claimOf(
      'Runs a budget for tokens',
      'The model has 70 billion parameters and costs $2.50 per million tokens.',
    ),
    basis: 'inferred' as const,
  };
  const { sections } = ground(
    draftOf({
      audience: [{ ...claim, audience: 'founders' }],
      tldr: [
        { ...claim, part: 'who-should-care' },
        { ...claim, part: 'why-it-matters' },
      ],
    }),
    article,
  );
  expect([...sections.audience, ...sections.tldr].map((item) => item.support)).toEqual([
    'suggested',
    'suggested',
    'unsupported',
  ]);
});

test('counts relative days from the day of publication where the publisher is', () => {
  const evening = {
    ...articleOf(['Halden Labs released Fjord 3 today and published its weights.']),
    url: 'https://techcrunch.com/2026/11/24/halden-labs-fjord-3',
    publishedAt: '2026-11-25T02:30:00Z',
  };
  const supportOf = (day: string) =>
    ground(
      draftOf({
        takeaways: [
          claimOf(
            `Halden Labs released Fjord 3 on November ${day}.`,
            'Halden Labs released Fjord 3 today and published its weights.',
          ),
        ],
      }),
      evening,
    ).sections.takeaways[0]?.support;
  expect(supportOf('24')).not.toBe('unsupported');
  expect(supportOf('25')).toBe('unsupported');
});
