import { AppError, errorInfo } from '../../errors.ts';
import type { Article } from '../../article/article.ts';
import type { DraftOptions, Engine, EngineResult } from '../../insight/engine.ts';
import type { CardWarning, Draft, Usage } from '../../insight/insight.ts';
import { isEmptyAnswer, parseAnswer, type Answer } from './parse/parse-answer.ts';
import { sectionStream } from './parse/stream-sections.ts';
import { createCardMerge, type CardMerge } from './merge/merge-card.ts';
import { costOf, tokensOf, type PriceOf } from './budget.ts';
import { languageTag, isWrittenIn } from './detect-language.ts';
import { conversation, type Conversation } from './providers/conversation.ts';
import type { TextModel } from './providers/provider.ts';
import {
  cardFromNotesPrompt,
  cardPrompt,
  promptVersion,
  sectionPrompt,
  type Prompt,
  type PromptOptions,
} from './prompt.ts';
import { requestedSections } from './answer-schema.ts';
import { mapReduce } from './map-reduce.ts';
import { answerQuestion } from './answer-question.ts';
import { planChunks, tokenBudgetOf, estimateWords } from './chunking.ts';
import { secondLook } from './second-look.ts';
import { promptInput } from './prompt-input.ts';

export interface LanguageModelOptions {
  id: Engine['id'];
  /** The vendor's name of the model. */
  model: string;
  /** Loads the vendor's code and makes the model; throws what keeps it from being used. */
  connect: (options: { language: string }) => Promise<TextModel>;
  priceOf: PriceOf;
  /** Writes the base where the caller gives none: what a model leaves out is kept from it. */
  rules: Engine;
  /** An unguessable line; by default 128 random bits. */
  boundary?: () => string;
  /** Milliseconds to wait between retries; by default on the clock. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  random?: () => number;
}

/** How often an article is divided again where the server says that it was too long after all. */
const MOST_DIVISIONS = 3;
/** A model that takes less than this, in tokens, cannot write a card. */
const SMALLEST_WINDOW = 1500;

/**
 * An engine that has a language model refine the rule-based card. Throws AppError: what the
 * connection threw, `bad-output` where nothing usable came or none of it occurs in the article,
 * `cancelled`.
 */
export function languageModel(options: LanguageModelOptions): Engine {
  return {
    id: options.id,
    model: options.model,
    get promptVersion() {
      return promptVersion();
    },
    async draft(article, draftOptions) {
      if (draftOptions.signal.aborted) throw new AppError('cancelled');
      const base =
        draftOptions.base ??
        (await options.rules.draft(article, { ...draftOptions, onSections: undefined })).draft;
      const language = languageTag(draftOptions.outputLanguage ?? article.language);
      const model = await options.connect({ language });
      const priced = (tokens: Tokens): Usage => ({
        ...tokens,
        usd: costOf(tokens, options.priceOf(options.model)),
      });
      const talk = conversation(model, {
        ...options,
        signal: draftOptions.signal,
        onUsage: (tokens) => draftOptions.onUsage?.(priced(tokens)),
      });
      return await refine({ article, base, language, model, talk, priced, options, draftOptions });
    },
    async answer(asked, { signal, onSentences, onUsage }) {
      if (signal.aborted) throw new AppError('cancelled');
      const language = languageTag(asked.material[0]?.language ?? 'en');
      const model = await options.connect({ language });
      const price = options.priceOf(options.model);
      const talk = conversation(model, {
        ...options,
        signal,
        onUsage: (tokens) => onUsage?.({ ...tokens, usd: costOf(tokens, price) }),
      });
      const boundary = (options.boundary ?? randomBoundary)();
      return await answerQuestion(asked, { talk, boundary, onSentences });
    },
  };
}

type Tokens = Pick<Usage, 'inputTokens' | 'outputTokens'>;

interface Refining {
  article: Article;
  base: Draft;
  language: string;
  model: TextModel;
  talk: Conversation;
  priced: (tokens: Tokens) => Usage;
  options: LanguageModelOptions;
  draftOptions: DraftOptions;
}

async function refine(refining: Refining): Promise<EngineResult> {
  const { article, base, language, talk, options, draftOptions } = refining;
  const sent = promptInput(article);
  const promptOptions: Omit<PromptOptions, 'boundary'> = {
    language,
    role: draftOptions.role,
    today: draftOptions.now.toISOString().slice(0, 10),
  };
  const boundary = options.boundary ?? randomBoundary;
  const card = createCardMerge({ article, sent, base, language, today: promptOptions.today });
  // While the model makes up its mind: the first check of a session loads what it needs, which
  // takes longest.
  setTimeout(card.warmUp);
  const isSmall = isSmallModel(options.model, options.id);
  const { answer, wordsRead } = await withinWindow(refining, async (contextWindow) => {
    // One boundary for all sections: what comes before the task stays the same text.
    const line = boundary();
    const reading = {
      sent,
      contextWindow,
      options: () => ({
        ...promptOptions,
        boundary: isSmall ? line : boundary(),
        brief: contextWindow < ROOM_FOR_EXAMPLES,
      }),
    };
    if (isSmall && fitsWhole(refining, reading)) {
      const answer = await sectionBySection(refining, reading, card);
      return { answer, wordsRead: article.words };
    }
    const { promptFor, wordsRead: words } = await read(refining, reading);
    const first = await written(refining, promptFor(false), card);
    return {
      answer: speaksAnother(first, language)
        ? await written(refining, promptFor(true), card)
        : first,
      wordsRead: words,
    };
  });
  const checked = await lookAgain(refining, { answer, sent, today: promptOptions.today });
  const { draft, held, foreign } = card.finish(checked.answer);
  if (isEmptyAnswer(answer))
    throw talk.broken() ?? new AppError('bad-output', { detail: 'no section could be read' });
  if (held === 0)
    throw new AppError('bad-output', {
      detail:
        foreign.length > 0
          ? `the answer is not in "${language}"`
          : 'nothing of the answer stands in the article',
    });
  const broken = checked.failure ?? brokenOf(answer, checked);
  const warnings: CardWarning[] = [
    ...(foreign.length > 0 ? [{ kind: 'other-language' as const, sections: foreign }] : []),
    ...(broken ? [{ kind: 'broken' as const, ...errorInfo(broken) }] : []),
  ];
  const tokens = talk.usage();
  return {
    draft,
    wordsRead,
    usage: tokens && refining.priced(tokens),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** Tokens of a window in which the examples of the prompt take no room from a usual article. */
const ROOM_FOR_EXAMPLES = 12_000;
/** Models of fewer parameters than this, in billions, are asked for one section at a time. */
const SMALL_BILLIONS = 9;

/**
 * Whether a model is small by its name (`qwen3:8b`, `Llama-3.2-3B-Instruct`), or the browser's own.
 */
export function isSmallModel(model: string, id: Engine['id']): boolean {
  if (id === 'chrome-ai') return true;
  const size = /(?<![\dx.])(\d{1,3}(?:\.\d+)?)\s?b(?![a-z])/i.exec(model)?.[1];
  return size !== undefined && Number(size) < SMALL_BILLIONS && !/\dx\d/i.test(model);
}

function fitsWhole({ model }: Refining, { sent, contextWindow, options }: Reading): boolean {
  const { instructions } = sectionPrompt(sent, [], { ...options(), id: 'competitors' });
  const room = tokenBudgetOf({ contextWindow, maxOutputTokens: SECTION_TOKENS, instructions });
  return model.maxOutputTokens > 0 && planChunks(sent.paragraphs, room).kind === 'whole';
}

/** Tokens of one section's answer. */
const SECTION_TOKENS = 1200;

/**
 * A small model's card, one call per section. A section without a readable answer is left to the
 * rules. Other errors are thrown only if no section has succeeded yet.
 */
async function sectionBySection(
  refining: Refining,
  { sent, options }: Reading,
  card: CardMerge,
): Promise<Answer> {
  const { draftOptions, article, talk } = refining;
  const answer: Answer = { eventType: null, sections: {}, whole: true };
  draftOptions.onWordsRead?.(article.words);
  for (const id of requestedSections) {
    const ask = (insistOnLanguage: boolean) =>
      written(
        refining,
        sectionPrompt(sent, sent.paragraphs, { ...options(), id, insistOnLanguage }),
        card,
        SECTION_TOKENS,
      );
    try {
      const first = await ask(false);
      const part = speaksAnother(first, refining.language) ? await ask(true) : first;
      if (part.sections[id]) Object.assign(answer.sections, { [id]: part.sections[id] });
      answer.whole &&= part.whole || talk.broken() === null;
    } catch (thrown) {
      const isUnreadable = thrown instanceof AppError && thrown.code === 'bad-output';
      if (!isUnreadable && (isEmptyAnswer(answer) || draftOptions.signal.aborted)) throw thrown;
      answer.whole = false;
      if (!isUnreadable) break;
    }
  }
  return answer;
}

interface Read {
  promptFor: (insistOnLanguage: boolean) => Prompt;
  wordsRead: number;
}

/**
 * Runs `work` with the model's stated context window, and again with a smaller one if the server
 * answers that the input was too long.
 */
async function withinWindow<Result>(
  { model, article }: Refining,
  work: (contextWindow: number) => Promise<Result>,
): Promise<Result> {
  // Half of a window that is far larger than the article would ask the same again.
  const asked = tokensOf(article.paragraphs.map(({ text }) => text).join('\n')) * 2;
  for (
    let contextWindow = model.contextWindow, divisions = 0;
    ;
    contextWindow = Math.min(contextWindow, asked) / 2, divisions += 1
  ) {
    try {
      return await work(contextWindow);
    } catch (thrown) {
      const isTooLong = thrown instanceof AppError && thrown.code === 'article-too-long';
      if (!isTooLong || divisions >= MOST_DIVISIONS || contextWindow < SMALLEST_WINDOW)
        throw thrown;
    }
  }
}

interface Reading {
  sent: Article;
  contextWindow: number;
  options: () => PromptOptions;
}

/** Reads the article: in one prompt where it fits, else in parts of which notes are taken. */
async function read(
  { article, model, talk, draftOptions }: Refining,
  { sent, contextWindow, options }: Reading,
): Promise<Read> {
  const room = tokenBudgetOf({
    contextWindow,
    maxOutputTokens: model.maxOutputTokens,
    instructions: cardPrompt(sent, [], options()).instructions,
  });
  const plan = planChunks(sent.paragraphs, room);
  if (plan.kind === 'whole') {
    const words =
      sent.paragraphs.length === article.paragraphs.length
        ? article.words
        : Math.min(article.words, estimateWords(sent.paragraphs));
    draftOptions.onWordsRead?.(words);
    return {
      promptFor: (insistOnLanguage) =>
        cardPrompt(sent, sent.paragraphs, { ...options(), insistOnLanguage }),
      wordsRead: words,
    };
  }
  const { notes, wordsRead } = await mapReduce(sent, plan.parts, {
    talk,
    options,
    room,
    onWordsRead: draftOptions.onWordsRead,
  });
  return {
    promptFor: (insistOnLanguage) =>
      cardFromNotesPrompt(sent, notes, { ...options(), insistOnLanguage }),
    wordsRead: Math.min(wordsRead, article.words),
  };
}

/** One answer, its items shown as they come, and read once more as a whole at the end. */
async function written(
  { talk, language, draftOptions }: Refining,
  prompt: Prompt,
  card: CardMerge,
  most?: number,
): Promise<Answer> {
  const listen = () => {
    const feed = sectionStream();
    return (piece: string) => {
      const { sections, changed, isLooping } = feed(piece);
      if (changed.length > 0 && !draftOptions.signal.aborted)
        draftOptions.onSections?.(card.show(sections, changed), language);
      return isLooping ? 'enough' : undefined;
    };
  };
  const text = await talk.say(prompt, listen, most);
  const ending = talk.ending();
  return parseAnswer(text, { ended: ending === 'complete' || ending === 'cut' });
}

interface Checked {
  answer: Answer;
  /** How the answer itself had ended. */
  ending: ReturnType<Conversation['ending']>;
  broken: AppError | null;
  /** Why the second look could not be finished: the first check stands alone then. */
  failure: AppError | null;
}

/** The answer after a second look at its claims, where the reader wants one. */
async function lookAgain(
  { language, talk, draftOptions }: Refining,
  { answer, sent, today }: { answer: Answer; sent: Article; today: string },
): Promise<Checked> {
  const before = { ending: talk.ending(), broken: talk.broken(), failure: null };
  if (!draftOptions.secondLook) return { answer, ...before };
  try {
    const say = (prompt: Prompt, most: number) => talk.say(prompt, undefined, most);
    const kept = await secondLook(answer, { article: sent, language, today, say });
    return { answer: kept, ...before };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || draftOptions.signal.aborted) throw thrown;
    return { answer, ...before, failure: thrown };
  }
}

/**
 * Why an answer is not whole. Closed JSON is whole, whatever reason for its end the server gave, or
 * none.
 */
function brokenOf(answer: Answer, { ending, broken }: Checked): AppError | null {
  const isEndMissing = ['cut', 'length', 'failed'].includes(ending);
  return answer.whole && isEndMissing ? null : broken;
}

function speaksAnother(answer: Answer, language: string): boolean {
  const texts = Object.values(answer.sections).flatMap((items) => items.map(({ text }) => text));
  return isWrittenIn(texts.join('\n'), language) === false;
}

function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `=====${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}=====`;
}
