import { AppError, errorInfo, type ErrorInfo } from '../errors.ts';
import type { Article } from '../article/article.ts';
import type {
  AnswerOptions,
  AskedQuestion,
  DraftOptions,
  Engine,
  EngineResult,
  QuotedSentence,
} from '../insight/engine.ts';
import type { Usage } from '../insight/insight.ts';
import type { Sections } from '../insight/sections/index.ts';
import type { DocumentPort } from '../contract/document-port.ts';
import type { Settings } from '../contract/settings.ts';
import type { Keys } from './llm/providers/endpoint.ts';
import type { QuirkStore } from './llm/providers/adaptive-fetch.ts';
import type { Quirks } from './llm/providers/request-quirks.ts';

/** What is needed to reach the reader's engine from a document that has no storage. */
export interface EngineSetup {
  settings: Pick<Settings, 'engine' | 'models'>;
  keys: Keys;
  /** What is known of the endpoint, by name. */
  quirks: Record<string, Quirks>;
}

type PlainOptions = Pick<
  DraftOptions,
  'role' | 'outputLanguage' | 'earlier' | 'base' | 'secondLook'
> & {
  now: string;
};

type Order =
  | { kind: 'draft'; setup: EngineSetup; article: Article; options: PlainOptions }
  | { kind: 'answer'; setup: EngineSetup; asked: AskedQuestion }
  | { kind: 'cancel' };

type News =
  | { kind: 'ready' }
  | { kind: 'sections'; sections: Partial<Sections>; language: string }
  | { kind: 'words'; words: number }
  | { kind: 'usage'; usage: Usage }
  | { kind: 'quirks'; endpoint: string; quirks: Quirks }
  | { kind: 'result'; result: EngineResult }
  | { kind: 'sentences'; sentences: QuotedSentence[] }
  | { kind: 'answered'; sentences: QuotedSentence[] }
  | { kind: 'failed'; error: ErrorInfo };

interface PortEngineOptions extends Pick<Engine, 'id' | 'model' | 'promptVersion'> {
  /** Opens the connection; the other side has announced itself. */
  connect: () => Promise<DocumentPort>;
  setup: () => Promise<EngineSetup>;
  /** Keeps what the other side found out about an endpoint. */
  quirks: QuirkStore;
}

/**
 * An engine that runs in another document, so that a service worker loads no model client. A
 * cancelled draft rejects at once; if the document closes, it rejects with `interrupted`.
 */
export function portEngine({ connect, setup, quirks, ...head }: PortEngineOptions): Engine {
  async function connected<Result>(
    work: (port: DocumentPort, given: Given) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> {
    if (signal.aborted) throw new AppError('cancelled');
    const port = await connect();
    try {
      return await work(port, { setup: await setup(), quirks });
    } finally {
      port.disconnect();
    }
  }
  return {
    ...head,
    draft: (article, options) =>
      connected((port, given) => draftOver(port, article, options, given), options.signal),
    answer: (asked, options) =>
      connected((port, given) => answerOver(port, asked, options, given), options.signal),
  };
}

/** Setup sent to the other document, and the store for the refusals it reports. */
interface Given {
  setup: EngineSetup;
  quirks: QuirkStore;
}

function draftOver(
  port: DocumentPort,
  article: Article,
  options: DraftOptions,
  { setup, quirks }: Given,
): Promise<EngineResult> {
  const { now, role, outputLanguage, earlier, base, secondLook = false, signal } = options;
  const plain: PlainOptions = {
    now: now.toISOString(),
    role,
    outputLanguage,
    earlier,
    secondLook,
    ...(base ? { base } : {}),
  };
  const order: Order = { kind: 'draft', setup, article, options: plain };
  return exchange(port, order, { signal, quirks }, (news, resolve) => {
    if (news.kind === 'sections') options.onSections?.(news.sections, news.language);
    else if (news.kind === 'words') options.onWordsRead?.(news.words);
    else if (news.kind === 'usage') options.onUsage?.(news.usage);
    else if (news.kind === 'result') resolve(news.result);
  });
}

function answerOver(
  port: DocumentPort,
  asked: AskedQuestion,
  { signal, onSentences, onUsage }: AnswerOptions,
  { setup, quirks }: Given,
): Promise<QuotedSentence[]> {
  const order: Order = { kind: 'answer', setup, asked };
  return exchange(port, order, { signal, quirks }, (news, resolve) => {
    if (news.kind === 'sentences') onSentences?.(news.sentences);
    else if (news.kind === 'usage') onUsage?.(news.usage);
    else if (news.kind === 'answered') resolve(news.sentences);
  });
}

/**
 * Sends an order and hears its news until one of them resolves it, it fails, or the signal fires.
 */
function exchange<Result>(
  port: DocumentPort,
  order: Order,
  { signal, quirks }: { signal: AbortSignal; quirks: QuirkStore },
  hear: (news: News, resolve: (result: Result) => void) => void,
): Promise<Result> {
  const post = (message: Order) => port.postMessage(message);
  return new Promise((resolve, reject) => {
    const cancel = () => {
      post({ kind: 'cancel' });
      reject(new AppError('cancelled'));
    };
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    port.onMessage.addListener((message) => {
      const news = message as News;
      if (news.kind === 'quirks')
        quirks.set(news.endpoint, news.quirks).catch((thrown: unknown) => reject(thrown));
      else if (news.kind === 'failed') {
        const { code, detail } = news.error;
        reject(new AppError(code, detail === undefined ? {} : { detail }));
      } else hear(news, resolve);
    });
    port.onDisconnect.addListener(() => reject(new AppError('interrupted')));
    post(order);
  });
}

/**
 * Serves one connection: announces itself, writes the requested draft or answer and reports its
 * progress.
 * @param engineOf makes the engine of a setup
 */
export function serveEngine(
  port: DocumentPort,
  engineOf: (setup: EngineSetup, quirks: QuirkStore) => Engine,
): void {
  const stop = new AbortController();
  let isOpen = true;
  const tell = (news: News) => {
    if (isOpen) port.postMessage(news);
  };
  port.onDisconnect.addListener(() => {
    isOpen = false;
    stop.abort();
  });
  port.onMessage.addListener((message) => {
    const order = message as Order;
    if (order.kind === 'cancel') return stop.abort();
    const engine = engineOf(order.setup, toldQuirks(order.setup.quirks, tell));
    const fail = (thrown: unknown) => tell({ kind: 'failed', error: errorInfo(thrown) });
    if (order.kind === 'answer') {
      if (!engine.answer) return fail(new AppError('engine-unavailable'));
      engine
        .answer(order.asked, {
          signal: stop.signal,
          onSentences: (sentences) => tell({ kind: 'sentences', sentences }),
          onUsage: (usage) => tell({ kind: 'usage', usage }),
        })
        .then((sentences) => tell({ kind: 'answered', sentences }), fail);
      return;
    }
    const { article, options } = order;
    engine
      .draft(article, {
        ...options,
        now: new Date(options.now),
        signal: stop.signal,
        onSections: (sections, language) => tell({ kind: 'sections', sections, language }),
        onWordsRead: (words) => tell({ kind: 'words', words }),
        onUsage: (usage) => tell({ kind: 'usage', usage }),
      })
      .then((result) => tell({ kind: 'result', result }), fail);
  });
  tell({ kind: 'ready' });
}

/** What is known of endpoints here, with news of what is learned. */
function toldQuirks(known: Record<string, Quirks>, tell: (news: News) => void): QuirkStore {
  const all = new Map(Object.entries(known));
  return {
    get: (endpoint) => Promise.resolve(all.get(endpoint)),
    set: (endpoint, quirks) => {
      all.set(endpoint, quirks);
      tell({ kind: 'quirks', endpoint, quirks });
      return Promise.resolve();
    },
  };
}
