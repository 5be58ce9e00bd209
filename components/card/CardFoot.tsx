import { ArrowUpRight } from 'lucide-react';
import type { Insight } from '../../lib/insight/insight.ts';
import type { Support } from '../../lib/insight/claim.ts';
import { FollowButton } from '../ui/FollowButton.tsx';
import { useCard } from './card-context.ts';
import { cardLabels } from '../labels/card-labels.ts';
import { engineLabels } from '../labels/engine-labels.ts';
import { errorLabels } from '../labels/error-labels.ts';
import {
  formatList,
  formatNumber,
  formatTime,
  formatUsd,
  plural,
  t,
  type MessageKey,
  type PluralKey,
} from '../labels/i18n.ts';

const countWords: Record<Support, PluralKey> = {
  quoted: 'countQuoted',
  supported: 'countSupported',
  checked: 'countChecked',
  context: 'countContext',
  suggested: 'countSuggested',
  unsupported: 'countUnsupported',
};

/** Names of the card that lead to their own page: the most mentioned. */
const MOST_NAMES = 6;

/**
 * The card's foot: the original again, what the statements rest on, who wrote it and what it took,
 * and the rights line.
 */
export function CardFoot({ insight, originalUrl }: { insight: Insight; originalUrl: string }) {
  const { article, engine, usage } = insight;
  const { entityPage, follows, onFollow } = useCard().actions;
  const names = insight.entities.filter(({ kind }) => kind !== 'person').slice(0, MOST_NAMES);
  const countOf = (support: Support) => insight.counts[support] ?? 0;
  const supports = (Object.keys(countWords) as Support[]).filter((support) => countOf(support) > 0);
  return (
    <footer className="card-foot">
      <p className="card-foot-original">
        <a href={originalUrl} target="_blank" rel="noopener noreferrer">
          {t('originalSource', article.publisher)}
          <ArrowUpRight size={15} aria-hidden />
        </a>
      </p>
      {entityPage && names.length > 0 && (
        <p className="card-foot-names">
          <span>{t('facetEntity')}</span>
          {names.map(({ id, name }) => {
            const address = entityPage(id);
            return (
              <span key={id} className="card-foot-name">
                <a
                  href={address}
                  dir="auto"
                  target={address.startsWith('#') ? undefined : '_blank'}
                  rel="noopener noreferrer"
                >
                  {name}
                </a>
                {onFollow && (
                  <FollowButton name={{ id, name }} follows={follows} onFollow={onFollow} />
                )}
              </span>
            );
          })}
        </p>
      )}
      {supports.length > 0 && (
        <p>
          {plural(
            'statements',
            supports.reduce((sum, support) => sum + countOf(support), 0),
            formatList(supports.map((support) => plural(countWords[support], countOf(support)))),
          )}
        </p>
      )}
      <p>
        {t(
          'writtenBy',
          engine.model
            ? `${t(engineLabels[engine.id])} (${engine.model})`
            : t(engineLabels[engine.id]),
          formatSeconds(insight.tookMs),
          formatTime(insight.writtenAt),
        )}{' '}
        {insight.wordsRead < article.words &&
          t('readPart', formatNumber(insight.wordsRead), formatNumber(article.words))}
        {usage && ` ${usageText(usage)}`}
      </p>
      {(insight.warnings ?? []).map((warning) => (
        <p key={warning.kind} className="card-foot-warning">
          {warning.kind === 'broken'
            ? `${t(errorLabels[warning.code].title)} ${t('cardWarnBroken')}`
            : t(
                'cardWarnLanguage',
                formatList(warning.sections.map((id) => cardLabels().section[id])),
              )}
        </p>
      ))}
      <p>{t('rights' satisfies MessageKey, article.publisher)}</p>
    </footer>
  );
}

function formatSeconds(milliseconds: number): string {
  return formatNumber(milliseconds / 1000, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: milliseconds < 10_000 ? 2 : 0,
  });
}

function usageText({ inputTokens, outputTokens, usd }: NonNullable<Insight['usage']>): string {
  const price = usd === null ? t('priceNotKnown') : formatUsd(usd);
  return t('usage', formatNumber(inputTokens), formatNumber(outputTokens), price);
}
