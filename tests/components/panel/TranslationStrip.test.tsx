import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { InsightPanel } from '../../../components/panel/InsightPanel.tsx';
import { TranslationStrip } from '../../../components/panel/TranslationStrip.tsx';
import type {
  CardTranslation,
  TranslationState,
} from '../../../components/hooks/use-translation.ts';
import { translateCard } from '../../../lib/insight/translate-card.ts';
import { chineseCard } from '../../fixtures/insights/chinese-card.ts';
import { draw } from '../draw.tsx';
import { panelActions, panelProps } from '../panel-props.ts';

afterEach(cleanup);

const { article, insight, english } = chineseCard;
const url = article.url;

function translationIn(state: TranslationState) {
  return {
    state,
    pair: { source: 'zh', target: 'en' },
    onTranslate: vi.fn<CardTranslation['onTranslate']>(),
    onCancel: vi.fn<CardTranslation['onCancel']>(),
    onOriginal: vi.fn<CardTranslation['onOriginal']>(),
  };
}

function translated() {
  const card = translateCard(insight, article, new Map(Object.entries(english)), 'en');
  return translationIn({ status: 'translated', card });
}

function drawPanel(translation: CardTranslation, actions = panelActions()) {
  draw(
    <InsightPanel
      {...panelProps({
        insight,
        analysis: { status: 'done', url, insightUrl: url },
        translation,
        actions: { ...actions, onKeep: vi.fn<() => void>() },
      })}
    />,
  );
}

test('the offer says what it takes', async () => {
  const translation = translationIn({ status: 'offered', needsDownload: true });
  draw(<TranslationStrip translation={translation} />);
  expect(screen.getByText(/in Chinese.*downloads the language first/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Show this card in English' }));
  expect(translation.onTranslate).toHaveBeenCalledOnce();
});

test.each([
  [{ status: 'downloading', part: 0.25 } as const, '25%'],
  [{ status: 'translating', done: 3, of: 4 } as const, '75%'],
])('the progress of %o can be cancelled', async (state, shown) => {
  const translation = translationIn(state);
  draw(<TranslationStrip translation={translation} />);
  expect(screen.getByText(shown)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(translation.onCancel).toHaveBeenCalledOnce();
});

test.each([
  ['offline', /Check your connection/],
  ['engine-unavailable', /Chinese to English.*Restart the browser/],
  ['bad-output', /original card is unchanged/],
] as const)('a failure by %s says what to do', async (code, words) => {
  const translation = translationIn({ status: 'failed', code });
  draw(<TranslationStrip translation={translation} />);
  expect(screen.getByRole('alert').textContent).toMatch(words);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(translation.onTranslate).toHaveBeenCalledOnce();
});

test('a translated card has its headline, its original one click away, and quotes as published', async () => {
  const translation = translated();
  drawPanel(translation);
  const headline = screen.getByRole('heading', { level: 1 });
  expect(headline.textContent).toBe(english[article.title]);
  expect(headline.getAttribute('lang')).toBe('en');
  expect(screen.getByText(article.title).getAttribute('lang')).toBe('zh-Hans');
  const original = insight.sections.takeaways[0]!.text;
  const statement = document.querySelector<HTMLElement>(`[data-statement="${english[original]}"]`);
  expect(statement?.dataset['support']).toBe('checked');
  expect(statement?.lang).toBe('en');
  await userEvent.click(within(statement!).getByRole('button'));
  const evidence = screen.getByRole('dialog');
  expect(within(evidence).getByText(original).getAttribute('lang')).toBe('zh-Hans');
  expect(evidence.querySelector('blockquote')?.lang).toBe('zh-Hans');
  const strip = screen.getByRole('region', { name: 'Translation' });
  await userEvent.click(within(strip).getByRole('button', { name: 'Show original' }));
  expect(translation.onOriginal).toHaveBeenCalledOnce();
});

test('a translated statement is saved in the words it was written in', async () => {
  const onKeep = vi.fn<(claim: unknown) => void>();
  draw(
    <InsightPanel
      {...panelProps({
        insight,
        analysis: { status: 'done', url, insightUrl: url },
        translation: translated(),
        actions: { ...panelActions(), onKeep },
      })}
    />,
  );
  const original = insight.sections.takeaways[0]!;
  const statement = document.querySelector<HTMLElement>(
    `[data-statement="${english[original.text]}"]`,
  );
  await userEvent.click(within(statement!).getByRole('button'));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /save/i }));
  expect(onKeep).toHaveBeenCalledWith(original);
});

test('the menu offers the translation', async () => {
  const translation = translationIn({ status: 'offered', needsDownload: false });
  drawPanel(translation);
  await userEvent.click(
    screen.getByRole('menuitem', { name: 'Show this card in English', hidden: true }),
  );
  expect(translation.onTranslate).toHaveBeenCalledOnce();
});

test('while a model refines the card, it is shown as it is written', () => {
  draw(
    <InsightPanel
      {...panelProps({
        insight,
        analysis: {
          status: 'refining',
          url,
          insightUrl: url,
          engine: 'anthropic',
          model: 'm',
          startedAt: '2026-11-23T08:34:00.000Z',
          partial: {},
          wordsRead: 80,
          words: 180,
        },
        translation: translated(),
      })}
    />,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(article.title);
  expect(screen.queryByRole('region', { name: 'Translation' })).toBeNull();
});
