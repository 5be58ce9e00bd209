import { describe, expect, test } from 'vitest';
import { earlierReports, findEvent } from '../../../lib/feeds/earlier-reports.ts';
import { eventTerms } from '../../../lib/feeds/cluster/terms.ts';
import {
  newStoredItem,
  storedItemSchema,
  type StoredItem,
} from '../../../lib/feeds/stored-item.ts';

let count = 0;
function item(eventId: string, title: string, more: Partial<StoredItem> = {}): StoredItem {
  count += 1;
  const blurb = more.blurb ?? '';
  const feedItem = {
    url: `https://site.example/${count}`,
    title,
    blurb,
    publishedAt: '2026-11-24T10:00:00.000Z',
    guid: String(count),
    publisherId: `p${count}`,
    language: 'en',
  };
  const stored = newStoredItem(feedItem, {
    feedUrl: 'https://site.example/feed',
    now: new Date('2026-11-24T12:00:00Z'),
    entityIds: ['lumen'],
    terms: eventTerms({ title, blurb, names: [] }),
  });
  return storedItemSchema.parse({ ...stored, eventId, ...more });
}

const raise = [
  item('raise', 'Lumen Labs raises 200 million led by Oakfield'),
  item('raise', 'Oakfield leads 200 million round in Lumen Labs'),
];
const suit = [
  item('suit', 'Novelists sue Lumen Labs over training books'),
  item('suit', 'Lumen Labs sued by novelists over books'),
];

describe('the event of an article', () => {
  test('is the one whose reports it is like', () => {
    expect(
      findEvent(item('', 'Lumen Labs gets 200 million in round led by Oakfield'), [
        ...raise,
        ...suit,
      ]),
    ).toBe('raise');
  });
  test('is none where nothing is like it', () => {
    expect(
      findEvent(item('', 'Lumen Labs opens a kitchen in Porto'), [...raise, ...suit]),
    ).toBeNull();
    expect(findEvent(item('', 'Anything'), [])).toBeNull();
  });
  test('is known where the article came by a feed', () =>
    expect(findEvent(suit[0]!, [...raise, ...suit])).toBe('suit'));
});

describe('earlier reports', () => {
  const options = {
    eventId: 'raise',
    entityIds: ['lumen'],
    publisherName: (id: string) => id.toUpperCase(),
  };
  test('of the same event come first, then one of each other event about the same names', () => {
    const found = earlierReports(raise[0]!.url, [...suit, ...raise], options);
    expect(found.map(({ title, sameEvent }) => [title, sameEvent])).toEqual([
      [raise[1]!.title, true],
      [suit[0]!.title, false],
    ]);
    expect(found[0]).toMatchObject({
      kind: 'item',
      publisher: raise[1]!.publisherId.toUpperCase(),
      entities: ['lumen'],
    });
  });
  test('never hold the article itself, a copy, or one about others', () => {
    const copy = item('raise', 'Copy', { duplicateOf: raise[1]!.url });
    const foreign = item('else', 'Elsewhere', { entityIds: ['oakfield'] });
    expect(earlierReports(raise[0]!.url, [raise[0]!, copy, foreign], options)).toEqual([]);
  });
  test('quote a whole sentence, else the title', () => {
    const quoteOf = (blurb: string) =>
      earlierReports('https://x.example/', [item('raise', 'Title', { blurb })], options)[0]!.quote;
    expect(quoteOf('The round values the company at three billion. More follows.')).toBe(
      'The round values the company at three billion.',
    );
    expect(quoteOf('The round values the company at…')).toBe('Title');
  });
});
