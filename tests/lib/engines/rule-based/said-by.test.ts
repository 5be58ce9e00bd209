import { expect, test } from 'vitest';
import type { Article } from '../../../../lib/article/article.ts';
import { analyzeArticle } from '../../../../lib/engines/rule-based/analyze-article.ts';
import { saidBy } from '../../../../lib/engines/rule-based/said-by.ts';

/** The speaker of the last sentence of an article. */
function lastSpeaker(title: string, ...paragraphs: string[]): string | null {
  const article: Article = {
    url: 'https://example.com/story',
    title,
    publisher: 'Example',
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-12T12:00:00Z',
    modifiedAt: null,
    language: 'en',
    section: null,
    paragraphs: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    links: [],
    flags: [],
    words: 100,
    readAt: '2026-11-12T12:00:00Z',
  };
  const reading = analyzeArticle(article);
  const last = reading.sentences.at(-1);
  return last ? (saidBy(reading, last)?.name ?? null) : null;
}

test('a pronoun means the person whose surname spoke last, by the full name', () =>
  expect(
    lastSpeaker(
      'Memory prices may rise',
      '“Prices will rise,” said Ann Lee, an analyst at Harbour Research.',
      'Bo Falk, who runs the chip maker Tallow, disagrees with her.',
      'Consultant Lee said the plants are full.',
      'By the end of 2027, she said, the plants will be no larger.',
    ),
  ).toBe('Ann Lee'));

test('attributes a plan with a pronoun to the last subject', () =>
  expect(
    lastSpeaker(
      'OpenAI and Anthropic open offices',
      'OpenAI will open an office in Bergen.',
      'Anthropic plans to open an office in Oslo.',
      'It also plans to hire 40 people there.',
    ),
  ).toBe('Anthropic'));

test('attributes a spokesperson’s words to the organisation named before', () =>
  expect(
    lastSpeaker(
      'Anthropic will design chips',
      'A spokesperson for Anthropic confirmed the plan on Tuesday.',
      'The spokesperson said the first chip will ship in 2028.',
    ),
  ).toBe('Anthropic'));

test('a publisher that reports a plan is not its speaker', () =>
  expect(
    lastSpeaker(
      'Court to look at filings',
      'The filings were found in May.',
      'The filings will be examined in June, according to Reuters.',
    ),
  ).toBeNull());
