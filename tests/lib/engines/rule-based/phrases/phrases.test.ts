import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../../../../lib/insight/event-type.ts';
import { phrasesOf } from '../../../../../lib/engines/rule-based/phrases/phrases.ts';

describe.each(['en', 'zh'])('the words of the rules in %s', (language) => {
  const phrases = phrasesOf(language);

  test('each kind of news has a step of its own', () => {
    expect(new Set(eventTypes.map((type) => phrases.next[type])).size).toBe(eventTypes.length);
  });

  test('no step is left with a gap where the article names no subject', () => {
    const steps = [phrases.next, ...Object.values(phrases.nextFor)].flatMap((table) =>
      eventTypes.map((type) => table[type]?.replaceAll('{subject}', phrases.subject[type]) ?? ''),
    );
    expect(steps.filter((step) => /[{}]/.test(step))).toEqual([]);
  });

  test('a role’s step differs from everybody’s', () => {
    for (const table of Object.values(phrases.nextFor))
      for (const type of eventTypes)
        if (table[type]) expect(table[type]).not.toBe(phrases.next[type]);
  });
});

test('a third language has the English words', () => expect(phrasesOf('fi')).toBe(phrasesOf('en')));
