import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const post = (name: string, handle: string, text: string) =>
  `<article data-testid="tweet"><div data-testid="User-Name"><a href="/${handle}"><span>${name}</span></a><a href="/${handle}"><span>@${handle}</span></a><time datetime="2026-11-24T09:00:00Z">Nov 24</time></div><div data-testid="tweetText"><span>${text}</span></div></article>`;
const words =
  'Halden 4 folds clothes on its own. It has 3 billion parameters, needs one small board and costs 14,000 euros, a third of what others ask for.';
const read = async (url: string, body: string, title = 'X') => {
  const html = `<html lang="en"><head><title>${title}</title></head><body><main><h1>Conversation</h1>${body}</main></body></html>`;
  const { article } = extractArticle(await htmlToSnapshot(html, url), {
    now: new Date('2026-11-25T12:00:00Z'),
  });
  return article;
};

describe('a post on X', () => {
  const thread = [
    post('Halden Robotics', 'haldenrobots', words),
    post('Halden Robotics', 'haldenrobots', `${words} More of it in this part of the thread.`),
    post('Robot Fan', 'robotfan', 'I have waited for this arm for ten years, and I will buy two!'),
  ].join('');

  test('has its first sentence as title, and its owner as author', async () => {
    const article = await read('https://x.com/haldenrobots/status/12', thread);
    expect(article?.title).toBe('Halden 4 folds clothes on its own.');
    expect(article?.authors).toEqual(['Halden Robotics']);
  });

  test('does not take what others reply', async () => {
    const article = await read('https://x.com/haldenrobots/status/12', thread);
    expect(article?.paragraphs.map(({ text }) => text).join(' ')).not.toContain('ten years');
  });

  test('is not on another site', async () => {
    const article = await read('https://x.com.example/haldenrobots/status/12', thread, 'A page');
    expect(article?.title).not.toBe('Halden 4 folds clothes on its own.');
  });
});
