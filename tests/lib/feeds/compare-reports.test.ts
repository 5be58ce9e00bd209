import { describe, expect, test } from 'vitest';
import {
  compareReports,
  type ComparedArticle,
  type OtherReport,
} from '../../../lib/feeds/compare-reports.ts';

const article: ComparedArticle = {
  url: 'https://one.example/lumen',
  title: 'Lumen Labs raises $200 million',
  paragraphs: [
    'Lumen Labs said on Tuesday that it raised $200 million in a round led by Oakfield.',
    'The company employs 120 people in Lisbon.',
  ],
  publisherId: 'one',
  publishedAt: '2026-11-24T09:00:00Z',
  language: 'en',
};
const report = (more: Partial<OtherReport>): OtherReport => ({
  url: 'https://two.example/lumen',
  title: 'Lumen Labs closes round',
  blurb: '',
  publisherId: 'two',
  at: '2026-11-24T10:00:00.000Z',
  language: 'en',
  duplicateOf: null,
  ...more,
});
const known = ['Lumen Labs', 'Oakfield', 'Brightmoor', 'Lisbon'];
const recognizeEntities = (text: string) =>
  known
    .filter((name) => text.includes(name))
    .map((name) => ({ text: name, id: name.toLowerCase() }));
const compare = (...reports: OtherReport[]) =>
  compareReports(article, reports, { recognizeEntities });

describe('what others add', () => {
  test('is a sentence with a number or a name that the article lacks, with its publisher', () => {
    const { adds } = compare(
      report({
        blurb:
          'The round values the company at $3 billion. Brightmoor also took part. Lumen Labs raised $200 million.',
      }),
    );
    expect(
      adds.map(({ text, facts, report: { publisherId } }) => [
        text,
        facts.map((fact) => fact.text),
        publisherId,
      ]),
    ).toEqual([
      ['The round values the company at $3 billion.', ['$3 billion'], 'two'],
      ['Brightmoor also took part.', ['Brightmoor'], 'two'],
    ]);
  });

  test('is not the same amount written otherwise, nor a sentence without facts, nor one that is cut off', () => {
    expect(
      compare(
        report({
          blurb:
            'Lumen Labs raised 200 million dollars. It was a busy day for everyone. The money, some $40 million of which…',
        }),
      ).adds,
    ).toEqual([]);
  });

  test('is given once, from the first reporter', () => {
    const later = report({
      url: 'https://three.example/lumen',
      publisherId: 'three',
      at: '2026-11-24T12:00:00.000Z',
      blurb: 'The company is now valued at $3 billion.',
    });
    const { adds } = compare(
      later,
      report({ blurb: 'The round values the company at $3 billion.' }),
    );
    expect(adds.map(({ report: { publisherId } }) => publisherId)).toEqual(['two']);
  });

  test('is not read out of a copy of the same text or another language', () => {
    expect(
      compare(
        report({ blurb: 'It is valued at $3 billion.', duplicateOf: 'https://one.example/x' }),
        report({ language: 'de', blurb: 'Das Unternehmen ist 3 Milliarden Dollar wert.' }),
      ).adds,
    ).toEqual([]);
  });
});

describe('updated since', () => {
  const changed = 'Lumen Labs said that it raised $250 million in the round led by Oakfield.';
  test('a later report with another number for the same quantity is an update', () => {
    const { updates } = compare(report({ blurb: changed }));
    expect(updates).toMatchObject([
      {
        before: { text: '$200 million', value: 200_000_000 },
        after: { text: '$250 million', value: 250_000_000 },
        report: { publisherId: 'two' },
      },
    ]);
  });

  test.each([
    ['an earlier report', report({ blurb: changed, at: '2026-11-24T07:00:00.000Z' })],
    [
      'a number of something else',
      report({ blurb: 'Oakfield manages $250 million for pension funds.' }),
    ],
    [
      'the same number',
      report({
        blurb: 'Lumen Labs said that it raised $200 million in the round led by Oakfield.',
      }),
    ],
    [
      'a report that gives both numbers',
      report({
        blurb:
          'Lumen Labs said that it raised $200 million, or $250 million with debt, in the round led by Oakfield.',
      }),
    ],
    [
      'another kind of number',
      report({ blurb: 'Lumen Labs said that it raised 30% more in the round led by Oakfield.' }),
    ],
  ])('%s is none', (_, other) => expect(compare(other).updates).toEqual([]));
});

test('a day that only the time of day in UTC would make new is no addition', () => {
  const evening = (url: string) =>
    compareReports(
      { ...article, publishedAt: '2026-11-24', paragraphs: ['Lumen Labs closed it today.'] },
      [report({ url, at: '2026-11-25T02:30:00.000Z', blurb: 'The round is closed as of today.' })],
      { recognizeEntities },
    ).adds.flatMap(({ facts }) => facts.map(({ kind, text }) => `${kind} ${text}`));
  expect(evening('https://techcrunch.com/lumen')).toEqual([]);
});

describe('who was first', () => {
  test('the earliest stated time decides', () => {
    expect(compare(report({ at: '2026-11-24T07:00:00.000Z' })).first).toMatchObject({
      publisherId: 'two',
      isThisArticle: false,
    });
    expect(compare(report({})).first).toMatchObject({ publisherId: 'one', isThisArticle: true });
  });

  test('a day without an hour decides nothing', () => {
    expect(
      compareReports({ ...article, publishedAt: '2026-11-24' }, [report({})], { recognizeEntities })
        .first,
    ).toBeNull();
  });

  test('coverage counts publishers once and copies not at all', () => {
    expect(
      compare(
        report({}),
        report({ url: 'https://two.example/more' }),
        report({
          url: 'https://three.example/copy',
          publisherId: 'three',
          duplicateOf: 'https://two.example/lumen',
        }),
      ).coverage,
    ).toEqual({ publishers: 2, reports: 3 });
  });
});
