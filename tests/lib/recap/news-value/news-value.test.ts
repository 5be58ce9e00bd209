import { describe, expect, test } from 'vitest';
import { audiences } from '../../../../lib/insight/sections/audience.ts';
import {
  newsFeatureNames,
  newsFeatures,
  wordTerms,
} from '../../../../lib/recap/news-value/features.ts';
import {
  newsReasons,
  newsSignals,
  newsValue,
  type NewsEvent,
} from '../../../../lib/recap/news-value/news-value.ts';
import { newsWeights } from '../../../../lib/recap/news-value/weights.ts';
import { headlineWords, roleWords } from '../../../../lib/recap/news-value/word-weights.ts';

const event = (title: string, more: Partial<NewsEvent> = {}): NewsEvent => ({
  title,
  text: '',
  publishers: 1,
  urls: ['https://news.example/a'],
  eventType: 'other',
  prominence: 0,
  ...more,
});

describe('weights', () => {
  test('have exactly the names of the features, for everybody and each role', () => {
    const names = [...newsFeatureNames].sort();
    expect(Object.keys(newsWeights.weights).sort()).toEqual(names);
    expect(Object.keys(newsWeights.roles).sort()).toEqual([...audiences].sort());
    expect(Object.keys(roleWords).sort()).toEqual([...audiences].sort());
    for (const { weights } of Object.values(newsWeights.roles))
      expect(Object.keys(weights).sort()).toEqual(names);
    expect(Object.values(headlineWords.weights).every(Number.isFinite)).toBe(true);
    expect(newsWeights.dataSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('worth', () => {
  test('grows with the publishers that report it', () => {
    const worth = [1, 2, 5, 20].map(
      (publishers) => newsValue(event('Tarn opens an office', { publishers })).worth,
    );
    expect(worth).toEqual([...worth].sort((one, other) => one - other));
    expect(worth[3]).toBeGreaterThan((worth[0] ?? 0) + 3);
  });

  test('puts a large deal before a guide, from equally many publishers', () => {
    const deal = newsValue(
      event('Tarn raises $4 billion at a $40 billion valuation', {
        eventType: 'funding',
        urls: ['https://www.reuters.com/a'],
      }),
    );
    const guide = newsValue(
      event('How to write better prompts', {
        eventType: 'opinion',
        urls: ['https://github.com/a/b'],
      }),
    );
    expect(deal.worth).toBeGreaterThan(guide.worth + 0.5);
  });

  test('of a vulnerability is higher for security than of a funding round, and the other way for investors', () => {
    const flaw = newsValue(
      event('Prompt injection vulnerability lets attackers steal files', {
        eventType: 'security',
        text: 'Researchers found a vulnerability that attackers exploit.',
      }),
    );
    const round = newsValue(
      event('Tarn raises $90M', {
        eventType: 'funding',
        text: 'Investors value the startup at $900M.',
      }),
    );
    expect(flaw.roles.security).toBeGreaterThan(round.roles.security);
    expect(round.roles.investors).toBeGreaterThan(flaw.roles.investors);
  });

  test('gives each role the strongest signal as its reason, and none where nothing raises the event', () => {
    const { reasons } = newsValue(event('Senators propose a bill on chip exports'));
    expect(reasons.policy).toBe('state');
    expect(newsValue(event('Thoughts')).reasons).toEqual({});
    for (const reason of Object.values(reasons)) expect(newsReasons).toContain(reason);
  });

  test('is finite and not negative for an event without words or addresses', () => {
    const value = newsValue(event('', { publishers: 0, urls: ['not an address'] }));
    expect(value.worth).toBeGreaterThanOrEqual(0);
    expect(Object.values(value.roles).every((worth) => Number.isFinite(worth) && worth >= 0)).toBe(
      true,
    );
  });

  test('does not read a word named like a property of all objects', () => {
    expect(newsFeatures(event('constructor toString')).headlineWords).toBeCloseTo(
      newsFeatures(event('')).headlineWords,
    );
    expect(wordTerms('A b', 'c').has('^b')).toBe(true);
  });

  test('counts an amount by its size, as money or in millions and more, in any notation', () => {
    const moneyOf = (title: string) => newsFeatures(event(title)).money;
    expect(moneyOf('Tarn raises $4 billion')).toBeCloseTo(Math.log10(4000));
    expect(moneyOf('Tarn 融资 40 亿美元')).toBeCloseTo(moneyOf('Tarn raises $4bn'));
    expect(moneyOf('Tarn raises $90M')).toBeLessThan(moneyOf('Tarn raises $4 billion'));
    expect(moneyOf('Tarn 3.5 has 400,000 users in 2026')).toBe(0);
    expect(moneyOf('A plan for $20 a month')).toBe(0);
  });

  test('counts a long text no more than a short one of the same words', () => {
    const score = (text: string) => newsFeatures(event('Tarn', { text })).headlineWords;
    const word = Object.keys(headlineWords.weights).find(
      (term) => /^[a-z]{4,}$/.test(term) && (headlineWords.weights[term] ?? 0) > 0.3,
    );
    expect(score(`${word} `)).toBeGreaterThan(score(`${word} ${'zork plim quan vesh '.repeat(3)}`));
  });

  test('is the sum of named signals', () => {
    expect(newsSignals(event('x')).map(({ name }) => name)).toEqual([...newsFeatureNames]);
  });
});
