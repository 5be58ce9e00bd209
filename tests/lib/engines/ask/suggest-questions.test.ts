import { expect, test } from 'vitest';
import { suggestedQuestions } from '../../../../lib/engines/ask/suggest-questions.ts';
import { eventTypes } from '../../../../lib/insight/event-type.ts';
import { fullInsight } from '../../../fixtures/insights/full.ts';
import { sparseInsight } from '../../../fixtures/insights/sparse.ts';

test.each(eventTypes)('a card about %s suggests three different questions', (eventType) => {
  const questions = suggestedQuestions({ ...fullInsight, eventType });
  expect(new Set(questions).size).toBe(3);
});

test('a question the card answers comes after those it leaves open', () => {
  const open = suggestedQuestions({ ...sparseInsight, eventType: 'release' });
  expect(open).toContain('compared');
  const answered = suggestedQuestions({ ...fullInsight, eventType: 'release' });
  expect(fullInsight.sections.competitors.length).toBeGreaterThan(0);
  expect(answered[0]).not.toBe('compared');
});
