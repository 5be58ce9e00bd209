import { findArticle, latestInsights } from '../browser/db/insights.ts';
import { saveTurn } from '../browser/db/threads.ts';
import type { AnswerPassage, AskScope, AskTurn } from '../contract/ask.ts';
import type { Article } from '../article/article.ts';
import { articlePassages } from '../engines/ask/article-passages.ts';
import { findAnswer } from '../engines/ask/find-answer.ts';
import { AppError } from '../errors.ts';

/** Passages per answer. */
const MAX_PASSAGES = 3;
/** Maximum library articles searched, latest read first. */
const MAX_ARTICLES = 100;

/**
 * Answers a question about a card from its article or all library articles, without a model, and
 * appends it to the card's thread. Throws `bad-input` if the card's article is not stored.
 */
export async function askArticle(
  { url, question, scope }: { url: string; question: string; scope: AskScope },
  now: Date,
): Promise<void> {
  const own = await findArticle(url);
  if (!own) throw new AppError('bad-input', { detail: 'the article is not stored' });
  const articles = scope === 'article' ? [own] : await libraryArticles(own);
  await saveTurn(
    { url },
    {
      id: crypto.randomUUID(),
      question,
      askedAt: now.toISOString(),
      ...answerFrom(articles, question),
    },
  );
}

/** The best passages of the articles; `answered` is true if at least one article answers. */
export function answerFrom(
  articles: readonly Article[],
  question: string,
): Pick<AskTurn, 'answered' | 'passages'> {
  const found = articles
    .map((article) => ({ article, answer: findAnswer(question, articlePassages(article)) }))
    .sort((one, other) => other.answer.answerable - one.answer.answerable);
  const answering = found.filter(({ answer }) => answer.answerable > 0);
  const chosen = (answering.length > 0 ? answering : found).slice(0, MAX_PASSAGES);
  const each = Math.ceil(MAX_PASSAGES / Math.max(1, chosen.length));
  return {
    answered: answering.length > 0,
    passages: chosen
      .flatMap(({ article, answer }) =>
        answer.ranked.slice(0, each).map(({ text, paragraph }): AnswerPassage => ({
          url: article.url,
          title: article.title,
          text,
          paragraph,
        })),
      )
      .slice(0, MAX_PASSAGES),
  };
}

/** The article itself and those of the latest cards. */
async function libraryArticles(own: Article): Promise<Article[]> {
  const cards = await latestInsights(MAX_ARTICLES);
  const others = await Promise.all(
    cards.filter(({ url }) => url !== own.url).map(({ url }) => findArticle(url)),
  );
  return [own, ...others.filter((article) => article !== undefined)];
}
