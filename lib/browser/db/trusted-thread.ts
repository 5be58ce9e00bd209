import type { Article } from '../../article/article.ts';
import type { AnswerPassage, AskThread, AskTurn, WrittenAnswer } from '../../contract/ask.ts';
import { groundSentence } from '../../engines/ask/ground-answer.ts';
import { normalize } from '../../text/normalize.ts';

type FindArticle = (url: string) => Promise<Article | undefined>;

/**
 * An imported thread with its claims verified anew: passages remain only where a stored article has
 * their words, a model's sentences are grounded again, and an unfinished answer is marked as ended.
 */
export async function trustedThread(thread: AskThread, find: FindArticle): Promise<AskThread> {
  const turns = await Promise.all(thread.turns.map((turn) => trustedTurn(turn, find)));
  return { ...thread, turns };
}

async function trustedTurn(turn: AskTurn, find: FindArticle): Promise<AskTurn> {
  const quoted = [turn, ...(turn.written?.sentences ?? [])].flatMap((part) =>
    'passages' in part ? part.passages : part.quotes,
  );
  const urls = [...new Set(quoted.map(({ url }) => url))];
  const articles = (await Promise.all(urls.map(find))).filter((article) => article !== undefined);
  const passages = turn.passages.filter((passage) => isInArticle(passage, articles));
  const written = turn.written && trustedAnswer(turn.written, articles, turn.askedAt.slice(0, 10));
  const isProved =
    written?.state === 'done'
      ? written.sentences.some(({ proved }) => proved)
      : passages.length > 0;
  return {
    ...turn,
    passages,
    answered: turn.answered && isProved,
    ...(written ? { written } : {}),
  };
}

function trustedAnswer(
  written: WrittenAnswer,
  articles: readonly Article[],
  today: string,
): WrittenAnswer {
  const sentences = written.sentences.map(({ text, quotes, proved }) => {
    const words = quotes.map((quote) => quote.text);
    const checked = groundSentence({ text, quotes: words }, { articles, languages: [], today });
    return { ...checked, proved: proved && checked.proved };
  });
  const state = written.state === 'writing' ? 'cancelled' : written.state;
  return { ...written, sentences, state };
}

function isInArticle({ url, text }: AnswerPassage, articles: readonly Article[]): boolean {
  const article = articles.find((one) => one.url === url);
  const words = normalize(text);
  return (
    article !== undefined &&
    [article.title, ...article.paragraphs.map((paragraph) => paragraph.text)].some((paragraph) =>
      normalize(paragraph).includes(words),
    )
  );
}
