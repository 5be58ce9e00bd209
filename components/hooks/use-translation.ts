import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type * as browserTranslator from '../../lib/engines/translation/browser-translator.ts';
import type { Article } from '../../lib/article/article.ts';
import type {
  DetectorApi,
  LanguagePair,
  TranslatorApi,
} from '../../lib/engines/translation/browser-translator.ts';
import { AppError, errorInfo, type ErrorCode } from '../../lib/errors.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { collectTexts } from '../../lib/insight/collect-texts.ts';
import type { TranslatedCard } from '../../lib/insight/translate-card.ts';
import { runInBackground } from '../../lib/log.ts';

type BrowserTranslator = typeof browserTranslator;

/** Characters of a card that are enough to detect its language. */
const SAMPLE_LENGTH = 400;

export type TranslationState =
  | { status: 'offered'; needsDownload: boolean }
  /** `part` of the language pack, 0 to 1; null before the first report. */
  | { status: 'downloading'; part: number | null }
  | { status: 'translating'; done: number; of: number }
  | { status: 'translated'; card: TranslatedCard }
  | { status: 'failed'; code: ErrorCode };

/** A card's translation into the reader's language, and what the reader can do about it. */
export interface CardTranslation {
  state: TranslationState;
  pair: LanguagePair;
  /** To be called in a click's own turn: the browser may have to download the language. */
  onTranslate: () => void;
  onCancel: () => void;
  onOriginal: () => void;
}

interface TranslationSource {
  translator: TranslatorApi | undefined;
  detector: DetectorApi | undefined;
  /** The reader's language, BCP 47. */
  language: string;
  findArticle: (url: string) => Promise<Article | undefined>;
  /** Languages whose cards are translated in this session, at the reader's request. */
  wanted: readonly string[];
  onWanted: (languages: string[]) => void;
}

/**
 * The translation of a card on the device; null where the card is in the reader's language or the
 * browser cannot translate it. Cards in a language the reader chose to translate are translated as
 * they come.
 */
export function useTranslation(
  insight: Insight | null,
  { translator, detector, language, findArticle, wanted, onWanted }: TranslationSource,
): CardTranslation | null {
  const [offer, setOffer] = useState<{
    of: Insight;
    pair: LanguagePair;
    needsDownload: boolean;
  } | null>(null);
  const [work, setWork] = useState<{ of: Insight; state: TranslationState } | null>(null);
  const running = useRef<{ card: Insight; controller: AbortController } | null>(null);
  /** Loaded with the first look, before anything is offered: a click must not wait for it. */
  const api = useRef<BrowserTranslator | null>(null);
  const finished = useRef(new WeakMap<Insight, TranslatedCard>());

  useEffect(() => {
    if (!insight || !translator) return;
    let stopped = false;
    const look = async () => {
      const stated = insight.language;
      api.current ??= await import('../../lib/engines/translation/browser-translator.ts');
      const { detectLanguage, languagePair, translatorState } = api.current;
      const from = await detectLanguage(detector, sampleOf(insight), stated);
      const pair = languagePair(from, language);
      const state = pair ? await translatorState(translator, pair) : 'unavailable';
      if (stopped || !pair) return;
      if (state !== 'unavailable')
        setOffer({ of: insight, pair, needsDownload: state !== 'available' });
    };
    runInBackground('translator-state', look());
    return () => {
      stopped = true;
      running.current?.controller.abort();
      running.current = null;
      setWork(null);
    };
  }, [insight, translator, detector, language]);

  const start = useCallback(
    (card: Insight, pair: LanguagePair, needsDownload: boolean) => {
      const set = (state: TranslationState) => setWork({ of: card, state });
      const known = finished.current.get(card);
      if (known) return set({ status: 'translated', card: known });
      if (!translator || !api.current) return;
      running.current?.controller.abort();
      const controller = new AbortController();
      running.current = { card, controller };
      const report = (state: TranslationState) => !controller.signal.aborted && set(state);
      const texts = collectTexts(card);
      const coming = api.current.translateTexts(translator, texts, pair, {
        onDownload: (part) => needsDownload && report({ status: 'downloading', part }),
        onText: (done) => report({ status: 'translating', done, of: texts.length }),
        signal: controller.signal,
      });
      set(
        needsDownload
          ? { status: 'downloading', part: null }
          : { status: 'translating', done: 0, of: texts.length },
      );
      const finish = async () => {
        const [translations, article, { translateCard }] = await Promise.all([
          coming,
          findArticle(card.article.url),
          import('../../lib/insight/translate-card.ts'),
        ]);
        if (!article) throw new AppError('unexpected', { detail: 'no article text is stored' });
        const translated = translateCard(card, article, translations, pair.target);
        finished.current.set(card, translated);
        report({ status: 'translated', card: translated });
      };
      finish().catch((thrown: unknown) => {
        const { code } = errorInfo(thrown);
        report(
          code === 'cancelled' ? { status: 'offered', needsDownload } : { status: 'failed', code },
        );
      });
    },
    [translator, findArticle],
  );

  const current = offer?.of === insight ? offer : null;
  const isWanted = current !== null && wanted.includes(current.pair.source);
  useEffect(() => {
    if (!current || !isWanted || current.needsDownload) return;
    if (running.current?.card === current.of) return;
    start(current.of, current.pair, false);
  }, [current, isWanted, start]);

  return useMemo(() => {
    if (!current) return null;
    const { of: card, pair, needsDownload } = current;
    const others = wanted.filter((source) => source !== pair.source);
    const offered: TranslationState = { status: 'offered', needsDownload };
    const stop = () => {
      running.current?.controller.abort();
      running.current = null;
      setWork({ of: card, state: offered });
      onWanted(others);
    };
    return {
      state: work?.of === card ? work.state : offered,
      pair,
      onTranslate: () => {
        start(card, pair, needsDownload);
        onWanted([...others, pair.source]);
      },
      onCancel: stop,
      onOriginal: stop,
    };
  }, [current, work, wanted, onWanted, start]);
}

function sampleOf({ article, sections }: Insight): string {
  return [article.title, ...sections.tldr.map(({ text }) => text)]
    .join('\n')
    .slice(0, SAMPLE_LENGTH);
}
