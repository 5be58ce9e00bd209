import { describe, expect, test } from 'vitest';
import { articleSchema, type Article } from '../../../../lib/article/article.ts';
import { ruleBased } from '../../../../lib/engines/rule-based/rule-based.ts';
import { analyze } from '../../../../lib/insight/analyze.ts';
import type { Insight } from '../../../../lib/insight/insight.ts';
import { wordCount } from '../../../../lib/text/tokenize.ts';
import { chineseNews } from '../../../fixtures/news/chinese.ts';
import { englishNews } from '../../../fixtures/news/english.ts';
import type { NewsStory } from '../../../fixtures/news/news-story.ts';
import { checkInsight } from '../../../insight-checker.ts';

function articleOf(
  { title, text, publisher = 'The Daily Model' }: NewsStory,
  language: string,
): Article {
  return articleSchema.parse({
    url: 'https://news.example/story',
    title,
    publisher,
    publisherId: null,
    authors: [],
    publishedAt: '2026-11-06T10:00:00Z',
    modifiedAt: null,
    language,
    section: null,
    paragraphs: text.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    links: [],
    images: [],
    words: wordCount(text.join(' ')),
    readAt: '2026-11-06T12:00:00Z',
    flags: [],
  });
}

const cardOf = (article: Article): Promise<Insight> =>
  analyze(article, ruleBased, {
    now: new Date('2026-11-06T12:00:00Z'),
    role: null,
    outputLanguage: null,
    earlier: [],
    signal: new AbortController().signal,
    clock: () => 0,
  });

const stories = [
  ...englishNews.map((story) => ({ language: 'en', ...story })),
  ...chineseNews.map((story) => ({ language: 'zh', ...story })),
];

describe.each(stories)('$title', (story) => {
  test('gives a card that says what happened, and nothing else', async () => {
    const article = articleOf(story, story.language);
    const card = await cardOf(article);
    const line = (part: string): string =>
      card.sections.tldr.find((item) => item.part === part)?.text ?? '';
    expect(card.eventType).toBe(story.type);
    expect(line('what-changed')).toMatch(story.changed);
    if (story.why) expect(line('why-it-matters')).toMatch(story.why);
    expect(line('what-to-do-next')).toMatch(story.next);
    const spoken = JSON.stringify(card.sections);
    for (const fact of story.said) expect(spoken).toMatch(fact);
    expect(card.sections.timeline.map(({ date }) => date)).toEqual(
      expect.arrayContaining(story.dated ?? []),
    );
    expect(checkInsight(card, article)).toEqual({ ungrounded: [], invented: [], broken: [] });
  });
});
