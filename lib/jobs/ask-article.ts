import { findArticle, latestInsights } from '../browser/db/insights.ts';
import { addTurn } from '../browser/db/threads.ts';
import type { AnswerPassage, AskScope, AskTurn } from '../contract/ask.ts';
import type { Article } from '../article/article.ts';
import { articlePassages } from '../engines/ask/article-passages.ts';
import { findAnswer } from '../engines/ask/find-answer.ts';
import { AppError } from '../errors.ts';

/** Passages shown as an answer. */
const SHOWN = 3;
/** Articles of the library that are searched, the latest read. */
const MOST_ARTICLES = 100;

/**
 * Answers a question about a card from its article, or from the articles of the library, without a model, and adds it to
 * the card's thread. Throws `bad-input` where the card's article is not stored.
 */
export async function askArticle(
  { url, question, scope }: { url: string; question: string; scope: AskScope },
  now: Date,
): Promise<void> {
  const own = await findArticle(url);
  if (!own) throw new AppError('bad-input', { detail: 'the article is not stored' });
  const articles = scope === 'article' ? [own] : await libraryArticles(own);
  await addTurn(url, {
    id: crypto.randomUUID(),
    question,
    askedAt: now.toISOString(),
    ...answerFrom(articles, question),
  });
}

/** The passages of the articles that answer best; `answered` where one of the articles answers. */
export function answerFrom(
  articles: readonly Article[],
  question: string,
): Pick<AskTurn, 'answered' | 'passages'> {
  const found = articles
    .map((article) => ({ article, answer: findAnswer(question, articlePassages(article)) }))
    .sort((one, other) => other.answer.answerable - one.answer.answerable);
  const answering = found.filter(({ answer }) => answer.answerable > 0);
  const chosen = (answering.length > 0 ? answering : found).slice(0, SHOWN);
  const each = Math.ceil(SHOWN / Math.max(1, chosen.length));
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
      .slice(0, SHOWN),
  };
}

/** The article itself and those of the cards read last. */
async function libraryArticles(own: Article): Promise<Article[]> {
  const cards = await latestInsights(MOST_ARTICLES);
  const others = await Promise.all(
    cards.filter(({ url }) => url !== own.url).map(({ url }) => findArticle(url)),
  );
  return [own, ...others.filter((article) => article !== undefined)];
}
