import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useTranslation } from '../../components/hooks/use-translation.ts';
import type {
  DetectorApi,
  TranslatorApi,
} from '../../lib/engines/translation/browser-translator.ts';
import type { Insight } from '../../lib/insight/insight.ts';
import { chineseCard } from '../fixtures/insights/chinese-card.ts';
import { fullInsight } from '../fixtures/insights/full.ts';
import { stubDetector, stubTranslator } from '../lib/engines/translation/stub-translator.ts';

afterEach(cleanup);

const { article, insight, english } = chineseCard;

const findArticle = () => Promise.resolve(article);

function translating(
  translator: TranslatorApi | undefined,
  {
    first = [],
    detector,
    saved = vi.fn<(languages: string[]) => void>(),
  }: {
    first?: string[];
    detector?: DetectorApi;
    saved?: (languages: string[]) => void;
  } = {},
) {
  return renderHook(
    ({ card }: { card: Insight }) => {
      const [wanted, setWanted] = useState(first);
      const [onWanted] = useState(() => (languages: string[]) => {
        saved(languages);
        setWanted(languages);
      });
      return useTranslation(card, {
        translator,
        detector,
        language: 'en-US',
        findArticle,
        wanted,
        onWanted,
      });
    },
    { initialProps: { card: insight } },
  );
}

test('a card is offered, translated, and shown as it was again', async () => {
  const { api, log } = stubTranslator({ table: english });
  const saved = vi.fn<(languages: string[]) => void>();
  const { result } = translating(api, { saved });
  await waitFor(() => expect(result.current?.state.status).toBe('offered'));
  expect(log.pairs).toEqual([]);
  act(() => result.current?.onTranslate());
  await waitFor(() => expect(result.current?.state.status).toBe('translated'));
  const { state } = result.current!;
  expect(state.status === 'translated' && state.card.title).toBe(english[article.title]);
  expect(saved).toHaveBeenLastCalledWith(['zh']);
  act(() => result.current?.onOriginal());
  expect(result.current?.state.status).toBe('offered');
  expect(saved).toHaveBeenLastCalledWith([]);
  act(() => result.current?.onTranslate());
  await waitFor(() => expect(result.current?.state.status).toBe('translated'));
  expect(log.pairs).toEqual(['zh>en']);
});

test('the next card in a language chosen before is translated as it comes', async () => {
  const { api } = stubTranslator({ table: english });
  const { result } = translating(api, { first: ['zh'] });
  await waitFor(() => expect(result.current?.state.status).toBe('translated'));
});

test('a download is never started without a click', async () => {
  const { api, log } = stubTranslator({ state: 'downloadable', table: english });
  const { result } = translating(api, { first: ['zh'] });
  await waitFor(() =>
    expect(result.current?.state).toEqual({ status: 'offered', needsDownload: true }),
  );
  expect(log.pairs).toEqual([]);
  act(() => result.current?.onTranslate());
  expect(log.pairs).toEqual(['zh>en']);
  await waitFor(() => expect(result.current?.state.status).toBe('translated'));
});

test('a translation that is cancelled leaves the offer', async () => {
  const { api } = stubTranslator({ translate: () => new Promise(() => undefined) });
  const { result } = translating(api);
  await waitFor(() => expect(result.current?.state.status).toBe('offered'));
  act(() => result.current?.onTranslate());
  await waitFor(() => expect(result.current?.state.status).toBe('translating'));
  act(() => result.current?.onCancel());
  expect(result.current?.state.status).toBe('offered');
});

test('a refused translation says why', async () => {
  const { api } = stubTranslator({ refusal: new DOMException('no network', 'NetworkError') });
  const { result } = translating(api);
  await waitFor(() => expect(result.current?.state.status).toBe('offered'));
  act(() => result.current?.onTranslate());
  await waitFor(() => expect(result.current?.state).toEqual({ status: 'failed', code: 'offline' }));
});

test.each([
  ['a browser without a translator', undefined, undefined],
  [
    'a pair the browser does not translate',
    stubTranslator({ state: 'unavailable' }).api,
    undefined,
  ],
  ['a card detected to be in the reader’s language', stubTranslator().api, stubDetector('en', 1)],
])('nothing is offered for %s', async (_, translator, detector) => {
  const { result } = translating(translator, detector ? { detector } : {});
  await act(() => new Promise((done) => setTimeout(done, 20)));
  expect(result.current).toBeNull();
});

test('another card takes nothing of the one before it', async () => {
  const { api } = stubTranslator({ table: english });
  const { result, rerender } = translating(api, { first: ['zh'] });
  await waitFor(() => expect(result.current?.state.status).toBe('translated'));
  rerender({ card: fullInsight });
  expect(result.current).toBeNull();
});
