import { expect, test } from 'vitest';
import type { Evidence } from '../../../../lib/insight/claim.ts';
import type { Item, Sections } from '../../../../lib/insight/sections/index.ts';
import { ground, articleOf, claimOf, draftOf, factOf, quoteOf, reportOf } from '../card-fixture.ts';

const article = articleOf(
  [
    'Halden Labs released Fjord 3 on Tuesday.',
    'Ola Vik, who leads research, expects robots to cook by 2030 because arms get cheaper. It raised $5m in March 2025.',
  ],
  {
    title: 'Halden Labs releases Fjord 3',
    links: [{ text: 'card', url: 'https://halden.example/card' }],
  },
);

/** Whether the scorer proves a paraphrase or leaves it open is not what fields are about. */
const holds = new Set(['supported', 'checked']);

function outcome(sections: Partial<Sections>) {
  return Object.values(ground(draftOf(sections), article).sections)
    .flat()
    .map(({ support, problems }) =>
      [holds.has(support) ? 'holds' : support, ...problems.map(({ kind }) => kind)].join(' '),
    );
}

const released = claimOf(
  'Halden Labs released Fjord 3 on Tuesday.',
  'Halden Labs released Fjord 3 on Tuesday.',
);
const raised = claimOf('It raised $5m in March 2025.', 'It raised $5m in March 2025.');

test.each<[string, Item<'timeline'>, string]>([
  ['the weekday of the quote', { ...released, date: '2026-11-17', today: false }, 'quoted'],
  ['another day', { ...released, date: '2026-11-16', today: false }, 'unsupported date'],
  ['the month stated', { ...raised, date: '2025-03', today: false }, 'quoted'],
  ['its year', { ...raised, date: '2025', today: false }, 'quoted'],
  ['a day nobody stated', { ...raised, date: '2025-03-04', today: false }, 'unsupported date'],
  [
    'the day of the article for its own event',
    { ...released, date: '2026-11-18', today: true },
    'quoted',
  ],
  [
    'the day of the article for another event',
    { ...raised, date: '2026-11-18', today: false },
    'unsupported date',
  ],
])('a timeline holds %s', (_, item, expected) =>
  expect(outcome({ timeline: [item] })).toEqual([expected]),
);

const relative = articleOf([
  'Nordvik shut its lab last week.',
  'Halden Labs says that Fjord 3 should be for sale within three months.',
]);

test.each([
  ['the month a week is in', '2026-11', 'quoted'],
  ['another month', '2026-10', 'unsupported date'],
])('a timeline holds %s', (_, date, expected) => {
  const text = 'Nordvik shut its lab last week.';
  const item = { ...claimOf(text, text), date, today: false };
  const [grounded] = ground(draftOf({ timeline: [item] }), relative).sections.timeline;
  expect([grounded?.support, ...(grounded?.problems ?? []).map(({ kind }) => kind)].join(' ')).toBe(
    expected,
  );
});

test.each([
  ['the month a length of time ends in', '2027-02', []],
  ['another month', '2027-03', ['date']],
])('a forecast holds %s', (_, date, expected) => {
  const text = 'Halden Labs says that Fjord 3 should be for sale within three months.';
  const item = {
    ...claimOf(text, text),
    rationale: null,
    horizon: { text: 'within three months', date },
    speaker: null,
  };
  const [grounded] = ground(draftOf({ implications: [item] }), relative).sections.implications;
  expect(grounded?.problems.map(({ kind }) => kind)).toEqual(expected);
});

const forecast = {
  ...claimOf(
    'Robots cook by 2030, expects Ola Vik.',
    'Ola Vik, who leads research, expects robots to cook by 2030 because arms get cheaper.',
  ),
  rationale: null,
  horizon: null,
  speaker: null,
};

test.each<[string, Item<'implications'>, string]>([
  ['a speaker of the paragraph', { ...forecast, speaker: 'Ola Vik' }, 'holds'],
  ['a speaker of the lead', { ...forecast, speaker: 'Halden Labs' }, 'holds'],
  ['the publisher as speaker', { ...forecast, speaker: 'Example News' }, 'holds'],
  ['a speaker of nowhere', { ...forecast, speaker: 'Ida Berg' }, 'unsupported name'],
  ['a rationale of the quote', { ...forecast, rationale: 'Arms get cheaper.' }, 'holds'],
  [
    'a rationale of nowhere',
    { ...forecast, rationale: 'Wages rise quickly in cities.' },
    'unsupported overlap',
  ],
  ['a horizon of the quote', { ...forecast, horizon: { text: 'by 2030', date: '2030' } }, 'holds'],
  [
    'a horizon of nowhere',
    { ...forecast, horizon: { text: 'by 2031', date: '2031' } },
    'unsupported date date',
  ],
])('an implication holds %s', (_, item, expected) =>
  expect(outcome({ implications: [item] })).toEqual([expected]),
);

function cell(
  text: string,
  evidence: Evidence,
  rest: Partial<Item<'competitors'>> = {},
): Item<'competitors'> {
  return {
    ...claimOf(text),
    evidence: [evidence],
    name: 'Sundby Max',
    subject: false,
    row: 'context',
    asOf: '2026-09-30',
    ...rest,
  };
}

test.each<[string, Item<'competitors'>, string]>([
  [
    'a fact of that name and day',
    cell('128,000 tokens', factOf('Sundby Max: context window of 128,000 tokens')),
    'context',
  ],
  [
    'another number',
    cell('256,000 tokens', factOf('Sundby Max: context window of 128,000 tokens')),
    'unsupported number',
  ],
  [
    'another model',
    cell('128,000 tokens', factOf('Nordvik 2: context window of 128,000 tokens')),
    'unsupported name',
  ],
  [
    'another day',
    cell('128,000 tokens', factOf('Sundby Max: context window of 128,000 tokens', '2025-01'), {
      asOf: '2026-09-30',
    }),
    'unsupported date',
  ],
  [
    'the subject by the title',
    cell('$5m', quoteOf('It raised $5m in March 2025.'), {
      name: 'Fjord 3',
      subject: true,
      asOf: null,
    }),
    'quoted',
  ],
])('a cell rests on %s', (_, item, expected) =>
  expect(outcome({ competitors: [item] })).toEqual([expected]),
);

test.each([
  ['a link of the article', { label: 'Card', url: 'https://halden.example/card' }, 'quoted'],
  ['the article itself', { label: 'Article', url: 'https://news.example/ai/1' }, 'quoted'],
  ['any other place', { label: 'Prize', url: 'https://evil.example/' }, 'unsupported link'],
])('a link may lead to %s', (_, link, expected) =>
  expect(outcome({ takeaways: [{ ...released, link }] })).toEqual([expected]),
);

test('a link may lead to the source of the fact or the report that is the evidence', () => {
  const fact = { ...claimOf('Fjord 2 has 5 layers.'), evidence: [factOf('Fjord 2 has 5 layers')] };
  const report = {
    ...claimOf('Nordvik waits.'),
    evidence: [reportOf('Nordvik waits', 'Nordvik waits for Fjord 3.')],
  };
  expect(
    outcome({
      takeaways: [{ ...fact, link: { label: 'Source', url: 'https://labs.example/facts' } }],
    }),
  ).toEqual(['context']);
  expect(
    outcome({
      takeaways: [{ ...report, link: { label: 'Report', url: 'https://other.example/report' } }],
    }),
  ).toEqual(['context']);
  expect(
    outcome({
      takeaways: [{ ...fact, link: { label: 'Report', url: 'https://other.example/report' } }],
    }),
  ).toEqual(['unsupported link']);
});

test('what a related report adds is checked against its own words', () => {
  const item = {
    ...claimOf('Nordvik waits'),
    evidence: [reportOf('Nordvik waits', 'Nordvik waits 3 months for Fjord 3.')],
    relation: 'same-event' as const,
    adds: 'Nordvik waits 3 months.',
  };
  expect(outcome({ related: [item] })).toEqual(['context']);
  expect(outcome({ related: [{ ...item, adds: 'Nordvik waits 4 months.' }] })).toEqual([
    'unsupported number',
  ]);
});
