import { describe, expect, it } from 'vitest';
import {
  dayInAddress,
  onWrittenDay,
  publicationDay,
} from '../../../lib/article/publication-day.ts';

const american = 'https://techcrunch.com/a-story';
const japanese = 'https://www.itmedia.co.jp/news/a-story.html';
const unknown = 'https://news.example/a-story';

describe('publicationDay', () => {
  it.each([
    ['an American evening', american, '2026-11-25T02:30:00Z', '2026-11-24'],
    ['an American morning', american, '2026-11-25T14:30:00Z', '2026-11-25'],
    ['a Japanese morning', japanese, '2026-11-24T23:10:00.000Z', '2026-11-25'],
    ['a zero offset', american, '2026-11-25T02:30:00+00:00', '2026-11-24'],
    ['a day alone', american, '2026-11-25', '2026-11-25'],
    ['midnight, which stands for a day', american, '2026-11-25T00:00:00Z', '2026-11-25'],
    ['a time with its own offset', american, '2026-11-24T21:30:00-08:00', '2026-11-24'],
    ['a site of unknown region', unknown, '2026-11-25T02:30:00Z', '2026-11-25'],
  ])('counts %s in the zone of the publisher', (_name, url, publishedAt, day) => {
    expect(publicationDay({ url, publishedAt })).toBe(day);
  });

  it('takes the day in the address within one day of the time', () => {
    const publishedAt = '2026-11-25T06:30:00Z';
    const dated = (day: string) => `https://news.example/${day}/orr-opens`;
    expect(publicationDay({ url: dated('2026/11/24'), publishedAt })).toBe('2026-11-24');
    expect(publicationDay({ url: dated('2026-11-26'), publishedAt })).toBe('2026-11-26');
  });

  it('ignores a day in the address further off', () => {
    const url = 'https://news.example/2026/11/20/orr-opens';
    expect(publicationDay({ url, publishedAt: '2026-11-25T06:30:00Z' })).toBe('2026-11-25');
  });

  it('is null where no time is stated', () => {
    const url = 'https://news.example/2026/11/20/orr-opens';
    expect(publicationDay({ url, publishedAt: null })).toBeNull();
  });
});

describe('onWrittenDay', () => {
  it('puts a time in UTC into the zone that gives the day the page writes', () => {
    expect(onWrittenDay('2026-11-25T02:30:00Z', '2026-11-24', unknown)).toBe(
      '2026-11-24T21:30:00-05:00',
    );
    expect(onWrittenDay('2026-11-24T22:10:00Z', '2026-11-25', japanese)).toBe(
      '2026-11-25T07:10:00+09:00',
    );
  });

  it('leaves a time that agrees, is further off, or has an offset', () => {
    for (const [time, day] of [
      ['2026-11-25T02:30:00Z', '2026-11-25'],
      ['2026-11-25T02:30:00Z', '2026-11-20'],
      ['2026-11-25T12:30:00+01:00', '2026-11-24'],
      ['2026-11-25T16:30:00Z', '2026-11-24'],
    ] as const)
      expect(onWrittenDay(time, day, unknown)).toBe(time);
  });
});

describe('dayInAddress', () => {
  it('reads a calendar day and no other figures', () => {
    expect(dayInAddress('https://news.example/20261124-orr')).toBe('2026-11-24');
    expect(dayInAddress('https://news.example/2026/02/30/orr')).toBeNull();
    expect(dayInAddress('https://news.example/story-20269999')).toBeNull();
  });
});
