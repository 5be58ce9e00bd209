import { findArticle, latestInsights } from '../browser/db/insights.ts';
import { cardsThreadUrl, findThread, saveTurn } from '../browser/db/threads.ts';
import { settingsValue } from '../browser/stored-items.ts';
import type { AnswerPassage, AskScope, AskTurn } from '../contract/ask.ts';
import type { Article } from '../article/article.ts';
import { articlePassages } from '../engines/ask/article-passages.ts';
import { findAnswer } from '../engines/ask/find-answer.ts';
import { resolveQuestion } from '../engines/ask/follow-up.ts';
import { AppError } from '../errors.ts';
import { writeAnswer, type RankedArticle } from './write-answer.ts';

/** Passages per answer. */
const MAX_PASSAGES = 3;
/** Maximum library articles searched, latest read first. */
const MAX_ARTICLES = 100;

/** What a question is about: a card's article, the library with it, or several cards. */
export interface AskInput {
  url: string;
  question: string;
  scope: AskScope;
  /** Addresses of several cards; the thread is then theirs, and `url` is not used. */
  cards?: string[] | undefined;
}

/**
 * Answers a question from a card's article, several cards' or all library articles, and appends it
 * to the thread: by their passages at once, and where an AI model is chosen by its answer. Throws
 * `bad-input` if no article is stored.
 */
export async function askArticle(
  { url, question, scope, cards }: AskInput,
  now: Date,
): Promise<void> {
  const articles = cards
    ? (await Promise.all(cards.map(findArticle))).filter((article) => article !== undefined)
    : await articlesOf(url, scope);
  if (articles.length === 0)
    throw new AppError('bad-input', { detail: 'the article is not stored' });
  const thread = cards ? { url: await cardsThreadUrl(cards), cards } : { url };
  const earlier = (await findThread(thread.url))?.turns ?? [];
  const resolved = resolveQuestion(
    question,
    earlier.map((turn) => turn.question),
  );
  const ranked = rankArticles(articles, resolved);
  const turn: AskTurn = {
    id: crypto.randomUUID(),
    question,
    askedAt: now.toISOString(),
    ...passagesOf(ranked),
  };
  const settings = await settingsValue.get();
  if (settings.engine === 'rule-based') return saveTurn(thread, turn);
  await writeAnswer({ thread, turn, earlier, ranked, settings, now });
}

/** The best passages of the articles; `answered` is true if at least one article answers. */
export function answerFrom(
  articles: readonly Article[],
  question: string,
): Pick<AskTurn, 'answered' | 'passages'> {
  return passagesOf(rankArticles(articles, question));
}

/** The articles with their passages ranked, the likeliest to answer first. */
function rankArticles(articles: readonly Article[], question: string): RankedArticle[] {
  return articles
    .map((article) => ({ article, answer: findAnswer(question, articlePassages(article)) }))
    .sort((one, other) => other.answer.answerable - one.answer.answerable);
}

function passagesOf(found: readonly RankedArticle[]): Pick<AskTurn, 'answered' | 'passages'> {
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

async function articlesOf(url: string, scope: AskScope): Promise<Article[]> {
  const own = await findArticle(url);
  if (!own) return [];
  return scope === 'article' ? [own] : libraryArticles(own);
}

/** The article itself and those of the latest cards. */
async function libraryArticles(own: Article): Promise<Article[]> {
  const cards = await latestInsights(MAX_ARTICLES);
  const others = await Promise.all(
    cards.filter(({ url }) => url !== own.url).map(({ url }) => findArticle(url)),
  );
  return [own, ...others.filter((article) => article !== undefined)];
}
