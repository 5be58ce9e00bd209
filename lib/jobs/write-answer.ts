import type { Article } from '../article/article.ts';
import { findThread, saveTurn } from '../browser/db/threads.ts';
import { hostedEngine } from '../browser/engine-host.ts';
import { keepAlive } from '../browser/keep-alive.ts';
import { recordSpending } from '../browser/stored-items.ts';
import {
  MOST_SENTENCES,
  type AskThread,
  type AskTurn,
  type WrittenAnswer,
} from '../contract/ask.ts';
import type { Settings } from '../contract/settings.ts';
import type { FoundAnswer } from '../engines/ask/find-answer.ts';
import { isFollowUp } from '../engines/ask/follow-up.ts';
import { groundSentence } from '../engines/ask/ground-answer.ts';
import { costOf, tokensOf } from '../engines/llm/budget.ts';
import { priceAt } from '../engines/llm/cost.ts';
import { AppError, errorInfo } from '../errors.ts';
import type { AskedQuestion, Engine, QuotedSentence } from '../insight/engine.ts';
import type { Usage } from '../insight/insight.ts';
import { logged } from '../log.ts';
import { assertAccess, assertBudget } from './model-limits.ts';

/** An article with its passages ranked for a question. */
export interface RankedArticle {
  article: Article;
  answer: FoundAnswer;
}

interface Writing {
  thread: Pick<AskThread, 'url' | 'cards'>;
  /** Answered by passages alone. */
  turn: AskTurn;
  earlier: readonly AskTurn[];
  /** Likeliest first. */
  ranked: readonly RankedArticle[];
  settings: Settings;
  now: Date;
}

/** Articles whose passages a model gets. */
const MAX_ARTICLES = 3;
/** Tokens of all passages a model gets. */
const PASSAGE_TOKENS = 3000;
/** Earlier turns a model gets, the latest. */
const MAX_EARLIER = 3;
/** Tokens of instructions and answer, as the estimate before a call assumes. */
const INSTRUCTION_TOKENS = 500;
const ANSWER_TOKENS = 400;
/** Part of the cache key: changes with the prompt or the check. */
const ANSWER_VERSION = 1;

/** What is being written, by thread. */
const running = new Map<string, AbortController>();

/**
 * Has the reader's AI model answer a question from the passages, each sentence checked in the
 * article as it comes. The turn is stored from the start and updated; what fails or is cancelled
 * leaves the passages. Never throws for what the model does.
 */
export async function writeAnswer(writing: Writing): Promise<void> {
  const { thread, turn, settings, ranked, now } = writing;
  await cancelAnswer(thread.url);
  const stop = new AbortController();
  running.set(thread.url, stop);
  const chosen = ranked.slice(0, MAX_ARTICLES);
  const asked = questionOf(writing, chosen);
  const articles = chosen.map(({ article }) => article);
  let written: WrittenAnswer = { state: 'writing', model: '', key: '', sentences: [], usd: null };
  const save = async (change: Partial<WrittenAnswer>) => {
    if (stop.signal.aborted) return;
    written = { ...written, ...change };
    await saveTurn(thread, turnWith(turn, written));
  };
  const check = (sentences: readonly QuotedSentence[]) =>
    sentences.map((sentence) =>
      groundSentence(sentence, {
        articles,
        languages: settings.outputLanguage ? [settings.outputLanguage] : [],
        today: now.toISOString().slice(0, 10),
      }),
    );
  try {
    const engine = await hostedEngine(settings);
    written.model = engine.model ?? engine.id;
    written.key = await keyOf(engine, asked);
    const kept = writing.earlier.findLast(
      (one) => one.written?.state === 'done' && one.written.key === written.key,
    );
    if (kept?.written) return await save({ ...kept.written, usd: 0 });
    await save({});
    await assertAccess(settings);
    await assertBudget(estimateUsd(asked, settings), settings, now);
    if (!engine.answer) throw new AppError('engine-unavailable');
    const answer = engine.answer.bind(engine);
    let spent: Usage | null = null as Usage | null;
    const sentences = await keepAlive(() =>
      answer(asked, {
        signal: stop.signal,
        onSentences: (come) => {
          save({ sentences: check(come) }).catch(logged('write-answer'));
        },
        onUsage: (sum) => {
          spent = sum;
        },
      }),
    ).finally(async () => {
      // Also where it fails: what was asked is paid for.
      if (spent) await recordSpending({ at: now.toISOString(), usd: spent.usd });
    });
    if (stop.signal.aborted) throw new AppError('cancelled');
    await save({ state: 'done', sentences: check(sentences), usd: spent?.usd ?? null });
  } catch (thrown) {
    // A cancelled answer was stored, or deleted, by whoever cancelled it.
    await save({ state: 'failed', sentences: [], error: errorInfo(thrown) });
  } finally {
    if (running.get(thread.url) === stop) running.delete(thread.url);
  }
}

/** Ends the answer that is being written in a thread, here or in a worker that died. */
export async function cancelAnswer(url: string): Promise<void> {
  running.get(url)?.abort();
  running.delete(url);
  const thread = await findThread(url);
  for (const turn of thread?.turns ?? [])
    if (thread && turn.written?.state === 'writing')
      await saveTurn(thread, turnWith(turn, { ...turn.written, state: 'cancelled' }));
}

/** A finished answer decides whether the article says it: without a proved sentence it does not. */
function turnWith(turn: AskTurn, written: WrittenAnswer): AskTurn {
  const answered =
    written.state === 'done' ? written.sentences.some(({ proved }) => proved) : turn.answered;
  return { ...turn, answered, written };
}

function questionOf({ turn, earlier }: Writing, chosen: readonly RankedArticle[]): AskedQuestion {
  const room = PASSAGE_TOKENS / Math.max(1, chosen.length);
  return {
    question: turn.question,
    material: chosen.map(({ article, answer }) => ({
      title: article.title,
      publisher: article.publisher,
      publishedAt: article.publishedAt,
      language: article.language,
      paragraphs: bestParagraphs(article, answer, room),
    })),
    // Only a follow-up gets them, so that the same question is the same wherever it is asked.
    earlier: isFollowUp(turn.question)
      ? earlier.slice(-MAX_EARLIER).map((one) => ({ question: one.question, answer: toldBy(one) }))
      : [],
    mostSentences: MOST_SENTENCES,
  };
}

function toldBy({ answered, passages, written }: AskTurn): string | null {
  if (!answered) return null;
  const proved = (written?.sentences ?? []).filter((sentence) => sentence.proved);
  return (proved.length > 0 ? proved : passages.slice(0, 1)).map(({ text }) => text).join(' ');
}

/**
 * The paragraphs of the best passages, in the article's order, up to so many tokens; at least the
 * best one.
 */
function bestParagraphs(
  { paragraphs }: Article,
  { ranked }: FoundAnswer,
  mostTokens: number,
): string[] {
  const taken = new Set<number>();
  let tokens = 0;
  for (const { paragraph } of ranked) {
    const text = paragraphs[paragraph]?.text;
    if (text === undefined || taken.has(paragraph)) continue;
    tokens += tokensOf(text);
    if (tokens > mostTokens && taken.size > 0) break;
    taken.add(paragraph);
  }
  return paragraphs.filter((_, index) => taken.has(index)).map(({ text }) => text);
}

/** The same model, question, earlier turns and passages give the same key. */
async function keyOf({ id, model }: Engine, asked: AskedQuestion): Promise<string> {
  const text = JSON.stringify([ANSWER_VERSION, id, model, asked]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function estimateUsd(asked: AskedQuestion, { engine, models }: Settings): number | null {
  const inputTokens = tokensOf(JSON.stringify(asked)) + INSTRUCTION_TOKENS;
  const choice = models[engine];
  return costOf(
    { inputTokens, outputTokens: ANSWER_TOKENS },
    priceAt(engine, choice, choice?.model ?? ''),
  );
}
